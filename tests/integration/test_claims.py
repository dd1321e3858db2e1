"""Who claims what: from the reader's statements to the published table."""

import hashlib
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.claim_articles import ARTICLES, NEWER, NIGHT_TEXT, RAID_TEXT, take_in
from tests.conftest import copied_home
from tests.dashboard.homes import home_in, incident, publish_build, report, source
from tests.world import marts_of, models_of
from warehouse.home import Home
from warehouse.publishing.export_copy import ExportReader
from warehouse.publishing.reader import Reader

Row = dict[str, Any]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("claims"), fresh_warehouse)
    take_in(home, *ARTICLES)
    return home


@pytest.fixture
def live(built: Home, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(built.root, tmp_path / "live")))


def rows(home: Home, sql: str) -> list[Row]:
    with duckdb.connect(home.marts, read_only=True) as connection:
        found: list[Row] = connection.execute(sql).to_arrow_table().to_pylist()
    return found


def claims_of(home: Home, article: str) -> dict[str, Row]:
    found = rows(
        home,
        "select claims.* from claims inner join reports using (report_id) "
        f"where headline = '{article}'",
    )
    return {row["kind"]: row for row in found}


def test_a_claim_has_its_speaker_side_words_and_day(built: Home) -> None:
    told = claims_of(built, "raid")
    sides = {kind: row["claimant_side"] for kind, row in told.items()}
    assert sides == {
        "crossing": "initiator",
        "casualties": "target",
        "sponsor": "other_state",
        "occurred": "unknown",
    }
    crossing = told["crossing"]
    assert crossing["claimant_actor_id"] == "freedom-of-russia-legion"
    assert (crossing["stance"], crossing["value"]) == ("concede", "UA")
    assert crossing["channel"] == "Telegram"
    assert crossing["stated_on"] == date(2024, 3, 13)
    assert crossing["stated_at"] == datetime(2024, 3, 13, 9)
    assert told["casualties"]["claimant_actor_id"] == "state-ru"
    assert told["occurred"]["claimant_name"] is None


def test_offsets_are_those_of_the_landed_text(built: Home) -> None:
    for row in claims_of(built, "raid").values():
        assert RAID_TEXT[row["quote_start"] : row["quote_end"]] == row["quote"]
        digest = hashlib.sha256(RAID_TEXT.encode()).hexdigest()
        assert row["document_sha256"] == digest


def test_an_incident_counts_its_claims_and_a_report_tells_the_outcome(
    built: Home,
) -> None:
    (raid,) = rows(
        built,
        "select claim_count, reports.outcome, reports.fatality_count_best as reported, "
        "incidents.fatality_count_best as counted from incidents "
        "inner join reports using (incident_id) where headline = 'raid'",
    )
    assert raid == {
        "claim_count": 4,
        "outcome": "disputed",
        "reported": 30,
        "counted": None,
    }


def test_the_night_to_the_twelfth_is_of_the_twelfth(built: Home) -> None:
    (night,) = rows(
        built,
        "select incidents.occurred_on, incidents.occurred_on_earliest, "
        "incidents.occurred_on_latest from incidents "
        "inner join reports using (incident_id) where headline = 'night'",
    )
    assert list(night.values()) == [
        date(2024, 3, 12),
        date(2024, 3, 11),
        date(2024, 3, 12),
    ]
    (claim,) = claims_of(built, "night").values()
    assert (claim["claimant_side"], claim["quote"]) == ("independent", NIGHT_TEXT)
    assert claim["claimant_actor_id"] is None


def test_a_claim_of_a_whole_country_stands_without_an_incident(built: Home) -> None:
    (claim,) = claims_of(built, "wide").values()
    assert claim["incident_id"] is None
    assert claim["claimant_side"] == "target"
    (unplaced,) = rows(built, "select reason from unplaced_reports")
    assert unplaced["reason"] == "region_unknown"


def test_the_newest_version_and_the_reader_in_use_count_and_older_readings_stay(
    live: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = claims_of(live, "raid")["casualties"]
    take_in(live, NEWER)
    (newer,) = claims_of(live, "raid").values()
    assert (before["value"], newer["value"]) == ("30", "40")
    assert newer["stated_on"] == date(2024, 3, 14)
    monkeypatch.setattr("warehouse.read.reader_version", lambda: "another")
    take_in(live)
    told = rows(live, "select distinct reader_version from claims")
    assert told == [{"reader_version": "another"}]
    with duckdb.connect(live.warehouse, read_only=True) as connection:
        (versions,) = connection.execute(
            "select count(distinct reader_version) from read.statements "
            "where claims is not null"
        ).fetchone() or (0,)
    assert versions == 2


@pytest.mark.slow
def test_grown_bit_by_bit_equals_a_full_refresh(home: Home) -> None:
    raid, *others = ARTICLES
    take_in(home, raid)
    take_in(home, NEWER, *others)
    grown = {**marts_of(home.marts), **models_of(home)}
    assert len(grown["claims"]) == 3
    take_in(home, is_full_refresh=True)
    assert {**marts_of(home.marts), **models_of(home)} == grown


def test_claims_that_a_licence_keeps_here_do_not_leave(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    publish_build(
        home,
        sources=[source("closed", is_redistributable=False), source("open")],
        incidents=[incident("both", date(2024, 6, 1), "RU-KRS", None)],
        reports=[report("c", "closed", "both"), report("o", "open", "both")],
        incident_id_aliases=[],
        claims=[
            {"claim_id": name, "report_id": name, "incident_id": "both", "quote": "q"}
            for name in ("c", "o")
        ],
    )
    told = "select claim_id from claims order by all"
    assert Reader(home).query(told)["claim_id"].to_pylist() == ["c", "o"]
    assert ExportReader(home).query(told)["claim_id"].to_pylist() == ["o"]
