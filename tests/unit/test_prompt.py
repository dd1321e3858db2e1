"""The SQL prompt as somebody types into it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.dashboard.homes import SECOND_BUILD, home_in, publish_build
from warehouse.cli.prompt import HELP, HISTORY, NameCompleter, converse, session
from warehouse.home import Home
from warehouse.publishing.reader import Reader

CTRL_C, CTRL_D, CTRL_E, UP = "\x03", "\x04", "\x05", "\x1b[A"
Converse = Callable[[str], list[pa.Table]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    made = home_in(tmp_path_factory.mktemp("prompt"))
    publish_build(made)
    return made


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with (
        create_pipe_input() as typed,
        create_app_session(input=typed, output=DummyOutput()),
    ):
        yield typed


@pytest.fixture
def typed(home: Home, keyboard: PipeInput, tmp_path: Path) -> Converse:
    """What is shown to somebody who types this; the history is that of one test."""

    def type_(keys: str) -> list[pa.Table]:
        shown: list[pa.Table] = []
        keyboard.send_text(keys)
        converse(Reader(home), tmp_path / HISTORY, shown.append)
        return shown

    return type_


def first(tables: list[pa.Table]) -> list[object]:
    return [table.column(0)[0].as_py() for table in tables]


@pytest.mark.parametrize("leave", ["exit\r", "quit\r", "EXIT;\r", CTRL_D])
def test_a_statement_is_answered_and_the_person_can_leave(
    typed: Converse, leave: str
) -> None:
    assert first(typed(f"select 1;\rselect 2;\r{leave}")) == [1, 2]


def test_a_statement_goes_on_until_its_semicolon(typed: Converse) -> None:
    assert first(typed("select\r40 + 2\r;\rexit\r")) == [42]


def test_a_blank_line_asks_nothing(typed: Converse) -> None:
    assert typed("\r  \rexit\r") == []


def test_a_mistake_is_told_in_one_line_and_ends_nothing(
    typed: Converse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert first(typed("select * from nothing_such;\rselect 1;\rexit\r")) == [1]
    told = capsys.readouterr().err.splitlines()
    assert told[0] == HELP
    (sentence,) = told[1:]
    assert sentence.startswith("Catalog Error")


def test_ctrl_c_clears_the_line(typed: Converse) -> None:
    assert first(typed(f"select 1{CTRL_C}select 2;\rexit\r")) == [2]


def test_the_tables_are_listed(typed: Converse) -> None:
    (tables,) = typed(".tables\rexit\r")
    assert {"incidents", "reports"} <= set(tables["table_name"].to_pylist())


def test_describe_tells_the_columns(typed: Converse) -> None:
    (columns,) = typed("describe incidents;\rexit\r")
    assert "incident_id" in columns["column_name"].to_pylist()


def test_tab_asks_for_published_names(
    home: Home, keyboard: PipeInput, tmp_path: Path
) -> None:
    asked = session(Reader(home), tmp_path / HISTORY)
    assert isinstance(asked.completer, NameCompleter)
    assert not asked.complete_while_typing


def test_the_next_session_remembers(typed: Converse, tmp_path: Path) -> None:
    assert first(typed("select 7;\rexit\r")) == [7]
    assert "+select 7;" in (tmp_path / HISTORY).read_text()
    assert first(typed(f"{UP}{UP}{CTRL_E}\rexit\r")) == [7]


def test_a_home_that_may_only_be_read_has_a_prompt_all_the_same(
    typed: Converse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.cli.prompt.os.access", lambda *_: False)
    assert first(typed("select 1;\rexit\r")) == [1]
    assert not (tmp_path / HISTORY).exists()


def test_an_open_prompt_moves_to_the_new_build(
    tmp_path: Path, keyboard: PipeInput
) -> None:
    home = home_in(tmp_path)
    publish_build(home)
    shown: list[object] = []

    def show(rows: pa.Table) -> None:
        shown.extend(first([rows]))
        if len(shown) == 1:
            publish_build(home, SECOND_BUILD, incidents=[])

    keyboard.send_text("select count(*) from incidents;\r" * 2 + "exit\r")
    converse(Reader(home), tmp_path / HISTORY, show)
    assert shown == [6, 0]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("select unplaced_re", ["unplaced_reports"]),
        ("SELECT UNPLACED_RE", ["unplaced_reports"]),
        ("select reports.headl", ["headline"]),
        ("select count(reports.source_k", ["source_key"]),
        ("select * from regions where region_n", ["region_name"]),
        ("select distin", ["distinct"]),
        ("select regions.headl", []),
        ("select no_table.headl", []),
        ("select zzz", []),
    ],
)
def test_what_is_offered(home: Home, text: str, offered: list[str]) -> None:
    completer = NameCompleter(Reader(home))
    found = completer.get_completions(Document(text), CompleteEvent())
    assert [one.text for one in found] == offered
