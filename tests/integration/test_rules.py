"""The rules of judgement hold in small examples, which stand beside the models."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from warehouse.building import dbt
from warehouse.building.build import plan_build
from warehouse.building.empty_home import make_empty_home
from warehouse.home import DBT_PROJECT, Home
from warehouse.reference import DATA

Results = dict[str, str]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """What became of each example: its tables have to exist, rows in them do not."""
    home = Home(tmp_path_factory.mktemp("rules"))
    make_empty_home(home.root)
    manifest = plan_build(home).manifest
    tables = ["--exclude", "test_type:unit", "test_type:data", "tag:ops"]
    made = dbt.build(home, manifest, tables, lambda: None)
    assert not [one.name for one in made if one.status not in ("success", "no-op")]
    return _unit_tested(home)


def _unit_tested(home: Home) -> Results:
    """A build runs an example only along with its model: hence the command itself."""
    places = {"BORDERLOG_HOME": str(home.root), "BORDERLOG_REFERENCE": str(DATA)}
    options = {
        "--project-dir": DBT_PROJECT,
        "--profiles-dir": DBT_PROJECT,
        "--target-path": home.dbt_target,
        "--log-path": home.logs,
        "--select": "test_type:unit",
    }
    command = [str(Path(sys.executable).with_name("dbt")), "--quiet", "test"]
    command += [str(part) for option in options.items() for part in option]
    subprocess.run(
        command, env={**os.environ, **places, "DO_NOT_TRACK": "1"}, check=False
    )
    told = json.loads((home.dbt_target / "run_results.json").read_text("utf-8"))
    assert told["args"]["which"] == "test", "dbt test did not run"
    tests = [
        one for one in told["results"] if one["unique_id"].startswith("unit_test.")
    ]
    return {one["unique_id"].rpartition(".")[2]: one["status"] for one in tests}


def test_every_rule_passes_its_examples(results: Results) -> None:
    assert [name for name, status in results.items() if status != "pass"] == []


def test_every_example_that_is_written_is_tried(results: Results) -> None:
    files = (DBT_PROJECT / "models").rglob("*_tests.yml")
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    head = "  - name: "
    assert set(results) == {x.removeprefix(head) for x in lines if x.startswith(head)}
    assert len(results) >= 40
