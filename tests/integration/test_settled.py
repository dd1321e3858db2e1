"""Seeds are built when they change, and leaving them out leaves nothing else out."""

import duckdb
import pytest

from warehouse.building import build as building
from warehouse.building import dbt
from warehouse.home import Home
from warehouse.progress import Progress

QUIET = Progress(is_quiet=True)
SEED = "seed.borderlog.crossing_types"


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


def test_a_seed_is_left_out_until_it_changes_and_its_models_tests_never(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(home, monkeypatch)
    again = built(home, monkeypatch)
    fixed = building.plan_build(home).fixed
    assert len(fixed) > 100
    assert not again & set(fixed)
    assert again >= first - set(fixed)
    assert any(
        name.startswith("test.borderlog.relationships_incidents") for name in again
    )

    with duckdb.connect(home.warehouse) as connection:
        connection.execute(
            "update ops.model_fingerprints set fingerprint = 'of other rows' "
            "where model_name = ?",
            [SEED],
        )
    assert built(home, monkeypatch) & set(fixed) == {SEED}


def test_a_seed_whose_table_is_gone_is_built_again(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(home, monkeypatch)
    with duckdb.connect(home.warehouse) as connection:
        connection.execute("drop table seeds.crossing_types cascade")
    assert SEED in built(home, monkeypatch)
