"""The SQL prompt: lines up to `;`, a history, and completion of published names."""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import click
import pyarrow as pa
from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from pygments.lexers.sql import SqlLexer

from warehouse.errors import BorderlogError
from warehouse.publishing.reader import Reader

HISTORY = ".sql_history"
HELP = (
    "End a statement with `;`. `.tables` lists the tables, `describe TABLE;` its columns; "
    "Tab completes, Ctrl-C clears the line, `exit` leaves."
)
LEAVE = {"exit", "quit"}
LIST_TABLES = ".tables"

NAMES = """
select table_name, list(column_name order by ordinal_position) as column_names
from information_schema.columns
where table_schema = 'main'
group by table_name
order by table_name
"""
KEYWORDS = "select keyword_name from duckdb_keywords() order by all"


def converse(reader: Reader, history: Path, show: Callable[[pa.Table], None]) -> None:
    """Answer statements until the person leaves; a mistake in one ends nothing."""
    reader.current()
    click.echo(HELP, err=True)
    asking = session(reader, history)
    while True:
        try:
            typed = asking.prompt("sql> ").strip()
            if typed.rstrip(";").lower() in LEAVE:
                return
            if typed:
                _answer(reader, typed, show)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _answer(reader: Reader, typed: str, show: Callable[[pa.Table], None]) -> None:
    try:
        if typed.rstrip(";") == LIST_TABLES:
            show(pa.table({"table_name": reader.tables()}))
        else:
            show(reader.query(typed))
    except BorderlogError as error:
        click.echo(str(error), err=True)


def session(reader: Reader, history: Path) -> "PromptSession[str]":
    return PromptSession(
        multiline=True,
        prompt_continuation="...> ",
        history=_history(history),
        lexer=PygmentsLexer(SqlLexer),
        completer=NameCompleter(reader),
        complete_while_typing=False,
        key_bindings=_bindings(),
    )


def _history(path: Path) -> History:
    """Kept in the home; a person who may only read there has one of the session."""
    is_writable = os.access(path if path.exists() else path.parent, os.W_OK)
    return FileHistory(str(path)) if is_writable else InMemoryHistory()


def _bindings() -> KeyBindings:
    """Enter ends what is whole, else begins a line; Alt-Enter ends it at any time."""
    bindings = KeyBindings()

    @bindings.add("enter", filter=Condition(_is_whole))
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    return bindings


def _is_whole() -> bool:
    typed = get_app().current_buffer.text.strip()
    return typed.endswith(";") or typed.lower() in {"", LIST_TABLES, *LEAVE}


class NameCompleter(Completer):
    """Columns of `table.`, else tables, columns and keywords, as of the build read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._build_id = ""
        self._columns: dict[str, list[str]] = {}
        self._keywords: list[str] = []

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        self._look()
        word = document.get_word_before_cursor().lstrip(".").lower()
        before = document.text_before_cursor.removesuffix(word)
        for name in self._candidates(before):
            if name.startswith(word):
                yield Completion(name, start_position=-len(word))

    def _candidates(self, before: str) -> list[str]:
        if table := re.search(r"(\w+)\.$", before):
            return self._columns.get(table[1].lower(), [])
        columns = sorted({name for names in self._columns.values() for name in names})
        return [*self._columns, *columns, *self._keywords]

    def _look(self) -> None:
        build_id = self._reader.current().build_id
        if build_id == self._build_id:
            return
        found = self._reader.query(NAMES).to_pylist()
        self._columns = {row["table_name"]: row["column_names"] for row in found}
        self._keywords = self._reader.query(KEYWORDS)["keyword_name"].to_pylist()
        self._build_id = build_id
