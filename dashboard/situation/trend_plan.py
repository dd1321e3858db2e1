"""Which sources a trend may count, and what must be marked beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.shell.scope import Scope
from dashboard.situation.coverage import (
    DAY,
    Source,
    in_play,
    monday,
    settled_until,
    sunday,
)
from dashboard.words import day


@dataclass(frozen=True)
class Mark:
    """Where a source starts or stops inside the window."""

    on: date
    words: str


@dataclass(frozen=True)
class Panel:
    """One series of the trend: sources whose counts may stand together.

    `unsettled_from` is the Monday of the first week that is still filling up.
    """

    title: str
    scope: Scope
    unsettled_from: date | None


@dataclass(frozen=True)
class Plan:
    """`counted` stand in the panels; the marks tell of `left_out` as well."""

    counted: tuple[Source, ...]
    left_out: tuple[Source, ...]
    marks: tuple[Mark, ...]
    panels: tuple[Panel, ...]
    still_filling: tuple[Source, ...]

    @property
    def is_mixed(self) -> bool:
        return len(self.panels) > 1


def plan(sources: Iterable[Source], scope: Scope) -> Plan:
    """Machine feeds never stand in a trend: they have a panel of their own."""
    people = replace(scope, has_machine_feeds=False)
    players = in_play(sources, people)
    counted = [
        one for one in players if scope.sources or _is_whole(one, players, scope)
    ]
    return Plan(
        counted=tuple(counted),
        left_out=tuple(one for one in players if one not in counted),
        marks=tuple(mark for one in players for mark in _marks(one, scope)),
        panels=tuple(_panels(counted, people)),
        still_filling=tuple(one for one in counted if _unsettled_from([one], scope)),
    )


def _is_whole(source: Source, players: list[Source], scope: Scope) -> bool:
    """Days before the first and after the last record of all are nobody's gap."""
    since = max(scope.since, min(one.covers_from for one in players))
    until = min(scope.until, max(one.reaches_until for one in players))
    return source.covers(since, until)


def _marks(source: Source, scope: Scope) -> Iterable[Mark]:
    if sunday(scope.since) < source.covers_from <= scope.until:
        yield Mark(source.covers_from, f"{source.source_name} starts")
    if scope.since <= source.reaches_until < monday(scope.until):
        yield Mark(source.reaches_until, f"{source.source_name} stops")


def _panels(counted: list[Source], scope: Scope) -> Iterable[Panel]:
    for is_lethal_only, title in ((True, "Deadly events only"), (False, "All events")):
        kind = [one for one in counted if one.is_lethal_only is is_lethal_only]
        if kind:
            names = tuple(sorted(one.source_name for one in kind))
            words = f"{title}: {', '.join(names)}"
            of_kind = replace(scope, sources=names)
            yield Panel(words, of_kind, _unsettled_from(kind, scope))


def _unsettled_from(counted: list[Source], scope: Scope) -> date | None:
    until = settled_until(counted, scope.until)
    return (
        None if until >= scope.until else max(monday(until + DAY), monday(scope.since))
    )


def trend_words(plan: Plan) -> list[str]:
    """What the lines of the trend stand on, each a sentence."""
    told = [*_counted_words(plan), *_left_out_words(plan), *_unsettled_words(plan)]
    if plan.is_mixed:
        told.append(
            "Some of these sources record deadly events alone and the others all "
            "events: their counts are not comparable, so each kind has its own panel. "
            "An incident that both tell of stands in both: do not add the panels."
        )
    if any(one.expected_lag_hours is None for one in plan.counted):
        told.append(
            f"{_names(one for one in plan.counted if one.expected_lag_hours is None)}: "
            "chosen by whoever runs this warehouse, no systematic coverage; a rise may "
            "only mean that more was added."
        )
    return told


def _counted_words(plan: Plan) -> Iterable[str]:
    if plan.counted:
        yield f"Counts what these sources tell of: {_names(plan.counted)}."


def _left_out_words(plan: Plan) -> Iterable[str]:
    if plan.left_out:
        spans = "; ".join(
            f"{one.source_name} tells from {day(one.covers_from)} "
            f"to {day(one.covers_until)}"
            for one in plan.left_out
        )
        yield (
            f"Left out, since they start or stop inside these dates: {spans}. "
            "Choose them under Sources to count them."
        )


def _unsettled_words(plan: Plan) -> Iterable[str]:
    if plan.still_filling:
        told = "; ".join(
            f"{one.source_name} usually tells within {_lag(one)}, so it has settled "
            f"until {day(one.settled_until)}"
            for one in plan.still_filling
            if one.settled_until
        )
        yield f"Shaded weeks are still filling up: {told}."


def _lag(source: Source) -> str:
    hours = source.expected_lag_hours or 0
    return f"{hours} hours" if hours < 48 else f"{round(hours / 24)} days"  # noqa: PLR2004


def _names(sources: Iterable[Source]) -> str:
    return ", ".join(one.source_name for one in sources)
