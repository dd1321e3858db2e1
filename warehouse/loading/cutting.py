"""Find the records of delimited text by their bytes, before anything is decoded."""

import codecs
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warehouse.errors import RefusedFileError

NEWLINE, QUOTE, RETURN = ord("\n"), ord('"'), ord("\r")
# The width of a record in which a quoted field is opened and never closed.
TORN = 0
SAMPLE = 1000


@dataclass(frozen=True)
class Records:
    """Records of one file: `starts[i]:ends[i]` are its bytes, line break included."""

    data: bytes
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    widths: NDArray[np.int64]

    def content(self, index: int) -> bytes:
        """The record's own bytes, without the line break that ends it."""
        record = self.data[self.starts[index] : self.ends[index]]
        return record.removesuffix(b"\n").removesuffix(b"\r")

    def __len__(self) -> int:
        return len(self.starts)


def cut(data: bytes, delimiter: str, *, is_quoted: bool) -> Records:
    """Find the records of a file; a blank line is a record of width 1.

    Raises RefusedFileError for UTF-16, whose bytes would be cut in the middle.
    """
    if _is_utf16(data[:SAMPLE]):
        raise RefusedFileError("it is UTF-16 text; convert it to UTF-8")
    data = data.removeprefix(codecs.BOM_UTF8)
    if data and not data.endswith(b"\n"):
        data += b"\n"
    values = np.frombuffer(data, dtype=np.uint8)
    if not is_quoted:
        return _records(data, values == NEWLINE, values == ord(delimiter))
    if _has_stray_quotes(values, ord(delimiter)):
        return _cut_by_field(data, delimiter)
    outside = np.cumsum(values == QUOTE, dtype=np.int64) % 2 == 0
    commas = (values == ord(delimiter)) & outside
    return _records(data, (values == NEWLINE) & outside, commas)


def _is_utf16(sample: bytes) -> bool:
    """By its mark, or by a NUL in every other byte."""
    has_mark = sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return has_mark or sample.count(0) > len(sample) // 3


def _records(
    data: bytes, is_break: NDArray[np.bool_], is_delimiter: NDArray[np.bool_]
) -> Records:
    ends = np.flatnonzero(is_break).astype(np.int64) + 1
    starts = np.concatenate(([0], ends[:-1])).astype(np.int64)[: len(ends)]
    commas = np.flatnonzero(is_delimiter)
    widths = np.searchsorted(commas, ends) - np.searchsorted(commas, starts) + 1
    return Records(data, starts, ends, widths.astype(np.int64))


def _has_stray_quotes(values: NDArray[np.uint8], delimiter: int) -> bool:
    """Whether a quote stands anywhere but around a field, or doubled within one."""
    quotes = np.flatnonzero(values == QUOTE)
    opening, closing = quotes[::2], quotes[1::2]
    before = values[opening[opening > 0] - 1]
    after = values[closing + 1]
    return bool(
        len(quotes) % 2
        or not np.isin(before, (delimiter, NEWLINE, QUOTE)).all()
        or not np.isin(after, (delimiter, NEWLINE, RETURN, QUOTE)).all()
    )


def _cut_by_field(data: bytes, delimiter: str) -> Records:
    """Slower, for files with stray quotes: one that nothing closes ends with its line,
    so that it takes no other record along."""
    mark = re.escape(delimiter.encode())
    field = rb'(?:"[^"]*(?:""[^"]*)*"\r?|([^\n%b]*))[\n%b]' % (mark, mark)
    ends, widths, width, is_torn = [], [], 0, False
    for found in re.finditer(field, data):
        width += 1
        is_torn = is_torn or (found[1] or b"").startswith(b'"')
        if data[found.end() - 1] == NEWLINE:
            ends.append(found.end())
            widths.append(TORN if is_torn else width)
            width, is_torn = 0, False
    starts = np.array([0, *ends[:-1]], dtype=np.int64)
    return Records(data, starts, np.array(ends, np.int64), np.array(widths, np.int64))
