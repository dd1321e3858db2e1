"""Does each source keep what it promises? Judged as of the build, in words."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

Row = dict[str, Any]
HOUR = timedelta(hours=1)
HOURS_READABLE = 72
HOURS_A_DAY = 24


@dataclass(frozen=True)
class Freshness:
    """`late_hours` is null where nobody promises or nothing is loaded."""

    words: str
    late_hours: int | None


def freshness(source: Row, built_at: datetime) -> Freshness:
    """The newest report's day should have ended no longer ago than the promised lag."""
    lag, until = source["expected_lag_hours"], source["covers_until"]
    if until is None:
        return Freshness("Nothing loaded", None)
    if lag is None:
        return Freshness("No promise", None)
    day_ended = datetime.combine(until + timedelta(days=1), time())
    late = (built_at - day_ended - timedelta(hours=lag)) // HOUR
    if late <= 0:
        return Freshness("Yes", 0)
    return Freshness(f"Late by {span(late)}", late)


def promise(lag_hours: int | None) -> str:
    return "Promises nothing" if lag_hours is None else f"Within {span(lag_hours)}"


def span(hours: int) -> str:
    """Hours up to three days, then whole days."""
    if hours <= HOURS_READABLE:
        return "1 hour" if hours == 1 else f"{hours:,} hours"
    return f"{hours // HOURS_A_DAY:,} days"


def kind(source: Row) -> str:
    """What its rows can and cannot be used for, in few words."""
    told = [
        words
        for is_so, words in (
            (source["is_machine_feed"], "machine feed: leads"),
            (source["is_lethal_only"], "deadly events only"),
            (not source["is_redistributable"], "not for redistribution"),
            (source["is_publishable"] is False, "not published"),
        )
        if is_so
    ]
    return ", ".join(told).capitalize() or "All events"


def limits(source: Row) -> list[str]:
    """What it means that a source may not be passed on or published."""
    told = []
    if not source["is_redistributable"]:
        told.append(
            "Not for redistribution: its rows may be read here, and may not be passed "
            "on to others."
        )
    if source["is_publishable"] is False:
        told.append(
            "Not publishable: its reports stay in the work file of this warehouse, and "
            "stand in no published table."
        )
    return told
