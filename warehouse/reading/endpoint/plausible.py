"""Whether a model's quotes, days and tolls can be what the article says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from warehouse.reading.endpoint.answer import AnsweredEvent
from warehouse.reading.text.quotes import LONGEST_QUOTE

# An event told in an article is of its day or of the fortnight before; the local day
# of a place may be one ahead of the publisher's.
FORTNIGHT = timedelta(days=14)
AHEAD = timedelta(days=1)
LONGEST_SPAN = timedelta(days=366)
Dates = tuple[date | None, date | None, date | None]
NO_DATES: Dates = (None, None, None)


@dataclass(frozen=True)
class Quote:
    """Words at code points of the text, half-open, as statements hold them."""

    quote: str
    quote_start: int
    quote_end: int


def found(quote: str, text: str) -> Quote | None:
    """Where the words first stand in the text, cut to what may be quoted."""
    words = quote.strip()
    start = text.find(words) if words else -1
    if start < 0:
        return None
    if len(words) > LONGEST_QUOTE:
        cut = words.rfind(" ", 0, LONGEST_QUOTE + 1)
        words = words[: cut if cut > 0 else LONGEST_QUOTE].rstrip()
    return Quote(words, start, start + len(words))


def ordered(event: AnsweredEvent) -> Dates:
    """One day is earliest and latest too; a day outside its own span is none."""
    on, earliest, latest = (
        event.occurred_on,
        event.occurred_on_earliest,
        event.occurred_on_latest,
    )
    earliest, latest = earliest or on or latest, latest or on or earliest
    if earliest is None or latest is None or earliest > latest:
        return NO_DATES
    return (on if on and earliest <= on <= latest else None), earliest, latest


def is_plausible(dates: Dates, text: str, published_on: date | None) -> bool:
    _, earliest, latest = dates
    if earliest is None or latest is None or latest - earliest > LONGEST_SPAN:
        return False
    if published_on is None:  # nothing to count from: the text itself gives the year
        return str(earliest.year) in text and str(latest.year) in text
    return published_on - FORTNIGHT <= latest <= published_on + AHEAD


def rises(counts: Iterable[int | None]) -> bool:
    """Whether low, best and high follow one another, none below nought."""
    known = [count for count in counts if count is not None]
    return known == sorted(known) and all(count >= 0 for count in known)
