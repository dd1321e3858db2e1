"""Rows as an Excel workbook: typed cells, text that stays text, nothing cut off."""

import io
import math
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from warehouse.errors import BorderlogError
from warehouse.publishing.cells import safe
from warehouse.publishing.notice import Notice

MAX_ROWS = 1_048_575
MAX_CHARACTERS = 32_767
MAX_NAME = 31
MAX_DIGITS = 15  # a cell's number is a double: longer ones would lose their end
FIRST_YEAR = 1901  # Excel's calendar counts a 29th of February 1900
BATCH_ROWS = 10_000

# What XML cannot hold is written as the format escapes it (ECMA-376, ST_Xstring), and
# so is text that happens to look like such an escape.
ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def workbook(rows: pa.Table, notice: Notice) -> bytes:
    """The rows on one sheet, licence and citation on another."""
    if len(rows) > MAX_ROWS:
        raise BorderlogError(
            f"{notice.table} has {len(rows):,} rows here and a sheet holds "
            f"{MAX_ROWS:,}: choose some with --where, or take csv or parquet."
        )
    book = Workbook(write_only=True)
    sheet = book.create_sheet(notice.table[:MAX_NAME])
    sheet.freeze_panes = "A2"
    with closing(sheet):  # also where a row cannot be written: it holds open XML
        for row in _lines(rows):
            sheet.append([_cell(sheet, value) for value in row])
    told = book.create_sheet("Licence and citation")
    for line in notice.lines():
        told.append([_cell(told, line)])
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def _lines(rows: pa.Table) -> Iterator[list[Any]]:
    """The names, then the rows; batches, so that they are not all objects at once."""
    yield rows.column_names
    for batch in rows.to_batches(max_chunksize=BATCH_ROWS):
        columns = [column.to_pylist() for column in batch.columns]
        yield from (list(row) for row in zip(*columns, strict=True))


def _cell(sheet: Any, value: Any) -> Any:
    value = _typed(safe(value))
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, _escaped(value))
    cell.data_type = "s"
    return cell


def _typed(value: Any) -> Any:
    """What a typed cell can hold whole; all else as text."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, datetime | date):
        is_aware = isinstance(value, datetime) and value.tzinfo is not None
        return value.isoformat() if is_aware or value.year < FIRST_YEAR else value
    if isinstance(value, int | Decimal):
        is_short = len(Decimal(value).as_tuple().digits) <= MAX_DIGITS
        return value if is_short else str(value)
    is_number = isinstance(value, float) and math.isfinite(value)
    return value if is_number else str(value)


def _escaped(text: str) -> str:
    escaped = ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    if len(escaped.encode("utf-16-le")) > 2 * MAX_CHARACTERS:
        raise BorderlogError(
            f"A text of {len(text):,} characters begins {text[:30]!r} and a cell holds "
            f"{MAX_CHARACTERS:,}: take csv or parquet."
        )
    return escaped
