"""Neighbouring words for days that name one time: "overnight into 12 March"."""

from datetime import date, timedelta

from warehouse.reading.when.mention import (
    Days,
    Token,
    night_after,
    night_before,
    span,
)
from warehouse.reading.when.words import DAYS

DAY_RULES = {"weekday", "explicit_date", "explicit_span", "night_of_day"}
WEEKDAYS = {"weekday", "night_of_day"}
LONGEST_GAP = 14
TO = {"to", "into", "-", "through", "and early"}
UNTIL = {"until", "till", "and"}
AFTER_NIGHT = {"", "on", "into", "to", "from", "of", "on the", "between"}
AFTER_WEEKDAY = {"", ",", "(", "the", ", the"}


def joined(tokens: list[Token], folded: str) -> list[Token]:
    """The tokens with neighbours made one; a night without a day is dropped."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        both = _join(last, token, folded) if last else None
        if both:
            found[-1] = both
        else:
            found.append(token)
    return [token for token in found if token.rule != "night"]


def _join(left: Token, right: Token, folded: str) -> Token | None:
    if not 0 <= right.start - left.end <= LONGEST_GAP:
        return None
    gap = folded[left.end : right.start].strip()
    if left.rule in ("overnight", "night"):
        return _night_of(left, right, gap)
    return _of_day(left, right, gap, folded) if left.rule in DAY_RULES else None


def _of_day(left: Token, right: Token, gap: str, folded: str) -> Token | None:
    if right.rule == "overnight" and not gap:
        return _as_night(left, right, night_before(left.days.latest))
    if right.rule in DAY_RULES:
        return _two_days(left, right, gap, folded)
    if right.rule == "week" and left.rule == "weekday" and gap in ("", "of"):
        return _in_week(left, right)
    return None


def _night_of(left: Token, right: Token, gap: str) -> Token | None:
    if right.rule not in DAY_RULES or gap not in AFTER_NIGHT:
        return None
    latest = right.days.latest
    lead = left.night or gap
    if right.days.on is None and latest:
        days = Days(right.days.earliest, latest, latest)
    elif lead in ("from", "between") or left.night in ("of", "on"):
        days = night_after(latest)
    else:
        days = night_before(right.days.on)
    return _as_night(left, right, days)


def _two_days(left: Token, right: Token, gap: str, folded: str) -> Token | None:
    is_explicit = right.rule.startswith("explicit")
    if left.rule in WEEKDAYS and is_explicit and gap in AFTER_WEEKDAY:
        days = _like(left.days, right.days)
        return Token(left.start, right.end, days, right.rule, left.night)
    if left.rule == "explicit_date" and gap in ("(", ",") and _is_same(left, right):
        return Token(left.start, right.end, left.days, left.rule, left.night)
    led = folded[max(0, left.start - 9) : left.start]
    if gap in TO or (gap in UNTIL and (left.night or _leads(led))):
        return _from_to(left, right, gap)
    return None


def _like(weekday: Days, explicit: Days) -> Days:
    """The date, with the doubt of the night that its weekday was told with."""
    if weekday.on is None or weekday.earliest != weekday.on:
        return night_before(explicit.on) if weekday.on else explicit
    return night_after(explicit.on) if weekday.latest != weekday.on else explicit


def _leads(words: str) -> bool:
    return words.endswith(("between ", "from "))


def _is_same(left: Token, right: Token) -> bool:
    on, other = left.days.on, right.days.on
    is_weekday = right.rule == "weekday"
    return is_weekday and (
        on is None or other is None or on.weekday() == other.weekday()
    )


def _from_to(left: Token, right: Token, gap: str) -> Token | None:
    first, last = left.days.earliest, right.days.latest
    is_night = bool(left.night) or gap in ("into", "and early")
    if first is None or last is None:
        return Token(left.start, right.end, Days(), "span")
    if first > last and left.rule == right.rule == "explicit_date":
        first = _in_year(first, last.year)
    if first > last:
        return None
    if is_night:
        on = right.days.on or last
        return Token(left.start, right.end, Days(first, on, on), "night_of_day")
    return Token(left.start, right.end, span(first, last), "span")


def _in_year(day: date, year: int) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(day=28 if is_leap_day else day.day, year=year)


def _as_night(left: Token, right: Token, days: Days) -> Token:
    """A night that a second day may still follow ("from Monday to Tuesday")."""
    night = left.night or "night"
    return Token(left.start, right.end, days, "night_of_day", night)


def _in_week(left: Token, right: Token) -> Token:
    """ "On Tuesday last week"."""
    monday, on = right.days.earliest, left.days.on
    if monday is None or on is None:
        return Token(left.start, right.end, Days(), "weekday")
    day = monday + timedelta(days=on.weekday() % len(DAYS))
    return Token(left.start, right.end, Days(day, day, day), "weekday")
