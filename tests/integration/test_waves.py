"""Salvos, day lists and operations: what several incidents are parts of."""

import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import borderlog_at, copied_home
from tests.wave_articles import ARTICLES, FRONT_DAYS, VILLAGES, written
from warehouse.home import Home
from warehouse.publishing.reader import Reader

Rows = list[dict[str, Any]]
NAMES = [name for name, _, _ in ARTICLES]
# The later half first, each half backwards.
TURNS = (NAMES[: len(NAMES) // 2 : -1], NAMES[len(NAMES) // 2 :: -1])
SALVO_TOLD_BY = ("again", "once_more", "in_brief")
TOLD = """
select distinct incidents.*, reports.publisher
from incidents inner join reports using (incident_id)
"""
SAME_ANYHOW = {
    "incidents": """
        select incident_id, wave_id, campaign_id, region_code, title, occurred_on
        from incidents order by incident_id
    """,
    "munitions": "select * from incident_munitions order by all",
    "areas": "select * from incident_areas order by all",
    "aliases": "select * from incident_id_aliases order by all",
    "days": "select * from incidents_by_region_day order by all",
}


def _lived(root: Path, fresh_warehouse: Path, turns: tuple[list[str], ...]) -> Home:
    home = copied_home(root / "home", fresh_warehouse)
    for names in turns:
        added = borderlog_at(home, "add", "articles", written(root, names))
        assert added.code == 0, added.err
        ran = borderlog_at(home, "run")
        assert ran.code == 0, ran.err
    return home


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    return _lived(tmp_path_factory.mktemp("at_once"), fresh_warehouse, (NAMES,))


@pytest.fixture(scope="module")
def told(home: Home) -> dict[str, Rows]:
    """Incidents by the article that tells of them."""
    found = defaultdict(list)
    for row in Reader(home).query(TOLD).to_pylist():
        found[row["publisher"]].append(row)
    return found


def _waves(rows: Rows) -> set[str | None]:
    return {row["wave_id"] for row in rows}


def test_a_digest_of_thirty_villages_is_thirty_incidents_in_one_wave(
    told: dict[str, Rows],
) -> None:
    assert len(VILLAGES) == 30
    assert {row["place_name"] for row in told["digest"]} == set(VILLAGES)
    assert len(told["digest"]) == 30
    (wave_id,) = _waves(told["digest"])
    assert wave_id


def test_the_figures_of_a_village_in_a_digest_stay_with_the_village(
    home: Home, told: dict[str, Rows]
) -> None:
    munitions = Reader(home).query("from incident_munitions").to_pylist()
    incidents = {row["incident_id"]: row["wave_id"] for row in told["digest"]}
    of_villages = [row for row in munitions if row["incident_id"] in incidents]
    assert {row["launched_count_low"] for row in of_villages} == {12}
    assert all(row["wave_id"] == incidents[row["incident_id"]] for row in of_villages)
    wave_ids = set(incidents.values())
    assert {row["incident_id"] for row in munitions if row["wave_id"] in wave_ids} == {
        row["incident_id"] for row in of_villages
    }


def test_two_raids_are_one_campaign_and_the_salvo_beside_them_a_wave_without_a_region(
    told: dict[str, Rows],
) -> None:
    rows = {row["region_code"]: row for row in told["raids"]}
    assert rows.keys() == {"RU-KRS", "RU-BEL", None}
    salvo = rows.pop(None)
    (campaign_id,) = {row["campaign_id"] for row in rows.values()}
    assert campaign_id
    assert _waves(list(rows.values())) == {None}
    assert salvo["wave_id"]
    assert salvo["campaign_id"] is None
    assert (salvo["country_code"], salvo["country_name"]) == ("RU", "Russia")
    assert "Russia" in salvo["title"]
    assert salvo["origin_country_code"] == "UA"


def test_what_is_told_of_a_salvo_hangs_on_no_other_incident(
    home: Home, told: dict[str, Rows]
) -> None:
    (salvo,) = (row for row in told["raids"] if row["region_code"] is None)
    query = "from incident_munitions where wave_id = '{}' or incident_id in ({})"
    ids = ", ".join(f"'{row['incident_id']}'" for row in told["raids"])
    (row,) = Reader(home).query(query.format(salvo["wave_id"], ids)).to_pylist()
    assert (row["incident_id"], row["wave_id"]) == (None, salvo["wave_id"])
    assert (row["launched_count_low"], row["launched_count_high"]) == (24, None)
    kinds = f"select kind from incident_propositions where incident_id in ({ids})"
    held = Reader(home).query(f"{kinds} and kind = 'munitions'").to_pylist()
    assert len(held) == 1


def test_a_salvo_told_by_several_reports_is_one_wave_with_its_figures_once(
    home: Home, told: dict[str, Rows]
) -> None:
    rows = told["over_regions"] + told["again"] + told["on_towns"]
    assert [row["region_code"] for row in told["again"]] == [None]
    tellings = [row for name in SALVO_TOLD_BY for row in told[name]]
    assert len(tellings) == 3
    assert {row["incident_id"] for row in tellings} == {told["again"][0]["incident_id"]}
    assert told["again"][0]["report_count"] == 3
    regions = {row["region_code"] for row in rows}
    assert regions == {"UA-53", "UA-59", "UA-63", "UA-51", None}
    (wave_id,) = _waves(rows)
    munitions = Reader(home).query(
        f"from incident_munitions where wave_id = '{wave_id}'"
    )
    figures = {
        (row["incident_id"], row["launched_count_low"], row["intercepted_count_low"])
        for row in munitions.to_pylist()
    }
    launched = {(None, count, None) for count in (24, 81, 89)}
    assert figures == {*launched, (None, None, 50)}


def test_areas_of_a_salvo_without_a_region_are_kept(
    home: Home, told: dict[str, Rows]
) -> None:
    (salvo,) = told["again"]
    (area,) = Reader(home).query("from incident_areas").to_pylist()
    assert area["incident_id"] == salvo["incident_id"]
    assert (area["region_code"], area["area_name"]) == (None, "eight regions")


def test_waves_of_two_nights_and_of_two_sides_stay_apart(told: dict[str, Rows]) -> None:
    nights = _waves(told["on_towns"]), _waves(told["next_night"])
    sides = _waves(told["from_lebanon"]), _waves(told["from_iran"])
    for one, other in (nights, sides):
        assert len(one) == len(other) == 1
        assert None not in one | other
        assert one != other


def test_a_lone_strike_is_no_wave(told: dict[str, Rows]) -> None:
    assert _waves(told["lone"]) == {None}


def test_a_front_of_months_is_no_campaign(told: dict[str, Rows]) -> None:
    rows = [row for name in told if name.startswith("front") for row in told[name]]
    assert len(rows) == len(FRONT_DAYS)
    assert {row["cross_border_status"] for row in rows} == {"claimed"}
    assert {row["campaign_id"] for row in rows} == {None}


def test_every_incident_is_counted_also_one_without_a_region(home: Home) -> None:
    reader = Reader(home)
    days = reader.query("from incidents_by_region_day").to_pylist()
    held = reader.query("select incident_id from incidents").num_rows
    assert sum(row["incident_count"] for row in days) == held
    (waves,) = (
        row["wave_count"]
        for row in days
        if (row["region_code"], f"{row['occurred_on']}") == ("RU-BEL", "2024-03-12")
    )
    assert waves == 1


@pytest.mark.slow
def test_a_person_parts_one_telling_of_a_salvo_and_the_others_stay_together(
    home: Home, tmp_path: Path
) -> None:
    parted = Home(tmp_path / "parted")
    shutil.copytree(home.root, parted.root)
    report_id = "select report_id as r from reports where publisher = 'again'"
    (row,) = Reader(parted).query(report_id).to_pylist()
    decided = borderlog_at(parted, "unlink", row["r"], "--because", "Another night.")
    assert decided.code == 0, decided.err
    ran = borderlog_at(parted, "run")
    assert ran.code == 0, ran.err
    told = {row["publisher"]: row for row in Reader(parted).query(TOLD).to_pylist()}
    of_again, *others = (told[name]["incident_id"] for name in SALVO_TOLD_BY)
    assert len(set(others)) == 1
    assert of_again not in others
    assert len({told[name]["wave_id"] for name in SALVO_TOLD_BY}) == 1


@pytest.mark.slow
def test_another_order_in_two_portions_ends_in_the_same(
    home: Home, tmp_path: Path, fresh_warehouse: Path
) -> None:
    other = _lived(tmp_path, fresh_warehouse, TURNS)
    for query in SAME_ANYHOW.values():
        assert Reader(home).query(query).to_pylist() == (
            Reader(other).query(query).to_pylist()
        )
