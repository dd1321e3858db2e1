"""The first day a text names, counted from the day it was published.

An explicit date, a weekday (the most recent one) or a word such as "yesterday"; else
the day of publication. Passed over as background: dates after publication or long
before it, and what follows "since", "until" or "next".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from warehouse.articles.dates import parse_moment
from warehouse.reading.furniture import Span, is_within

# An older date in a news report is history ("on 24 February 2022 Russia invaded").
BACKGROUND_DAYS = 45
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
SPAN = rf"(?:(?P<first>\d{{1,2}})(?:\s?[-–/]\s?|\s(?:and|to)\s))?(?P<last>{DAY})"
WEEKDAY = f"(?i:{'|'.join(DAYS)})"
MENTION = re.compile(
    rf"\b(?:(?:{WEEKDAY},?\s\(?)?(?:"
    rf"{SPAN}\s(?:of\s)?(?P<month>{MONTH})(?:,?\s(?P<year>(?:19|20)\d\d))?\b"
    rf"|(?P<month2>{MONTH})\s{SPAN.replace('first', 'first2').replace('last', 'last2')}"
    r"(?!\d|:|,\d)(?:,?\s(?P<year2>(?:19|20)\d\d))?\b"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    r"|(?P<dotted>\d\d?\.\d\d?\.(?:19|20)\d\d)\b)"
    rf"|(?P<night>(?i:overnight)\s(?:(?:on|into|to)\s)?)?(?P<weekday>{WEEKDAY})\b"
    r"|(?P<relative>(?i:yesterday|overnight|last\snight|today"
    r"|this\s(?:morning|afternoon|evening)))\b)"
)
BACKGROUND = re.compile(
    r"\b(?:since|until|till|by|before|next|coming|every|from|scheduled for)"
    r"\s(?:the\s)?(?:\w+day,?\s)?$",
    re.IGNORECASE,
)
DAYS_BACK = {"yesterday": (1, 1), "overnight": (1, 0), "last night": (1, 0)}


@dataclass(frozen=True)
class EventDate:
    """The span of days in which the event falls, and the rule that gave it."""

    earliest: date | None
    latest: date | None
    rule: str


def event_date(text: str, published_on: date | None, skip: list[Span]) -> EventDate:
    """The day told in the text, else that of publication, else none."""
    found = next(_dates(text, published_on, skip), None)
    if found:
        return found
    rule = "publication_date" if published_on else "none"
    return EventDate(published_on, published_on, rule)


def _dates(text: str, published: date | None, skip: list[Span]) -> Iterator[EventDate]:
    for match in MENTION.finditer(text):
        start = match.start()
        if is_within(start, skip) or BACKGROUND.search(text, max(0, start - 24), start):
            continue
        found = _resolve(match, published)
        if found and _is_recent(found, published):
            yield found


def _resolve(match: re.Match[str], published: date | None) -> EventDate | None:
    if match["weekday"]:
        return _weekday(match, published) if published else None
    if match["relative"]:
        return _relative(match["relative"], published) if published else None
    return _explicit(match, published)


def _weekday(match: re.Match[str], published: date) -> EventDate:
    ago = (published.weekday() - DAYS.index(match["weekday"].lower())) % 7
    latest = published - timedelta(days=ago)
    return EventDate(latest - timedelta(days=bool(match["night"])), latest, "weekday")


def _relative(words: str, published: date) -> EventDate:
    first, last = DAYS_BACK.get(" ".join(words.lower().split()), (0, 0))
    earliest = published - timedelta(days=first)
    return EventDate(earliest, published - timedelta(days=last), "relative_day")


def _explicit(match: re.Match[str], published: date | None) -> EventDate | None:
    numeric = match["iso"] or match["dotted"]
    if numeric:
        day = _parsed(numeric)
        return EventDate(day, day, "explicit_date") if day else None
    month = match["month"] or match["month2"]
    year = match["year"] or match["year2"]
    latest = _in_year(match["last"] or match["last2"], month, year, published)
    first = match["first"] or match["first2"]
    if latest is None or not first:
        return EventDate(latest, latest, "explicit_date") if latest else None
    days = max(0, latest.day - int(first))
    return EventDate(latest - timedelta(days=days), latest, "explicit_date")


def _in_year(
    day: str, month: str, year: str | None, published: date | None
) -> date | None:
    if year or published is None:
        return _parsed(f"{day} {month} {year}") if year else None
    found = _parsed(f"{day} {month} {published.year}")
    if found and found > published + timedelta(days=BACKGROUND_DAYS):
        return _parsed(f"{day} {month} {published.year - 1}")
    return found


@lru_cache(maxsize=4096)
def _parsed(words: str) -> date | None:
    moment = parse_moment(words)
    return moment.date() if moment else None


def _is_recent(found: EventDate, published: date | None) -> bool:
    if published is None or found.latest is None:
        return True
    oldest = published - timedelta(days=BACKGROUND_DAYS)
    return oldest <= found.latest <= published
