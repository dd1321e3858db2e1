"""A raid as it is told: a denial, a third party and a copy come to the first article, in
one order and in the other."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import copied_home
from tests.tyotkino import GOLDEN, TOLD, add, run, told
from warehouse.home import Home

ONLY_OF_SALVOS = {"munitions", "areas"}
TIMELESS = TOLD.keys() - {"history", "changes of ids"}
ONE_BY_ONE = (("volunteers",), ("denial",), ("monitors", "monitors_copied"))
BACKWARDS = (("monitors_copied", "denial"), ("monitors", "volunteers"))
Rows = list[dict[str, Any]]


@pytest.fixture(
    scope="module",
    params=["made up", pytest.param("real", marks=pytest.mark.slow)],
)
def first(request: pytest.FixtureRequest) -> Path | None:
    """The first article: one written for the tests, and the real one where it is."""
    if request.param == "made up":
        return None
    if not GOLDEN.exists():
        pytest.skip(f"the real article is not at {GOLDEN}")
    return GOLDEN


def _lived(
    home: Home, turns: Iterable[Iterable[str]], first: Path | None
) -> list[Rows]:
    """What is told of the raid on Tyotkino after each run."""
    grades = []
    for turn in turns:
        for name in turn:
            add(home, name, first if name == "volunteers" else None)
        run(home)
        grades.append(_of_tyotkino(told(home, ["incidents"])["incidents"]))
    return grades


def _of_tyotkino(rows: Rows) -> Rows:
    return [row for row in rows if "Tyotkino" in row["title"]]


@pytest.fixture(scope="module")
def forwards(
    tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path, first: Path | None
) -> tuple[Home, list[Rows]]:
    home = copied_home(tmp_path_factory.mktemp("forwards") / "home", fresh_warehouse)
    return home, _lived(home, ONE_BY_ONE, first)


@pytest.fixture(scope="module")
def backwards(
    tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path, first: Path | None
) -> Home:
    home = copied_home(tmp_path_factory.mktemp("backwards") / "home", fresh_warehouse)
    _lived(home, BACKWARDS, first)
    return home


def test_each_turn_leaves_one_incident_and_changes_what_is_known(
    forwards: tuple[Home, list[Rows]], first: Path | None
) -> None:
    """A denial splits nothing off and bears out nothing; a third party confirms."""
    _, turns = forwards
    assert [len(rows) for rows in turns] == [1, 1, 1]
    claimed, denied, seen = (rows[0] for rows in turns)
    assert [row["report_count"] for row in (claimed, denied, seen)] == [1, 2, 4]
    assert claimed["evidence_grade"] == ("weak" if first is None else "confirmed")
    assert (denied["evidence_grade"], denied["dispute_state"]) == ("weak", "contested")
    assert (seen["evidence_grade"], seen["dispute_state"]) == ("confirmed", "contested")
    assert seen["cross_border_status"] == "established"


def test_a_copy_shares_the_origin_of_what_it_copies(
    forwards: tuple[Home, list[Rows]],
) -> None:
    home, turns = forwards
    ((incident,),) = turns[2:]
    origins = {
        row["publisher"]: row["origin_id"]
        for row in told(home, ["origins"])["origins"]
        if row["incident_id"] == incident["incident_id"]
    }
    assert origins["Monitor Daily"] == origins["Evening Star"]
    assert len(set(origins.values())) == incident["origin_count"] == 3


def test_the_raid_on_the_other_region_stays_an_incident_of_its_own(
    forwards: tuple[Home, list[Rows]],
) -> None:
    home, _ = forwards
    reports = told(home, ["reports"])["reports"]
    (other,) = (row for row in reports if row["region_code"] == "RU-BEL")
    assert [row["incident_id"] for row in reports].count(other["incident_id"]) == 1


def test_the_two_raids_are_one_campaign(forwards: tuple[Home, list[Rows]]) -> None:
    home, _ = forwards
    raids = [
        row for row in told(home, ["incidents"])["incidents"] if row["region_code"]
    ]
    assert {row["region_code"] for row in raids} == {"RU-KRS", "RU-BEL"}
    (campaign_id,) = {row["campaign_id"] for row in raids}
    assert campaign_id
    assert {row["wave_id"] for row in raids} == {None}


def test_the_salvo_of_that_night_is_a_wave_without_a_region_and_has_its_figures(
    forwards: tuple[Home, list[Rows]], first: Path | None
) -> None:
    home, _ = forwards
    rows = told(home, ["incidents", "munitions"])
    salvos = [row for row in rows["incidents"] if row["region_code"] is None]
    if first is None:
        assert (salvos, rows["munitions"]) == ([], [])
        return
    ((salvo,), (munitions,)) = salvos, rows["munitions"]
    assert salvo["campaign_id"] is None
    assert (munitions["wave_id"], munitions["incident_id"]) == (salvo["wave_id"], None)
    assert munitions["launched_count_low"] == 24


def test_the_ids_that_were_shown_lead_to_the_incident_of_today(
    forwards: tuple[Home, list[Rows]],
) -> None:
    """The denial was published first: it founds."""
    home, turns = forwards
    (before,), _, (after,) = turns
    aliases = {
        row["alias_incident_id"]: row["incident_id"]
        for row in told(home, ["aliases"])["aliases"]
    }
    assert before["incident_id"] != after["incident_id"]
    assert aliases[before["incident_id"]] == after["incident_id"]
    assert told(home, ["changes of ids"])["changes of ids"] == [
        {
            "old_incident_id": before["incident_id"],
            "new_incident_id": after["incident_id"],
            "reason": "renamed",
        }
    ]


@pytest.mark.slow
@pytest.mark.parametrize("section", sorted(TIMELESS))
def test_another_order_ends_in_the_same(
    forwards: tuple[Home, list[Rows]], backwards: Home, section: str
) -> None:
    home, _ = forwards
    assert told(home, [section]) == told(backwards, [section])
    assert told(home, [section])[section] or section in ONLY_OF_SALVOS


@pytest.mark.slow
def test_the_journal_differs_in_its_steps_and_not_in_where_it_ends(
    forwards: tuple[Home, list[Rows]], backwards: Home
) -> None:
    def _last(home: Home) -> Rows:
        steps = {row["incident_id"]: row for row in told(home, ["history"])["history"]}
        shown = {row["incident_id"] for row in told(home, ["incidents"])["incidents"]}
        kept = ("evidence_grade", "dispute_state", "report_count")
        return [{name: steps[key][name] for name in kept} for key in sorted(shown)]

    home, _ = forwards
    assert _last(home) == _last(backwards)
    steps = told(home, ["history"])["history"]
    assert len(steps) > len(_last(home))
