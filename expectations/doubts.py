"""What a suite is made of: frames of figures, and what is expected of them."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Doubt:
    """One expectation of Great Expectations with its name and its severity.

    `sentence` is SQL over the frame's columns: what is told of a row that fails.
    """

    name: str
    expectation: Any
    sentence: str
    severity: str = "critical"


@dataclass(frozen=True)
class RowDoubts:
    """Doubts over the distinct values of some columns of a batch.

    `query` gives the columns `keys` of `judged`, one row for each combination, and
    whatever is worked out from them. The rows of a combination that fails are rejected.
    """

    keys: tuple[str, ...]
    query: str
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True)
class FileDoubts:
    """Doubts over figures of each file: `query` gives `file_id`, `file_name` and figures.

    A critical doubt refuses the file, a warning is told.
    """

    query: str
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True)
class RawSuite:
    """The gate raw in of one table of raw: rows first, then files."""

    table: str
    rows: tuple[RowDoubts, ...]
    files: tuple[FileDoubts, ...]


@dataclass(frozen=True)
class MartDoubts:
    """Doubts over figures of one mart: `query` reads this build's tables as they are
    called, and those of the build before as `before.<table>`.

    Doubts in which `is_against_before` are left out where no build was published yet.
    """

    query: str
    doubts: tuple[Doubt, ...]
    is_against_before: bool = False


@dataclass(frozen=True)
class MartSuite:
    """The gate marts out of one mart."""

    table: str
    marts: tuple[MartDoubts, ...]
