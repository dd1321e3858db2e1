"""What a mention of a day says, and the steps on the way to it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple


@dataclass(frozen=True)
class DateMention:
    """`text[start:end]` names these days; all null where nothing can be counted from.

    `on` is null for a span of days. A night belongs to the day it ends in, as far as
    the text tells: "overnight" has the day before as its earliest. `is_background`
    says that the mention cannot be the day of the news.
    """

    start: int
    end: int
    earliest: date | None
    latest: date | None
    on: date | None
    rule: str
    is_background: bool


class Days(NamedTuple):
    """The days that some words name; `is_old` for years ago and the like."""

    earliest: date | None = None
    latest: date | None = None
    on: date | None = None
    is_old: bool = False


@dataclass(frozen=True)
class Token:
    """Words that name days by themselves; `night` for "Tuesday night"."""

    start: int
    end: int
    days: Days
    rule: str
    night: str = ""


def one_day(day: date | None) -> Days:
    return Days(day, day, day)


def span(earliest: date, latest: date) -> Days:
    """Some days, in either order."""
    return Days(min(earliest, latest), max(earliest, latest))


def shifted(day: date, days: int) -> date | None:
    """A day so many days later, if the calendar goes so far."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def night_before(day: date | None) -> Days:
    """The night that ends in a day."""
    return Days(shifted(day, -1), day, day) if day else Days()


def night_after(day: date | None) -> Days:
    """The night that begins in a day, told by the name of that day."""
    return Days(day, shifted(day, 1), day) if day else Days()
