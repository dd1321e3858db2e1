"""Words that look like days and are none: verbs, names, titles."""

import re

from warehouse.reading.when.words import COUNTED_THINGS, SHORT_MONTH

Match = re.Match[str]
ABBREVIATED = re.compile(SHORT_MONTH)
VERBS = {"may", "march"}
NAMED_BEFORE = re.compile(
    r"\b(?:black|bloody|good|easter|palm|ash|holy|maundy|cyber|super|mail on)\s$"
)
NAMED_AFTER = re.compile(
    r"\s(?:(?P<rite>prayers?|mass|services?|sermons?)"
    r"|times|telegraph|express|mirror|world|school)\b"
)
RITE_BEFORE = re.compile(r"\b(?:during|at|in|after|as)\s(?:the\s)?$")
MONTH_BEFORE = re.compile(
    r"\b(?:in|since|last|this|early|late|mid|of|until|from|during|by|before|after"
    r"|through|next|and|to|till|between)[\s-]$"
)
YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|from|before|after|during|by|of|the|early|late|mid|and)[\s-]$"
)
COUNTED = re.compile(COUNTED_THINGS)
NAME_BEFORE = re.compile(r"[A-Z]\w+\s$")
CONTEXT = 16


def is_day(match: Match, text: str) -> bool:
    """Whether a match is what it looks like; `text` keeps the capitals."""
    folded, start, kind = match.string, match.start(), match.lastgroup
    if _is_part_of_number(folded, start):
        return False
    before = folded[max(0, start - CONTEXT) : start]
    if kind == "weekday":
        return _is_weekday(match, before)
    if kind in ("day_first", "month_first", "month"):
        return _is_month(match, text, before)
    if kind == "year":
        counts = COUNTED.match(folded, match.end())
        return bool(YEAR_BEFORE.search(before)) and not counts
    return not (match[0] == "today" and _is_title(text, start))


def _is_part_of_number(folded: str, start: int) -> bool:
    """ "08:25 May": the minutes are no day."""
    joins = start > 1 and folded[start - 1] in ":.,/-" and folded[start].isdigit()
    return joins and folded[start - 2].isdigit()


def _is_weekday(match: Match, before: str) -> bool:
    if NAMED_BEFORE.search(before):
        return False
    after = NAMED_AFTER.match(match.string, match.end())
    return not after or bool(after["rite"] and RITE_BEFORE.search(before))


def _is_month(match: Match, text: str, before: str) -> bool:
    group = next(name for name in ("m1", "m2", "m3") if match[name])
    word = match[group]
    has_capital = text[match.start(group)].isupper()
    if not has_capital and (word in VERBS or ABBREVIATED.fullmatch(word)):
        return bool(match["y1"] or match["y2"])
    if group == "m3" and not match["y3"]:
        is_led = bool(MONTH_BEFORE.search(before))
        return is_led and not ABBREVIATED.fullmatch(word)
    return True


def _is_title(text: str, start: int) -> bool:
    """ "Russia Today", "USA Today"."""
    is_capital = text[start].isupper()
    return is_capital and bool(NAME_BEFORE.search(text, max(0, start - 20), start))
