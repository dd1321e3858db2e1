"""Read cut records into text columns, and set apart those that do not fit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv

from warehouse.loading.cutting import RETURN, TORN, Records, cut

__all__ = ["Parsed", "Records", "RejectedRow", "Shape", "cut", "parse"]

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class RejectedRow:
    """A row that cannot be loaded; `row_number` is physical and starts at 1."""

    row_number: int
    reason: str
    content: bytes


@dataclass(frozen=True)
class Parsed:
    """Rows of one file as text columns, with `row_number` and `record` beside them;
    `table` is the one of the source's tables that they are for, `release_name` what
    upstream calls the issue, where the file as a whole is of one."""

    table: str
    rows: pa.Table
    rejected: list[RejectedRow] = field(default_factory=list)
    release_name: str | None = None


@dataclass(frozen=True)
class Shape:
    """How a file's records read: `names` are the columns it may have, one list a width;
    of them the `wanted` are kept, and are empty where a width lacks them."""

    table: str
    names: tuple[Sequence[str], ...]
    wanted: Collection[str]
    delimiter: str
    is_quoted: bool = False

    @property
    def widths(self) -> list[int]:
        return [len(names) for names in self.names]


def parse(records: Records, shape: Shape, *, skip: int = 0) -> Parsed:
    """Read the records of a width that `shape` knows into text columns; reject the rest.

    `skip` header records are passed over but keep their row numbers, as blank lines do.
    """
    body = np.arange(skip, len(records))
    body = body[~_is_blank(records)[body]]
    rejected = _misfits(records, body, shape.widths)
    unfit = {row.row_number - 1 for row in rejected}
    fit = np.array([i for i in body if i not in unfit], np.int64) if unfit else body
    tables = []
    for names in shape.names:
        of_width = fit[records.widths[fit] == len(names)] if shape.names[1:] else fit
        rows, unreadable = _read(records, of_width, shape, names)
        tables.append(rows.select([*sorted(shape.wanted), "row_number", "record"]))
        rejected += [_unreadable_row(records, i) for i in unreadable]
    rejected.sort(key=lambda row: row.row_number)
    return Parsed(shape.table, pa.concat_tables(tables), rejected)


def _is_blank(records: Records) -> NDArray[np.bool_]:
    lengths = records.ends - records.starts
    first = np.frombuffer(records.data, dtype=np.uint8)[records.starts]
    is_blank: NDArray[np.bool_] = lengths - (first == RETURN) == 1
    return is_blank


def _misfits(records: Records, body: Rows, widths: list[int]) -> list[RejectedRow]:
    wrong = [
        RejectedRow(
            int(i) + 1, _width_reason(records, int(i), widths), records.content(i)
        )
        for i in body[~np.isin(records.widths[body], widths)]
    ]
    seen = {row.row_number for row in wrong}
    return wrong + [
        row for row in _undecodable(records, body) if row.row_number not in seen
    ]


def _width_reason(records: Records, index: int, widths: list[int]) -> str:
    if records.widths[index] == TORN:
        return "a quote opens a field and none closes it"
    expected = " or ".join(str(width) for width in widths)
    return f"{records.widths[index]} columns where {expected} are expected"


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


def _read(
    records: Records, fit: Rows, shape: Shape, names: Sequence[str]
) -> tuple[pa.Table, list[int]]:
    """The rows of `fit`, and the indices of those that do not read as one row each:
    a batch in which one does not is halved until it stands alone."""
    try:
        rows = _read_all(records, fit, shape, names)
    except pa.ArrowInvalid:
        rows = None
    if rows is not None and len(rows) == len(fit):
        return _with_origin(_with_absent(rows, shape), records, fit), []
    if len(fit) == 1:
        return _read(records, fit[:0], shape, names)[0], [int(fit[0])]
    halves = [_read(records, half, shape, names) for half in np.array_split(fit, 2)]
    tables, unreadable = zip(*halves, strict=True)
    return pa.concat_tables(tables), [i for half in unreadable for i in half]


def _with_absent(rows: pa.Table, shape: Shape) -> pa.Table:
    absent = sorted(set(shape.wanted) - set(rows.column_names))
    return with_constants(rows, dict.fromkeys(absent, ""))


def with_constants(rows: pa.Table, constants: dict[str, str]) -> pa.Table:
    """The rows with columns that have one value throughout."""
    for name, value in constants.items():
        rows = rows.append_column(name, pa.array([value] * len(rows), pa.string()))
    return rows


def _read_all(
    records: Records, fit: Rows, shape: Shape, names: Sequence[str]
) -> pa.Table:
    included = [name for name in names if name in shape.wanted]
    if not len(fit):
        return pa.table({name: pa.array([], pa.string()) for name in included})
    return csv.read_csv(
        pa.BufferReader(_joined(records, fit)),
        read_options=csv.ReadOptions(
            column_names=list(names), use_threads=False, block_size=1 << 26
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
