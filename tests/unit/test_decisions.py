"""decisions.csv: what is written can be read, and what cannot be followed is named."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from warehouse.decisions.decision import Decision
from warehouse.decisions.file import COLUMNS, DecisionsError, append, read_decisions
from warehouse.decisions.taking_in import take_in_decisions
from warehouse.home import Home
from warehouse.loading.schema import make_tables

AT = datetime(2024, 3, 13, 12, 0, 0, 5)
HEADER = ",".join(COLUMNS)
LINE = "dec_1,2024-03-13 12:00:00,ana,merge,inc_a inc_b,r1 r2,,,same night"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def decision(**changes: object) -> Decision:
    told = {
        "decision_id": "dec_1",
        "decided_at": AT,
        "decided_by": "ana",
        "action": "split",
        "incident_ids": ("inc_a",),
        "report_ids": ("r1", "r2"),
        "other_report_ids": ("r3",),
        "undone_decision_id": None,
        "because": 'they said "two towns", and meant it',
    }
    return Decision(**{**told, **changes})  # type: ignore[arg-type]


def write(home: Home, *lines: str) -> None:
    home.decisions.write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")


def test_a_decision_is_read_as_it_was_written(home: Home) -> None:
    undone = decision(
        decision_id="dec_2",
        action="undo",
        report_ids=(),
        other_report_ids=(),
        undone_decision_id="dec_1",
    )
    append(home, decision())
    append(home, undone)
    assert read_decisions(home) == [decision(), undone]


def test_no_file_is_no_decision(home: Home) -> None:
    assert read_decisions(home) == []


def test_a_line_is_added_to_what_a_person_left_there(home: Home) -> None:
    edited = f"\ufeff{HEADER}\r\n{LINE}".encode()
    home.decisions.write_bytes(edited)
    append(home, decision(decision_id="dec_2"))
    assert home.decisions.read_bytes().startswith(edited)
    assert [one.decision_id for one in read_decisions(home)] == ["dec_1", "dec_2"]


def test_columns_may_stand_in_another_order_and_lines_be_empty(home: Home) -> None:
    names, values = HEADER.split(","), LINE.split(",")
    lines = [",".join(reversed(names)), "", ",".join(reversed(values)), ""]
    home.decisions.write_text("\n".join(lines), "utf-8")
    assert read_decisions(home)[0].report_ids == ("r1", "r2")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (LINE.replace("merge", "join"), "line 3: action is 'join'"),
        (LINE.replace("2024-03-13 12", "yesterday 12"), "decided_at is no time"),
        (LINE.replace("12:00:00", "12:00:00+01:00"), "decided_at is to be UTC"),
        (LINE.replace("same night", ""), "because is empty"),
        (LINE.replace("r1 r2", "r1"), "merge needs 2 or more in report_ids, not 1"),
        (LINE.replace("r1 r2", "r1 r1"), "report_ids names one of them twice"),
        (LINE.replace("merge", "undo"), "undo needs it"),
        (LINE.replace("merge", "split"), "1 or more in other_report_ids"),
        (LINE.replace("r2,,", "r2,r2,"), "both in report_ids and in other"),
        (LINE.replace(",same night", ""), "more or fewer values than columns"),
        (LINE + ",more", "more or fewer values than columns"),
        (LINE, "decision_id dec_1 stands there twice"),
        ("dec_2,2024-03-13 13:00:00,ana,undo,,,,dec_9,no", "it undoes dec_9"),
        ('dec_2,2024-03-13,ana,"merge', "line 3: unexpected end of data"),
    ],
)
def test_a_line_that_cannot_be_followed_is_named(
    home: Home, line: str, problem: str
) -> None:
    write(home, LINE, line)
    with pytest.raises(DecisionsError) as caught:
        read_decisions(home)
    told = str(caught.value)
    assert problem in told
    assert f"{home.decisions}, line 3: " in told
    assert "\n" not in told


@pytest.mark.parametrize(
    "data", [b"a,b\n1,2\n", b"\xff\xfe\x00", HEADER.replace("because", "why").encode()]
)
def test_a_file_of_another_kind_is_refused(home: Home, data: bytes) -> None:
    home.decisions.write_bytes(data)
    with pytest.raises(DecisionsError, match="line 1: "):
        read_decisions(home)


def held(home: Home) -> tuple[list[tuple[str]], list[tuple[int]]]:
    with duckdb.connect(home.warehouse) as connection:
        ids = connection.execute(
            "select decision_id from raw.incident_decisions order by all"
        ).fetchall()
        loads = connection.execute("select load_id from raw.loads").fetchall()
    return ids, loads


def take_in(home: Home) -> str | None:
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        return take_in_decisions(home, connection)


def test_a_change_of_decisions_counts_as_a_load_and_nothing_else_does(
    home: Home,
) -> None:
    assert take_in(home) is None
    assert held(home) == ([], [])
    write(home, LINE)
    assert take_in(home) is None
    assert take_in(home) is None
    assert held(home) == ([("dec_1",)], [(1,)])
    home.decisions.unlink()
    take_in(home)
    assert held(home) == ([], [(1,), (2,)])


def test_a_bad_line_leaves_what_was_taken_in_before(home: Home) -> None:
    write(home, LINE)
    take_in(home)
    write(home, LINE, "nonsense")
    told = take_in(home)
    assert told is not None
    assert told.startswith(f"{home.decisions}, line 3: ")
    assert told.endswith("Until then the decisions hold as they were last read.")
    assert held(home) == ([("dec_1",)], [(1,)])
