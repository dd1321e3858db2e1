"""From when to when sources tell, and so which weeks and periods can be compared."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from dashboard.shell.scope import Scope

DAY = timedelta(days=1)
# A source that was silent for longer than this before its settled days end has stopped.
SILENCE = timedelta(days=14)


@dataclass(frozen=True)
class Source:
    """What one source promises and holds; null where nobody promises."""

    source_name: str
    source_title: str
    expected_lag_hours: int | None
    is_lethal_only: bool
    is_machine_feed: bool
    covers_from: date
    covers_until: date
    settled_until: date | None

    @property
    def reaches_until(self) -> date:
        """A source still running reaches to its newest landing, though its last days
        are yet to fill; one without a promise, or that fell silent, to its last report.
        """
        if self.settled_until is None or self.expected_lag_hours is None:
            return self.covers_until
        if self.covers_until + SILENCE < self.settled_until:
            return self.covers_until
        lag = timedelta(hours=self.expected_lag_hours)
        return max(self.covers_until, self.settled_until + lag)

    @property
    def is_running(self) -> bool:
        return self.reaches_until > self.covers_until or self.is_settled_to_the_end

    @property
    def is_settled_to_the_end(self) -> bool:
        return self.settled_until is not None and (
            self.settled_until <= self.covers_until + SILENCE
        )

    def covers(self, since: date, until: date) -> bool:
        """To the week: a source may begin or end on any day of the outer weeks."""
        return self.covers_from <= sunday(since) and self.reaches_until >= monday(until)

    def touches(self, since: date, until: date) -> bool:
        return self.covers_from <= until and self.reaches_until >= since


def read_sources(rows: Iterable[dict[str, Any]]) -> list[Source]:
    return [Source(**row) for row in rows]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def sunday(day: date) -> date:
    return monday(day) + timedelta(days=6)


def in_play(sources: Iterable[Source], scope: Scope) -> list[Source]:
    """The sources whose incidents the filters let through, machine feeds when asked."""
    return [
        one
        for one in sources
        if (not scope.sources or one.source_name in scope.sources)
        and (scope.has_machine_feeds or not one.is_machine_feed)
        and one.touches(scope.since, scope.until)
    ]


def settled_until(sources: Iterable[Source], until: date) -> date:
    """The last day on which none of these is still filling up."""
    promised = [
        one.settled_until
        for one in sources
        if one.settled_until is not None and one.is_running
    ]
    return min([until, *promised])


@dataclass(frozen=True)
class Comparison:
    """Two periods of the same length and maturity, told by the same sources."""

    now: Scope
    before: Scope
    tail_days: int
    left_out: tuple[Source, ...]


def comparison(sources: Iterable[Source], scope: Scope) -> Comparison | None:
    """None where no source covers both periods, or where no day has settled yet."""
    players = in_play(sources, scope)
    until = settled_until(players, scope.until)
    if until < scope.since:
        return None
    tail = (scope.until - until).days
    earlier = scope.before()
    before = replace(earlier, until=earlier.until - timedelta(days=tail))
    kept = [one for one in players if one.covers(before.since, until)]
    if not kept:
        return None
    left_out = tuple(one for one in players if one not in kept)
    names = (
        tuple(sorted(one.source_name for one in kept)) if left_out else scope.sources
    )
    return Comparison(
        now=replace(scope, until=until, sources=names),
        before=replace(before, sources=names),
        tail_days=tail,
        left_out=left_out,
    )
