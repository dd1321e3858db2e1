"""Days that are named by the calendar: dates, months and years."""

import calendar
import re
from datetime import date, timedelta
from itertools import pairwise

from warehouse.reading.when.mention import Days, one_day, span
from warehouse.reading.when.words import MONTHS

Match = re.Match[str]
# A date without a year lies at most so far ahead, else in the year before.
DAYS_AHEAD = 45
CENTURY = 2000


def iso(match: Match) -> Days | None:
    year, month, day = re.split(r"\D", match["iso"])
    found = _date(int(year), int(month), int(day))
    return one_day(found) if found else None


def numeric(match: Match) -> Days | None:
    """Day, month and year in figures, unless day and month could change places."""
    first, second, year = (int(part) for part in re.split(r"\D", match["numeric"]))
    has_short_year = len(re.split(r"\D", match["numeric"])[2]) == len("24")
    if "." in match["numeric"]:
        found = _date(year + CENTURY * has_short_year, second, first)
    elif has_short_year or (max(first, second) <= len(MONTHS) and first != second):
        return None
    else:
        found = _date(year, min(first, second), max(first, second))
    return one_day(found) if found else None


def day_and_month(match: Match, published: date | None) -> Days | None:
    """ "12-14 March" and "March 12, 2024": a day, or a span within a month."""
    month = _month(match["m1"] or match["m2"])
    year = match["y1"] or match["y2"]
    written = (match[name] for name in ("d1", "d2", "d3", "d4", "d5"))
    numbers = [int(re.sub(r"\D", "", day)) for day in written if day]
    if any(first >= second for first, second in pairwise(numbers)):
        return None
    if not year and published is None:
        return Days() if _date(2024, month, numbers[-1]) else None
    days = [_dated(number, month, year, published) for number in numbers]
    known = [day for day in days if day]
    if len(known) < len(numbers):
        return None
    return one_day(known[0]) if len(known) == 1 else span(*known)


def whole_month(match: Match, published: date | None) -> Days:
    """A month as far as it has passed, of the year that is named or the latest one."""
    month = _month(match["m3"])
    if match["y3"]:
        year = int(match["y3"])
        is_old = published is not None and year != published.year
    elif published is None:
        return Days()
    else:
        year = published.year - (month > published.month)
        is_old = year != published.year
    first = date(year, month, 1)
    last = date(year, month, calendar.monthrange(year, month)[1])
    if published and first <= published:
        last = min(last, published)
    return Days(first, last, None, is_old)


def whole_year(match: Match) -> Days:
    year = int(match["year"])
    return Days(date(year, 1, 1), date(year, 12, 31), None, is_old=True)


def _month(word: str) -> int:
    start = word[:3]
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(start))


def _dated(
    day: int, month: int, year: str | None, published: date | None
) -> date | None:
    if year or published is None:
        return _date(int(year), month, day) if year else None
    found = _date(published.year, month, day)
    if found and found <= published + timedelta(days=DAYS_AHEAD):
        return found
    return _date(published.year - 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
