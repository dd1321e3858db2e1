"""What is published passed every test, stays readable, and can be taken back."""

import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.conftest import borderlog_at
from tests.rows import gdelt_file, gdelt_row
from warehouse import ops
from warehouse.building import dbt
from warehouse.home import DBT_PROJECT, Home
from warehouse.loading.schema import next_load_id
from warehouse.publishing.manifest import (
    published_builds,
    read_current,
    require_current,
)
from warehouse.publishing.reader import Reader


@pytest.fixture
def live(published_home: Home, tmp_path: Path) -> Home:
    """A copy of the published home, to be changed at will."""
    return Home(Path(shutil.copytree(published_home.root, tmp_path / "live")))


def _add_slice(home: Home, number: int) -> None:
    path = home.root / f"2024031{number}121500.export.CSV"
    path.write_bytes(gdelt_file([gdelt_row(GlobalEventID=str(990_000_000 + number))]))
    assert borderlog_at(home, "add", "gdelt", path).code == 0


def _change_raw(home: Home, statement: str) -> None:
    """Tamper with raw, and take a number so that a build looks at it."""
    with duckdb.connect(home.warehouse) as connection:
        connection.execute(statement)
        next_load_id(connection, "tampered")


def test_a_failed_test_stops_publishing_and_is_on_record(live: Home) -> None:
    before = require_current(live)
    _change_raw(live, "update raw.files set row_count_read = row_count_read + 1")
    ran = borderlog_at(live, "run")
    assert ran.code == 1
    assert "rows_balance" in ran.err
    assert require_current(live) == before
    (run,) = ops.rows(live, "select * from runs order by rowid desc limit 1")
    assert (run["status"], run["exit_code"], run["stage"]) == ("failed", 1, "build")
    assert ops.rows(live, "select * from checks where not is_success")
    assert borderlog_at(live, "publish").code == 1
    _change_raw(live, "update raw.files set row_count_read = row_count_read - 1")
    assert borderlog_at(live, "run").code == 0
    assert require_current(live).build_id != before.build_id


def test_a_rollback_holds_until_publish_and_an_open_reader_follows(live: Home) -> None:
    first = require_current(live)
    reader = Reader(live)
    count = "select count(*) as n from reports"
    (before,) = reader.query(count)["n"].to_pylist()
    _add_slice(live, 1)
    assert borderlog_at(live, "run").code == 0, "a run does not mind who reads"
    assert reader.query(count)["n"].to_pylist() == [before + 1]
    assert borderlog_at(live, "rollback", "--because", "a doubt").code == 0
    assert reader.query(count)["n"].to_pylist() == [before]
    _add_slice(live, 2)
    held = borderlog_at(live, "run")
    assert held.code == 0
    assert "held" in held.err
    assert require_current(live).build_id == first.build_id
    assert "a doubt" in borderlog_at(live, "status").out
    assert borderlog_at(live, "publish").code == 0
    assert reader.query(count)["n"].to_pylist() == [before + 2]
    assert ops.current_hold(live) is None


def test_marts_that_somebody_else_wrote_are_not_published(live: Home) -> None:
    before = require_current(live)
    with duckdb.connect(live.marts) as connection:
        connection.execute("update incidents set fatality_count_best = 1000000")
    published = borderlog_at(live, "publish")
    assert published.code == 1
    assert "not as the last successful" in published.err
    assert require_current(live) == before


def test_a_run_with_nothing_new_publishes_nothing(live: Home) -> None:
    before = require_current(live)
    ran = borderlog_at(live, "run")
    assert (ran.code, require_current(live)) == (0, before)
    assert "Nothing is new" in ran.err


def test_the_last_five_builds_are_kept(live: Home) -> None:
    current = require_current(live).build_id
    for year in range(2001, 2009):
        path = live.published / f"{year}0101T000000Z-000000.duckdb"
        path.write_bytes(b"an old build")
    assert borderlog_at(live, "publish").code == 0
    kept = published_builds(live)
    assert len(kept) == 5
    assert current in kept


def test_a_rollback_with_nothing_before_it_is_one_sentence(live: Home) -> None:
    outcome = borderlog_at(live, "rollback")
    assert outcome.code == 2
    assert "no build before" in outcome.err


def test_a_changed_seed_reaches_rows_that_were_built_before(
    live: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Path(shutil.copytree(DBT_PROJECT, tmp_path / "dbt"))
    seed = project / "seeds" / "cameo_event_types.csv"
    kept = [
        line for line in seed.read_text().splitlines() if not line.startswith("194,")
    ]
    seed.write_text("\n".join(kept) + "\n")
    monkeypatch.setattr(dbt, "DBT_PROJECT", project)
    shelled = (
        "select * from reports where source_name = 'gdelt' and event_type = 'shelling'"
    )
    assert len(Reader(live).query(shelled)) > 0
    assert borderlog_at(live, "run").code == 0
    assert len(Reader(live).query(shelled)) == 0


def test_a_new_reader_version_reads_all_articles_again_and_keeps_the_old_statements(
    live: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = "from reports where source_name = 'articles'"
    told = f"select * exclude (load_id) {articles} order by all"
    before = Reader(live).query(told)
    monkeypatch.setattr("warehouse.read.reader_version", lambda: "another")
    assert borderlog_at(live, "run").code == 0
    assert Reader(live).query(told) == before
    with duckdb.connect(live.warehouse, read_only=True) as connection:
        versions = connection.execute(
            "select count(*) from read.statements group by reader_version"
        ).fetchall()
    assert versions == [(len(before),), (len(before),)]


def test_bare_dbt_builds_after_any_load_and_says_what_is_missing_without_one(
    home: Home, tmp_path: Path
) -> None:
    assert _bare_dbt(home, tmp_path).returncode == 0
    assert read_current(home) is None
    assert borderlog_at(home, "publish").code == 1, "nothing vouches for a bare build"
    without = _bare_dbt(Home(tmp_path / "nothing").make(), tmp_path)
    assert without.returncode != 0
    assert "run `borderlog load` first" in without.stdout


def _bare_dbt(home: Home, tmp_path: Path) -> "subprocess.CompletedProcess[str]":
    command = [str(Path(sys.executable).parent / "dbt"), "build"]
    command += ["--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    command += ["--target-path", str(tmp_path / "target"), "--log-path", str(tmp_path)]
    environment = {"BORDERLOG_HOME": str(home.root), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )


def test_a_publish_cut_short_leaves_no_build_that_cannot_be_gone_back_to(
    live: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = require_current(live)
    for path in live.published.glob(f"{before.build_id}.*"):
        path.unlink()

    def cut_short(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("warehouse.publishing.publish.write_atomically", cut_short)
    borderlog_at(live, "publish")
    assert all(
        (live.published / f"{build_id}.json").exists()
        for build_id in published_builds(live)
    )


def test_what_a_killed_copy_left_behind_is_cleared_away(live: Home) -> None:
    left = live.published / ".20010101T000000Z-000000.duckdb.1.tmp"
    left.write_bytes(b"half a build")
    assert borderlog_at(live, "publish").code == 0
    assert not left.exists()
