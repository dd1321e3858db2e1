"""The gate marts out: for each doubt a build that it stops or warns of."""

import json
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import borderlog_at
from tests.dashboard.homes import contracts, home_in, publish_build
from tests.rows import gdelt_file, gdelt_row
from warehouse import ops
from warehouse.building import dbt
from warehouse.building.gate import judge_marts
from warehouse.home import DBT_PROJECT, Home
from warehouse.publishing.manifest import published_path, require_current
from warehouse.publishing.reader import Reader

Row = dict[str, Any]
Tables = dict[str, list[Row]]
DAY = date(2024, 3, 12)
KNOWN = datetime(2024, 4, 1)


def sound(count: int = 100) -> Tables:
    """A build in which every doubt is met: incidents, their days and their reports."""
    incidents = [
        {
            "incident_id": f"i{n}",
            "event_family": "ground" if n % 2 else "aerial",
            "country_code": "RU",
            "region_code": "RU-BEL",
            "place_precision": "settlement",
            "latitude": 50 + n / 100,
            "longitude": 36.5,
            "is_machine_feed_only": False,
            "report_count": 1,
            "occurred_on": DAY,
            "known_from": KNOWN,
            **dict.fromkeys(("fatality_count_low", "fatality_count_best"), 1),
            "fatality_count_high": 2,
        }
        for n in range(count)
    ]
    reports = [
        {"report_id": f"r{n}", "source_name": "ucdp" if n % 2 else "articles"}
        for n in range(count)
    ]
    days = {
        "country_code": "RU",
        "region_code": "RU-BEL",
        "occurred_on": DAY,
        "incident_count": count,
        "machine_feed_only_incident_count": 0,
    }
    files = {"file_id": "f", "source_name": "ucdp", "status": "loaded"}
    counts = {"row_count_read": 100, "row_count_loaded": 100, "row_count_rejected": 0}
    return {
        "incidents": incidents,
        "reports": reports,
        "incidents_by_region_day": [days],
        "row_accounting": [{**files, **counts}],
        "unplaced_reports": [],
    }


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A sound build is what readers see now."""
    home = home_in(tmp_path)
    every = {table: [] for table in contracts()}
    publish_build(home, **{**every, "incident_sources": [], **sound()})
    with duckdb.connect(home.warehouse) as connection:
        connection.execute("create schema raw")
        connection.execute("create table raw.loads (load_id bigint, what varchar)")
    return home


def judged(home: Home, tables: Tables) -> dict[str, str]:
    """The checks that a build of these tables does not meet, with their severity."""
    fresh = Home(home.root / "next").make()
    every: Tables = {table: [] for table in contracts()}
    current = publish_build(fresh, **{**every, "incident_sources": [], **tables})
    shutil.copy(published_path(fresh, current.build_id), home.marts)
    checks = judge_marts(home, "next")
    return {one.check_name: one.severity for one in checks if not one.is_success}


def without(tables: Tables, table: str, keep: Callable[[Row], bool]) -> Tables:
    return {**tables, table: [row for row in tables[table] if keep(row)]}


def with_incidents(count: int = 100, **changes: Any) -> Tables:
    tables = sound(count)
    return {**tables, "incidents": [{**row, **changes} for row in tables["incidents"]]}


def test_a_build_like_the_one_before_meets_every_doubt(home: Home) -> None:
    assert judged(home, sound()) == {}


def test_a_build_that_lost_a_source_is_stopped(home: Home) -> None:
    lost = without(sound(), "reports", lambda row: row["source_name"] != "ucdp")
    assert judged(home, lost)["reports_of_no_source_were_lost"] == "critical"


def test_a_source_at_half_its_volume_is_stopped(home: Home) -> None:
    def every_fourth(row: Row) -> bool:
        return row["source_name"] != "ucdp" or int(row["report_id"][1:]) % 8 == 1

    halved = without(sound(), "reports", every_fourth)
    found = judged(home, halved)
    assert found["reports_of_a_source_did_not_halve"] == "critical"
    assert found["reports_did_not_shrink"] == "critical"


def test_half_the_incidents_are_stopped(home: Home) -> None:
    assert judged(home, sound(50))["incidents_did_not_shrink"] == "critical"


def test_fewer_rows_after_a_person_took_some_out_are_a_warning(home: Home) -> None:
    with duckdb.connect(home.warehouse) as connection:
        connection.execute("insert into raw.loads values (2, 'forget')")
    assert judged(home, sound(50))["incidents_did_not_shrink"] == "warning"


def test_a_low_toll_above_the_high_one_is_stopped(home: Home) -> None:
    found = judged(home, with_incidents(fatality_count_low=9))
    assert found["incidents_low_toll_is_not_above_high"] == "critical"
    assert found["incidents_low_toll_is_not_above_best"] == "critical"


def test_a_toll_beyond_belief_is_stopped(home: Home) -> None:
    found = judged(home, with_incidents(fatality_count_high=2_000_000))
    assert found == {"incidents_tolls_are_believable": "critical"}


def test_incidents_that_lie_ahead_are_stopped(home: Home) -> None:
    found = judged(home, with_incidents(occurred_on=date(2025, 3, 12)))
    assert found == {"incidents_do_not_lie_ahead": "critical"}


def test_all_incidents_at_one_centroid_are_stopped(home: Home) -> None:
    found = judged(home, with_incidents(latitude=60.0, longitude=100.0))
    assert found == {"incidents_are_not_all_at_one_point": "critical"}


def test_another_mix_is_warned_of(home: Home) -> None:
    found = judged(home, with_incidents(event_family="maritime", country_code="IR"))
    assert found["incidents_mix_of_event_family_is_as_before"] == "warning"
    assert found["incidents_mix_of_country_code_is_as_before"] == "warning"


def test_days_that_do_not_add_up_are_stopped(home: Home) -> None:
    tables = sound()
    tables["incidents_by_region_day"][0]["incident_count"] = 99
    assert judged(home, tables) == {
        "days_by_region_add_up_to_the_incidents": "critical"
    }


def test_many_more_reports_without_a_place_are_stopped(home: Home) -> None:
    tables = sound()
    unplaced = [{"report_id": f"r{n}", "source_name": "ucdp"} for n in range(30)]
    tables["unplaced_reports"] = unplaced
    assert judged(home, tables) == {"reports_can_be_placed_as_before": "critical"}


def test_a_new_source_without_places_stops_nothing(home: Home) -> None:
    tables = sound()
    new = [{"report_id": f"v{n}", "source_name": "viina"} for n in range(300)]
    tables["reports"] += new
    tables["unplaced_reports"] = list(new)
    assert judged(home, tables) == {}


def test_many_rejected_rows_are_warned_of(home: Home) -> None:
    tables = sound()
    tables["row_accounting"][0]["row_count_rejected"] = 30
    assert judged(home, tables) == {"few_rows_of_a_source_are_rejected": "warning"}


@pytest.fixture
def live(published_home: Home, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(published_home.root, tmp_path / "live")))


def lose_ucdp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in the rules: the union forgets a source."""
    project = Path(shutil.copytree(DBT_PROJECT, tmp_path / "dbt"))
    macro = project / "macros" / "report_sources.sql"
    lines = macro.read_text().splitlines()
    kept = [line for line in lines if not line.strip().startswith('"ucdp"')]
    assert len(kept) == len(lines) - 1
    macro.write_text("\n".join(kept))
    monkeypatch.setattr(dbt, "DBT_PROJECT", project)


def test_a_stopped_build_waits_for_a_person_who_says_why(
    live: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = require_current(live)
    lose_ucdp(tmp_path, monkeypatch)
    ran = borderlog_at(live, "run")
    assert ran.code == 1
    assert "reports_of_no_source_were_lost (ucdp has 0 reports" in ran.err
    assert require_current(live) == before
    again = borderlog_at(live, "run")
    assert again.code == 1
    assert "nodes in" not in again.err, "the same is not built twice"
    check = "reports_of_no_source_were_lost"
    for arguments, sentence in (
        ((), "the gate marts out stopped the build"),
        (("--accept", check), "--accept needs --because"),
        (("--accept", "no_such_check", "--because", "x"), "did not stop build"),
    ):
        refused = borderlog_at(live, "publish", *arguments)
        assert refused.code in (1, 2)
        assert sentence in refused.err
    assert require_current(live) == before
    because = ("--because", "UCDP is taken out on purpose")
    accepted = borderlog_at(live, "publish", "--accept", check, *because)
    assert accepted.code == 0, accepted.err
    (told,) = (
        Reader(live)
        .query(f"from check_results where check_name = '{check}'")
        .to_pylist()
    )
    assert (told["is_success"], told["accepted_because"]) == (False, because[1])
    assert require_current(live).build_id != before.build_id


def test_the_published_file_holds_the_results_of_all_three_gates(live: Home) -> None:
    gates = "select distinct gate from check_results order by gate"
    found = Reader(live).query(gates)["gate"].to_pylist()
    assert found == ["dbt", "marts_out", "raw_in"]
    path = live.root / "20240315121500.export.CSV"
    path.write_bytes(gdelt_file([gdelt_row(GlobalEventID="991", Day="00250312")]))
    assert borderlog_at(live, "add", "gdelt", path).code == 0
    assert borderlog_at(live, "run").code == 0
    loaded = Reader(live).query("select * from check_results where gate = 'raw_in'")
    assert set(loaded["table_name"].to_pylist()) == {"gdelt_events"}, (
        "of this load alone"
    )


def test_without_the_gates_record_nothing_is_published(live: Home) -> None:
    with ops.ops(live) as connection:
        connection.execute("delete from gate_records")
        connection.execute("delete from checks")
    outcome = borderlog_at(live, "publish")
    assert outcome.code == 1
    assert "never judged build" in outcome.err


def test_the_rows_that_failed_a_dbt_test_are_kept(live: Home) -> None:
    with duckdb.connect(live.warehouse) as connection:
        connection.execute("update raw.files set row_count_read = row_count_read + 1")
        connection.execute(
            "insert into raw.loads select max(load_id) + 1, 'x' from raw.loads"
        )
    assert borderlog_at(live, "run").code == 1
    failed = "select * from checks where gate = 'dbt' and not is_success"
    (check,) = [
        one for one in ops.rows(live, failed) if "rows_balance" in one["check_name"]
    ]
    assert check["table_name"] == "row_accounting"
    rows = json.loads(check["failing_rows"])
    assert rows[0]["row_count_read"] == rows[0]["row_count_loaded"] + 1
