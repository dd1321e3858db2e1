"""Read cut records into text columns, and set apart those that do not fit."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv

from warehouse.loading.cutting import RETURN, TORN, Records, cut

__all__ = ["Parsed", "Records", "RejectedRow", "cut", "parse"]

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class RejectedRow:
    """A row that cannot be loaded; `row_number` is physical and starts at 1."""

    row_number: int
    reason: str
    content: bytes


@dataclass(frozen=True)
class Parsed:
    """Rows of one file as text columns, with `row_number` and `record` beside them."""

    rows: pa.Table
    rejected: list[RejectedRow] = field(default_factory=list)


@dataclass(frozen=True)
class _Shape:
    names: list[str]
    delimiter: str
    is_quoted: bool
    wanted: Collection[str]


def parse(
    records: Records,
    names: list[str],
    *,
    delimiter: str,
    is_quoted: bool,
    wanted: Collection[str],
    skip: int = 0,
) -> Parsed:
    """Read the records that have `names`' width into text columns; reject the rest.

    `skip` header records are passed over but keep their row numbers, as blank lines do.
    """
    shape = _Shape(names, delimiter, is_quoted, wanted)
    body = np.arange(skip, len(records))
    body = body[~_is_blank(records)[body]]
    misfits = _misfits(records, body, len(names))
    unfit = {row.row_number - 1 for row in misfits}
    fit = np.array([i for i in body if i not in unfit], np.int64) if unfit else body
    read, unreadable = _read(records, fit, shape)
    rejected = [*misfits, *(_unreadable_row(records, i) for i in unreadable)]
    return Parsed(read, sorted(rejected, key=lambda row: row.row_number))


def _is_blank(records: Records) -> NDArray[np.bool_]:
    lengths = records.ends - records.starts
    first = np.frombuffer(records.data, dtype=np.uint8)[records.starts]
    is_blank: NDArray[np.bool_] = lengths - (first == RETURN) == 1
    return is_blank


def _misfits(records: Records, body: Rows, width: int) -> list[RejectedRow]:
    wrong = [
        RejectedRow(
            int(i) + 1, _width_reason(records, int(i), width), records.content(i)
        )
        for i in body[records.widths[body] != width]
    ]
    seen = {row.row_number for row in wrong}
    return wrong + [
        row for row in _undecodable(records, body) if row.row_number not in seen
    ]


def _width_reason(records: Records, index: int, width: int) -> str:
    if records.widths[index] == TORN:
        return "a quote opens a field and none closes it"
    return f"{records.widths[index]} columns where {width} are expected"


def _undecodable(records: Records, body: Rows) -> list[RejectedRow]:
    try:
        records.data.decode()
        return []
    except UnicodeDecodeError:
        return [row for i in body if (row := _undecodable_row(records, int(i)))]


def _undecodable_row(records: Records, index: int) -> RejectedRow | None:
    content = records.content(index)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 text at byte {error.start + 1} of the row"
        return RejectedRow(index + 1, reason, content)
    return None


def _unreadable_row(records: Records, index: int) -> RejectedRow:
    reason = "a line break or quote inside a field keeps it from being read as one row"
    return RejectedRow(index + 1, reason, records.content(index))


def _read(records: Records, fit: Rows, shape: _Shape) -> tuple[pa.Table, list[int]]:
    """The rows of `fit`, and the indices of those that do not read as one row each:
    a batch in which one does not is halved until it stands alone."""
    try:
        rows = _read_all(records, fit, shape)
    except pa.ArrowInvalid:
        rows = None
    if rows is not None and len(rows) == len(fit):
        return _with_origin(rows, records, fit), []
    if len(fit) == 1:
        return _read(records, fit[:0], shape)[0], [int(fit[0])]
    halves = [_read(records, half, shape) for half in np.array_split(fit, 2)]
    tables, unreadable = zip(*halves, strict=True)
    return pa.concat_tables(tables), [i for half in unreadable for i in half]


def _read_all(records: Records, fit: Rows, shape: _Shape) -> pa.Table:
    included = [name for name in shape.names if name in shape.wanted]
    if not len(fit):
        return pa.table({name: pa.array([], pa.string()) for name in included})
    return csv.read_csv(
        pa.BufferReader(_joined(records, fit)),
        read_options=csv.ReadOptions(
            column_names=shape.names, use_threads=False, block_size=1 << 26
        ),
        parse_options=csv.ParseOptions(
            delimiter=shape.delimiter,
            quote_char='"' if shape.is_quoted else False,
            newlines_in_values=shape.is_quoted,
        ),
        convert_options=csv.ConvertOptions(
            include_columns=included,
            column_types=dict.fromkeys(included, pa.string()),
            strings_can_be_null=False,
        ),
    )


def _joined(records: Records, fit: Rows) -> bytes:
    """The file itself where all of it fits: the usual case costs no copy."""
    if len(fit) == len(records):
        return records.data
    return b"".join(records.data[records.starts[i] : records.ends[i]] for i in fit)


def _with_origin(rows: pa.Table, records: Records, good: NDArray[np.int64]) -> pa.Table:
    """Add `row_number` and the record's own bytes, ended by LF whatever ended them:
    the same row is the same record in every file."""
    rows = rows.append_column("row_number", pa.array(good + 1, pa.int64()))
    return rows.append_column("record", _contents(records, good))


def _contents(records: Records, good: NDArray[np.int64]) -> pa.Array:
    """Slices of the file's own bytes: a million records cost no copy."""
    if len(good) != len(records) or b"\r\n" in records.data:
        return pa.array([records.content(i) + b"\n" for i in good], pa.string())
    offsets = np.append(records.starts[:1], records.ends).astype(np.int32)
    buffers = [pa.py_buffer(offsets), pa.py_buffer(records.data)]
    return pa.StringArray.from_buffers(len(good), *buffers)
