"""Days that are counted from publication or from the day told before."""

import re
from datetime import date, timedelta

from warehouse.reading.when.mention import (
    Days,
    night_after,
    night_before,
    one_day,
    shifted,
    span,
)
from warehouse.reading.when.words import DAYS, NUMBERS

Match = re.Match[str]
DAYS_IN = {"week": 7, "month": 30, "year": 365, "decade": 3650}
RECENT_DAYS = 7
HOURS_A_DAY = 24
A_FEW = 3
SATURDAY = 5
NOW = {"today", "tonight", "just now", "recent hours"}
COUNT_BEFORE = re.compile(
    rf"(?:\b(?P<half>half an)|\b(?P<n>{'|'.join(NUMBERS)}|\d{{1,3}})(?: of)?"
    r"|\b(?P<vague>few|several|some|many)|\b(?P<the>the))\s$"
)
# "The day before, ..." counts; "the day before the attack" tells of another event.
ENDS = re.compile(r"\s?(?:[^\w\s]|$|\s(?:in|when|at|and|as|by|near|on)\b)")


def weekday(match: Match, published: date, lead: str) -> Days:
    """The latest such day up to publication; "last" and "next" leave that day out."""
    ago = (published.weekday() - DAYS.index(match["w"])) % 7
    if lead.endswith(("next ", "coming ")):
        return one_day(shifted(published, 7 - ago))
    if lead.endswith("last ") and not ago:
        ago = 7
    day = shifted(published, -ago)
    if match["part"] == "overnight":
        return night_before(day)
    return night_after(day) if match["part"] else one_day(day)


def relative(words: str, published: date) -> Days:
    if words in NOW or words.startswith("this "):
        return one_day(published)
    if words == "tomorrow":
        return one_day(shifted(published, 1))
    if words.startswith("the day before"):
        return one_day(shifted(published, -2))
    before = shifted(published, -1)
    return night_after(before) if words.endswith("night") else one_day(before)


def counted(match: Match, published: date, told: date, before: str) -> Days | None:
    """ "Three days ago" from publication, "three days earlier" from the day told."""
    way, unit = match["way"], match["unit"]
    origin = published if way == "ago" else told
    if way in ("before", "after", "prior") and not ENDS.match(
        match.string, match.end()
    ):
        return None
    number = COUNT_BEFORE.search(before)
    if number is None or (number["the"] and unit != "day"):
        return _uncounted(match, origin)
    if number["vague"]:
        return _vague(unit, origin, A_FEW)
    count = 1 if number["the"] else _value(number["n"])
    forward = way in ("later", "after")
    return _exact(unit, origin, count if forward else -count)


def _uncounted(match: Match, origin: date) -> Days | None:
    is_plural = match[0][len(match["unit"])] == "s"
    return _vague(match["unit"], origin, RECENT_DAYS) if is_plural else None


def _vague(unit: str, origin: date, days: int) -> Days:
    if unit in ("hour", "minute"):
        return one_day(origin)
    if unit != "day":
        return Days(is_old=True)
    return Days(shifted(origin, -days), shifted(origin, -1))


def _exact(unit: str, origin: date, count: int) -> Days:
    if unit in ("year", "decade", "month"):
        return Days(is_old=True)
    if unit in ("hour", "minute"):
        return _hours(origin, count if unit == "hour" else 0)
    return one_day(shifted(origin, count * DAYS_IN.get(unit, 1)))


def _hours(origin: date, count: int) -> Days:
    """Up to half a day stays within the day; the clock time is not known."""
    whole, rest = divmod(abs(count), HOURS_A_DAY)
    if count >= 0 or abs(count) <= HOURS_A_DAY // 2:
        return one_day(origin)
    if not rest:
        return one_day(shifted(origin, -whole))
    return span(origin - timedelta(days=whole + 1), origin - timedelta(days=whole))


def anaphor(match: Match, told: date) -> Days:
    which, time = match["which"], match["time"]
    steps = {"previous": -1, "preceding": -1, "following": 1, "next": 1}.get(which, 0)
    day = shifted(told, steps)
    return night_after(day) if time == "night" else one_day(day)


def past(match: Match, published: date, before: str) -> Days | None:
    """ "The past 24 hours" is a day with a doubt, "the past three days" a span."""
    unit, number = match["past_unit"], match["n"]
    has_article = before.endswith("the ")
    if not number and unit in ("day", "hour", "minute"):
        return night_before(published) if unit == "day" and has_article else None
    if not number and not has_article and match["past_word"] in ("last", "previous"):
        return _last(unit, published)
    if unit in ("minute", "hour"):
        hours = _value(number) if unit == "hour" else 1
        return _since(published, -(-hours // HOURS_A_DAY), is_old=False)
    days = _value(number) * DAYS_IN.get(unit, 1)
    return _since(published, days, is_old=days > RECENT_DAYS)


def _since(published: date, days: int, *, is_old: bool) -> Days:
    if days <= 1:
        return night_before(published)
    return Days(shifted(published, -days), published, None, is_old)


def _last(unit: str, published: date) -> Days:
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + 7)
        return span(monday, monday + timedelta(days=6))
    if unit == "month":
        last = published.replace(day=1) - timedelta(days=1)
        return span(last.replace(day=1), last)
    return Days(is_old=True)


def weekend(match: Match, published: date) -> Days:
    """The Saturday and Sunday that have come, or those to come."""
    saturday = published - timedelta(days=(published.weekday() - SATURDAY) % 7)
    if match["weekend_word"] in ("next", "coming"):
        saturday += timedelta(days=7)
        return span(saturday, saturday + timedelta(days=1))
    return span(saturday, min(saturday + timedelta(days=1), published))


def period(match: Match, published: date) -> Days:
    unit = match["period_unit"]
    if match["period_word"] != "this":
        ahead = 8 - published.isoweekday() if unit == "week" else 1
        return Days(
            shifted(published, ahead), shifted(published, ahead + DAYS_IN[unit] - 1)
        )
    if unit == "year":
        return Days(is_old=True)
    back = published.weekday() if unit == "week" else published.day - 1
    return span(published - timedelta(days=back), published)


def recent(match: Match, published: date) -> Days:
    if match["recent_unit"] == "days":
        return span(published - timedelta(days=RECENT_DAYS), published)
    return Days(is_old=True)


def _value(word: str | None) -> int:
    if word is None:
        return 1
    return int(word) if word.isdigit() else NUMBERS.get(word, A_FEW)
