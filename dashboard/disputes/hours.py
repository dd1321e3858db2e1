"""Hours between assertion and denial in steps that words can tell; pure."""

from collections import Counter
from collections.abc import Iterable
from math import isclose

DAY_HOURS = 24
AT_ONCE = "At the same time"
BEFORE = "Denied first"
UNKNOWN = "Time unknown"
# Each up to its hours, these included.
BOUNDS = (
    (6, "Within 6 hours"),
    (DAY_HOURS, "6 to 24 hours"),
    (3 * DAY_HOURS, "1 to 3 days"),
    (7 * DAY_HOURS, "3 to 7 days"),
)
LONGER = "More than 7 days"
BUCKETS = (BEFORE, AT_ONCE, *(name for _, name in BOUNDS), LONGER, UNKNOWN)


def bucket(hours: float | None) -> str:
    if hours is None:
        return UNKNOWN
    if isclose(hours, 0, abs_tol=1e-9):
        return AT_ONCE
    if hours < 0:
        return BEFORE
    return next((name for most, name in BOUNDS if hours <= most), LONGER)


def distribution(hours: Iterable[float | None]) -> dict[str, int]:
    """Every bucket, in order."""
    counts = Counter(bucket(one) for one in hours)
    return {name: counts[name] for name in BUCKETS}


def hours_words(hours: float | None) -> str:
    """“+5 h”, “+3 d”; what is less than an hour is told as the same time."""
    if hours is None:
        return "time unknown"
    if hours < 1:
        return "first" if hours < 1 / 60 else "+ under 1 h"
    if hours < 2 * DAY_HOURS:
        return f"+{hours:.0f} h"
    return f"+{hours / DAY_HOURS:.0f} d"
