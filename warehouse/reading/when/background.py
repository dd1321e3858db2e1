"""Whether a mention of a day can be the day of the news."""

import re
from datetime import date, timedelta

from warehouse.reading.when.mention import Token

# As the annotation guideline has it: older events are background.
BACKGROUND_DAYS = 14
BOUNDS = {
    *"since until till before by next coming upcoming every each from later".split(),
    *"starting beginning expected due".split(),
    *("prior to", "ahead of", "scheduled for", "planned for", "due on", "due in"),
    *("set for", "as of", "later than"),
}
FILLERS = set(
    "at least the on in early late mid end start beginning morning evening night of"
    " around about last".split()
)
FUTURE = re.compile(
    r"\b(?:will|(?:is|are) (?:due|expected|scheduled|set)|plans? to)\b"
    r"[^.;:!?,()]{0,70}(?<!for )(?<!after )(?<!of )$"
)
PLANS = ("will", "due", "expected", "scheduled", "set", "plan")
ANNIVERSARY = "anniversar"
CONTEXT = 45
LONG_CONTEXT = 90
MOST_WORDS = 6


def is_background(token: Token, folded: str, published: date | None) -> bool:
    """Too old, yet to come, or named as a bound of time and not as a day of deeds."""
    if token.days.is_old or _is_far(token, published):
        return True
    if token.rule != "span" and _is_bound(token, folded):
        return True
    return _is_planned(token, folded) or _is_anniversary(token, folded)


def _is_far(token: Token, published: date | None) -> bool:
    earliest, latest = token.days.earliest, token.days.latest
    if published is None or earliest is None or latest is None:
        return False
    return earliest > published or (published - latest) > timedelta(
        days=BACKGROUND_DAYS
    )


def _is_bound(token: Token, folded: str) -> bool:
    """ "Since at least", "until late on": word by word, as a regex is slow here."""
    before = folded[max(0, token.start - CONTEXT) : token.start].replace("-", " ")
    words = before.split()[-MOST_WORDS:]
    for last in range(len(words), 0, -1):
        if words[last - 1] in BOUNDS or " ".join(words[:last][-2:]) in BOUNDS:
            return True
        if words[last - 1] not in FILLERS:
            return False
    return False


def _is_planned(token: Token, folded: str) -> bool:
    if token.rule != "weekday" or folded.endswith("'s", token.start, token.end):
        return False
    before = folded[max(0, token.start - LONG_CONTEXT) : token.start]
    may_be = any(word in before for word in PLANS)
    return may_be and bool(FUTURE.search(before))


def _is_anniversary(token: Token, folded: str) -> bool:
    left = max(0, token.start - LONG_CONTEXT)
    right = token.end + CONTEXT
    at = folded.find(ANNIVERSARY, left, right)
    return at >= 0 and "." not in folded[min(at, token.end) : max(at, token.start)]
