"""Seeds are built when they change, and leaving them out leaves nothing else out."""

import shutil
from pathlib import Path

import duckdb
import pytest

from warehouse.building import build as building
from warehouse.building import dbt
from warehouse.home import Home
from warehouse.progress import Progress

QUIET = Progress(is_quiet=True)
CHANGED, GONE = "seed.borderlog.event_types", "seed.borderlog.crossing_types"


@pytest.fixture
def live(published_home: Home, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(published_home.root, tmp_path / "live")))


def built(home: Home, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Ids of the nodes that a build worked on."""
    found: set[str] = set()

    def kept(*arguments: object) -> list[dbt.NodeResult]:
        results = run(*arguments)  # type: ignore[arg-type]
        found.update(one.unique_id for one in results)
        return results

    with monkeypatch.context() as patch:
        run = dbt.build
        patch.setattr(dbt, "build", kept)
        building.build(home, QUIET, building.plan_build(home))
    return found


@pytest.mark.slow
def test_a_seed_is_left_out_until_it_changes_and_its_models_tests_never(
    live: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = building.plan_build(live)
    assert len(plan.fixed) > 100
    nodes = plan.manifest.nodes
    ops = {name for name, node in nodes.items() if "ops" in node.tags}
    others = {
        name
        for name, node in nodes.items()
        if name not in ops | set(plan.fixed) and not ops & set(node.depends_on.nodes)
    }
    assert len(others) > 200
    again = built(live, monkeypatch)
    assert not again & set(plan.fixed)
    assert again >= others

    with duckdb.connect(live.warehouse) as connection:
        connection.execute(
            "update ops.model_fingerprints set fingerprint = 'of other rows' "
            "where model_name = ?",
            [CHANGED],
        )
        connection.execute("drop table seeds.crossing_types cascade")
    assert built(live, monkeypatch) & set(plan.fixed) == {CHANGED, GONE}
