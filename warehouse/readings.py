"""Which reader a home uses, and what becomes of texts that it cannot read."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.reading import load_dictionaries, read_document, reader_version
from warehouse.reading.endpoint import endpoint_in_use
from warehouse.reading.statement import Statement

# From a text and the day it was published on to what it says.
Reader = Callable[[str, date | None], list[Statement]]

BATCH = 1000
# Of a reader that takes seconds an article, a kill should lose but a few.
SLOW_BATCH = 10


class UnreadError(BorderlogError):
    """Articles that the reader gave no reading of; all others are read and kept."""


@dataclass
class Reading:
    """A pass over texts by one version of a reader.

    `failures` says why some stay unread, `dropped` counts what a reader said that did
    not hold, by kind. A reader that can go on with no text at all is not asked again.
    """

    reader: Reader
    version: str
    batch: int = BATCH
    failures: list[str] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    is_stopped: bool = False

    def statements(
        self, text: str, published_on: date | None
    ) -> list[Statement] | None:
        """None where the reader cannot tell."""
        if self.is_stopped:
            return None
        try:
            return self.reader(text, published_on)
        except BorderlogError as error:
            self.failures.append(str(error))
            self.is_stopped = not getattr(error, "is_of_one_article", False)
            return None

    def require_all(self, read_count: int, unread_count: int) -> None:
        """Raises UnreadError where not all was read."""
        if self.failures:
            raise UnreadError(
                f"{unread_count - read_count:,} of {unread_count:,} articles are not "
                f"read yet; the first: {self.failures[0]}"
            )


def reading_by(home: Home, reader: Reader | None, version: str) -> Reading:
    """By `reader` or by the one that the home uses; `version` is that of the rules."""
    if reader:
        return Reading(reader, version)
    endpoint = endpoint_in_use(home)
    if endpoint:
        return Reading(endpoint, endpoint.version, SLOW_BATCH, dropped=endpoint.dropped)
    return Reading(_by_rules, version)


def version_in_use(home: Home) -> str:
    """The version of the reader that a home uses."""
    endpoint = endpoint_in_use(home)
    return endpoint.version if endpoint else reader_version()


def _by_rules(text: str, published_on: date | None) -> list[Statement]:
    return read_document(text, published_on, load_dictionaries())
