"""Cut delimited text into physical records, and set apart those that do not fit."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv

NEWLINE, QUOTE = ord("\n"), ord('"')


@dataclass(frozen=True)
class RejectedRow:
    """A row that cannot be loaded; `row_number` is physical and starts at 1."""

    row_number: int
    reason: str
    content: bytes


@dataclass(frozen=True)
class Records:
    """Records of one file: `starts[i]:ends[i]` are its bytes, newline included."""

    data: bytes
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    widths: NDArray[np.int64]

    def content(self, index: int) -> bytes:
        return self.data[self.starts[index] : self.ends[index]]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True)
class Parsed:
    """Rows of one file as text columns, with `row_number` and `record` beside them."""

    rows: pa.Table
    rejected: list[RejectedRow] = field(default_factory=list)


def cut(data: bytes, delimiter: str, *, is_quoted: bool) -> Records:
    """Find the records of a file without decoding it; blank lines are no records."""
    if data and not data.endswith(b"\n"):
        data += b"\n"
    values = np.frombuffer(data, dtype=np.uint8)
    if is_quoted:
        outside = np.cumsum(values == QUOTE, dtype=np.int64) % 2 == 0
        breaks = np.flatnonzero((values == NEWLINE) & outside)
        commas = np.flatnonzero((values == ord(delimiter)) & outside)
    else:
        breaks = np.flatnonzero(values == NEWLINE)
        commas = np.flatnonzero(values == ord(delimiter))
    if len(data) and (not len(breaks) or breaks[-1] != len(data) - 1):
        breaks = np.append(breaks, len(data) - 1)
    ends = breaks.astype(np.int64) + 1
    starts = np.concatenate(([0], ends[:-1])).astype(np.int64)[: len(ends)]
    widths = np.searchsorted(commas, ends) - np.searchsorted(commas, starts) + 1
    return Records(data, starts, ends, widths.astype(np.int64))


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

    `skip` header records are passed over but keep their row numbers.
    """
    body = np.arange(skip, len(records))
    body = body[records.ends[body] - records.starts[body] > 1]
    rejected = _misfits(records, body, len(names))
    unfit = {row.row_number - 1 for row in rejected}
    good = (
        np.array([i for i in body if i not in unfit], dtype=np.int64) if unfit else body
    )
    rows = _read(records, good, names, wanted, delimiter=delimiter, is_quoted=is_quoted)
    return Parsed(_with_origin(rows, records, good), rejected)


def _misfits(
    records: Records, body: NDArray[np.int64], width: int
) -> list[RejectedRow]:
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
    return f"{records.widths[index]} columns where {width} are expected"


def _undecodable(records: Records, body: NDArray[np.int64]) -> list[RejectedRow]:
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


def _read(
    records: Records,
    good: NDArray[np.int64],
    names: list[str],
    wanted: Collection[str],
    *,
    delimiter: str,
    is_quoted: bool,
) -> pa.Table:
    included = [name for name in names if name in wanted]
    if not len(good):
        return pa.table({name: pa.array([], pa.string()) for name in included})
    table = csv.read_csv(
        pa.BufferReader(_joined(records, good)),
        read_options=csv.ReadOptions(
            column_names=names, use_threads=False, block_size=1 << 26
        ),
        parse_options=csv.ParseOptions(
            delimiter=delimiter,
            quote_char='"' if is_quoted else False,
            newlines_in_values=is_quoted,
        ),
        convert_options=csv.ConvertOptions(
            include_columns=included,
            column_types=dict.fromkeys(included, pa.string()),
            strings_can_be_null=False,
        ),
    )
    if len(table) != len(good):
        raise ValueError(f"{len(good)} records were read as {len(table)} rows")
    return table


def _joined(records: Records, good: NDArray[np.int64]) -> bytes:
    """The file itself where all of it is good: the usual case costs no copy."""
    if len(good) == len(records):
        return records.data
    return b"".join(records.content(i) for i in good)


def _with_origin(rows: pa.Table, records: Records, good: NDArray[np.int64]) -> pa.Table:
    """Add `row_number` and the record's own bytes, for the row's hash."""
    contents = [records.content(i).rstrip(b"\r\n") for i in good]
    rows = rows.append_column("row_number", pa.array(good + 1, pa.int64()))
    return rows.append_column("record", pa.array(contents, pa.string()))
