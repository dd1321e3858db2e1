"""Rows as a table for people, as wide as they are: a pipe shows what a screen does."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

WIDE = 100_000


def table_text(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A plain table; numbers stand right, null is shown as such."""
    held = [list(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index, name in enumerate(names):
        is_number = any(_is_number(row[index]) for row in held)
        table.add_column(
            name,
            justify="right" if is_number else "left",
            no_wrap=True,
        )
    for row in held:
        table.add_row(*(_cell(value) for value in row))
    console = Console(width=WIDE, no_color=True, highlight=False, markup=False)
    with console.capture() as capture:
        console.print(table, crop=False)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _cell(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("\n", " ")
