"""Decisions of people: noted by command, kept in a file, followed by the next build."""

import getpass
import shutil
from pathlib import Path

import duckdb
import pytest

from tests.conftest import Outcome, borderlog_at, copied_home
from tests.world import bring, landed_names, landed_world
from warehouse.decisions.decision import Decision
from warehouse.decisions.file import read_decisions
from warehouse.home import Home
from warehouse.publishing.reader import Reader

LARGEST = """
select incident_id, list(report_id order by report_id) as reports
from reports
where incident_id is not null
group by incident_id
having count(*) > 1
order by count(*) desc, incident_id
limit 2
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    world = landed_world(tmp_path_factory.mktemp("world"))
    home = copied_home(tmp_path_factory.mktemp("template"), fresh_warehouse)
    bring(world, home, landed_names(world))
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


@pytest.fixture
def home(template: Home, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(template.root, tmp_path / "home")))


@pytest.fixture
def two(home: Home) -> list[tuple[str, list[str]]]:
    """The largest incidents, with their reports."""
    found = Reader(home).query(LARGEST).to_pylist()
    assert len(found) == 2
    return [(row["incident_id"], row["reports"]) for row in found]


def decide(home: Home, *arguments: str) -> Outcome:
    return borderlog_at(home, *arguments, "--because", "the governor named both")


def noted(home: Home, *arguments: str) -> Decision:
    told = decide(home, *arguments)
    assert told.code == 0, told.err
    decision = read_decisions(home)[-1]
    assert f"Noted {decision.decision_id}: " in told.err
    return decision


def test_a_merge_holds_the_reports_of_all_its_incidents(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (one, its), (other, theirs) = two
    decision = noted(home, "merge", one, other, one)
    assert decision.incident_ids == (one, other)
    assert decision.report_ids == (*its, *theirs)
    assert decision.decided_by == getpass.getuser()
    assert decision.because == "the governor named both"


def test_an_id_of_old_is_the_incident_of_today(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (one, _), (other, _) = two
    query = f"""
        select alias_incident_id from incident_id_aliases
        where incident_id = '{other}' and alias_incident_id <> incident_id
    """
    alias = Reader(home).query(query).to_pylist()[0]["alias_incident_id"]
    assert noted(home, "merge", one, alias).incident_ids == (one, other)


def test_a_split_parts_those_that_leave_from_those_that_stay(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (one, its), _ = two
    decision = noted(home, "split", one, its[0], "--by", "ana")
    assert decision.report_ids == (its[0],)
    assert decision.other_report_ids == tuple(its[1:])
    assert decision.decided_by == "ana"


@pytest.mark.slow
def test_a_decision_is_followed_by_the_next_run_and_undone_by_another(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (_, its), _ = two
    decision = noted(home, "unlink", its[0])
    assert borderlog_at(home, "run").code == 0
    assert _pairs(home) == {
        tuple(sorted((its[0], other))): (False, decision.decision_id)
        for other in its[1:]
    }
    reader = Reader(home)
    told = reader.query("select decision_id, is_in_force from incident_decisions")
    assert told.to_pylist() == [
        {"decision_id": decision.decision_id, "is_in_force": True}
    ]
    parts = reader.query(
        "select part, count(*) as n from incident_decision_reports group by all "
        "order by all"
    )
    assert parts.to_pylist() == [
        {"part": "named", "n": 1},
        {"part": "parted_from", "n": len(its) - 1},
    ]
    undo = noted(home, "undo", decision.decision_id)
    assert undo.undone_decision_id == decision.decision_id
    ran = borderlog_at(home, "run")
    assert "Published build" in ran.err
    assert _pairs(home) == {}
    told = Reader(home).query(
        "select reason, decision_id from incident_id_changes order by changed_at"
    )
    assert [tuple(row.values()) for row in told.to_pylist()] == [
        ("split", decision.decision_id),
        ("merged", undo.decision_id),
    ]
    assert "Nothing is new" in borderlog_at(home, "run").err


def test_a_merge_is_followed_told_and_kept(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    """The id that remains is that of the report which founds; the other still resolves."""
    (one, its), (other, theirs) = two
    decision = noted(home, "merge", one, other)
    assert borderlog_at(home, "run").code == 0
    grouping = _grouping(home)
    (merged,) = {grouping[report_id] for report_id in (*its, *theirs)}
    assert merged in {one, other}
    assert sorted(held for held in grouping if grouping[held] == merged) == sorted(
        [*its, *theirs]
    )
    reader = Reader(home)
    (gone,) = {one, other} - {merged}
    aliases = f"from incident_id_aliases where alias_incident_id = '{gone}'"
    assert [row["incident_id"] for row in reader.query(aliases).to_pylist()] == [merged]
    told = reader.query(
        "select old_incident_id, new_incident_id, reason, decision_id "
        "from incident_id_changes"
    )
    assert [tuple(row.values()) for row in told.to_pylist()] == [
        (gone, merged, "merged", decision.decision_id)
    ]
    assert borderlog_at(home, "build", "--full-refresh").code == 0
    assert borderlog_at(home, "publish").code == 0
    assert _grouping(home) == grouping


def _grouping(home: Home) -> dict[str, str]:
    query = "select report_id, incident_id from reports where incident_id is not null"
    rows = Reader(home).query(query).to_pylist()
    return {row["report_id"]: row["incident_id"] for row in rows}


def _pairs(home: Home) -> dict[tuple[str, ...], tuple[bool, str]]:
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        rows = connection.execute(
            "select report_id_left, report_id_right, is_same, decision_id "
            "from intermediate.int_decided_pairs"
        ).fetchall()
    return {(left, right): (is_same, by) for left, right, is_same, by in rows}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("merge", "{one}"), "There is nothing to merge"),
        (("merge", "{one}", "inc_no"), "There is no published incident 'inc_no'."),
        (("split", "inc_no", "{report}"), "There is no published incident 'inc_no'."),
        (("split", "{one}", "r_no"), "Report r_no is not in incident {one}."),
        (("split", "{one}", "{all}"), "leave at least one in it."),
        (("unlink", "r_no"), "There is no published report 'r_no'."),
        (("unlink", "{unplaced}"), "Report {unplaced} is in no incident."),
        (("undo", "dec_no"), "There is no decision 'dec_no' in "),
        (("merge", "{one}", "{other}", "--by", " "), "Say who decides"),
    ],
)
def test_what_cannot_be_decided_is_told_in_a_sentence_and_noted_nowhere(
    home: Home,
    two: list[tuple[str, list[str]]],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    (one, its), (other, _) = two
    (row,) = (
        Reader(home).query("select report_id from unplaced_reports limit 1").to_pylist()
    )
    names = {"one": one, "other": other, "report": its[0], "unplaced": row["report_id"]}
    given = [
        part
        for argument in arguments
        for part in (its if argument == "{all}" else [argument.format(**names)])
    ]
    told = decide(home, *given)
    assert (told.code, told.out) == (2, "")
    assert sentence.format(**names) in told.err
    assert not home.decisions.exists()


def test_a_reason_is_asked_for(home: Home, two: list[tuple[str, list[str]]]) -> None:
    (one, _), (other, _) = two
    told = borderlog_at(home, "merge", one, other, "--because", " ")
    assert told.code == 2
    assert "Say why: --because may not be empty." in told.err


def test_what_is_undone_cannot_be_undone_again(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (one, _), (other, _) = two
    merge = noted(home, "merge", one, other)
    undo = noted(home, "undo", merge.decision_id)
    for decision in (merge, undo):
        told = decide(home, "undo", decision.decision_id)
        assert told.code == 2
        assert decision.decision_id in told.err
    assert read_decisions(home) == [merge, undo]


def test_a_line_that_cannot_be_followed_is_named_and_stops_nothing_else(
    home: Home, two: list[tuple[str, list[str]]]
) -> None:
    (one, _), (other, _) = two
    merge = noted(home, "merge", one, other)
    with home.decisions.open("a") as handle:
        handle.write("nonsense\n")
    kept = home.decisions.read_bytes()
    told = decide(home, "undo", merge.decision_id)
    assert told.code == 2
    assert f"{home.decisions}, line 3: " in told.err
    assert home.decisions.read_bytes() == kept
    ran = borderlog_at(home, "run")
    assert ran.code == 0
    assert f"{home.decisions}, line 3: " in ran.err
    assert "Nothing is new" in ran.err
