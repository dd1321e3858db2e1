"""Killed at any moment and run again, a home ends as if nothing had happened."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import borderlog_at, copied_home
from tests.world import bring, landed_names, landed_world, marts_of
from warehouse import ops
from warehouse.home import Home
from warehouse.publishing.manifest import read_current, require_current
from warehouse.publishing.reader import Reader

BORDERLOG = Path(sys.executable).parent / "borderlog"
EARLY = ("20240312121500.export.CSV", "GEDEvent_v24_0_3.csv", "monday.jsonl")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    """Published once, with more landed since: the state in which a run is killed."""
    world = landed_world(tmp_path_factory.mktemp("world"))
    home = copied_home(tmp_path_factory.mktemp("template"), fresh_warehouse)
    bring(world, home, EARLY)
    assert borderlog_at(home, "run").code == 0
    bring(world, home, set(landed_names(world)) - set(EARLY))
    return home


@pytest.fixture(scope="module")
def undisturbed(template: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = _copy(template, tmp_path_factory.mktemp("undisturbed"))
    assert borderlog_at(home, "run").code == 0
    return home


def _copy(template: Home, folder: Path) -> Home:
    return Home(Path(shutil.copytree(template.root, folder / "home")))


def _published(home: Home) -> dict[str, list[tuple[object, ...]]]:
    return marts_of(home.published / f"{require_current(home).build_id}.duckdb")


def _versions(home: Home) -> list[dict[str, object]]:
    """The journal but its clock, which is that of the build that was published."""
    query = (
        "select incident_id, version_number, changed_fields, known_until is null "
        "from incident_history order by all"
    )
    return Reader(home).query(query).to_pylist()


def _run_and_kill(home: Home, stage: str, after: float) -> None:
    """SIGKILL a run some seconds after it said that it began a stage."""
    command = [str(BORDERLOG), "run", "--home", str(home.root)]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "NO_COLOR": "1"}
    )
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(f"{stage} …"):
            break
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stderr.close()


def _check(
    template: Home, undisturbed: Home, home: Home, stage: str, after: float
) -> None:
    before = require_current(template).build_id
    _run_and_kill(home, stage, after)
    seen = Reader(home).query("select count(*) from incidents").to_pylist()
    assert seen, "a reader is served whatever happened to the run"
    was_published = require_current(home).build_id != before
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    assert _published(home) == _published(undisturbed)
    assert _versions(home) == _versions(undisturbed)
    assert was_published or read_current(home) != read_current(template)


@pytest.mark.parametrize(
    ("stage", "after"),
    [
        pytest.param("load", 0.0, marks=pytest.mark.slow),
        pytest.param("load", 0.15, marks=pytest.mark.slow),
        pytest.param("read", 0.1, marks=pytest.mark.slow),
        pytest.param("build", 0.0, marks=pytest.mark.slow),
        ("publish", 0.0),
    ],
)
def test_a_run_killed_at_a_stage_goes_on_to_the_same_tables(
    template: Home, undisturbed: Home, tmp_path: Path, stage: str, after: float
) -> None:
    _check(template, undisturbed, _copy(template, tmp_path), stage, after)


@pytest.mark.parametrize("seed", [1])
def test_a_run_killed_while_models_are_built_goes_on_to_the_same_tables(
    template: Home, undisturbed: Home, tmp_path: Path, seed: int
) -> None:
    after = random.Random(seed).uniform(1, 10)
    _check(template, undisturbed, _copy(template, tmp_path), "build", after)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 13))
def test_a_run_killed_at_many_more_moments_goes_on_to_the_same_tables(
    template: Home, undisturbed: Home, tmp_path: Path, seed: int
) -> None:
    after = random.Random(seed).uniform(0, 15)
    _check(template, undisturbed, _copy(template, tmp_path), "load", after)


def test_a_killed_run_is_on_record_as_interrupted(
    template: Home, tmp_path: Path
) -> None:
    home = _copy(template, tmp_path)
    _run_and_kill(home, "load", 0.0)
    ops.begin_run(home, "the next run", "run")
    found = ops.rows(home, "select status from runs order by rowid")
    assert [row["status"] for row in found][-2:] == ["interrupted", "running"]
