"""Read the hand-kept inputs and write tables that come out the same each time."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from warehouse.reference import DATA, TABLES

INPUTS = Path(__file__).parent


def read_input(name: str) -> list[dict[str, str]]:
    """Rows of a hand-kept CSV file in this folder."""
    with (INPUTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(name: str, rows: Iterable[Sequence[object]]) -> None:
    """Write a CSV table sorted, each row once, with nulls as empty cells."""
    (table,) = (table for table in TABLES if table.name == name)
    cells = {tuple(_cell(value) for value in row) for row in rows}
    with (DATA / table.file_name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows(sorted(cells))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
