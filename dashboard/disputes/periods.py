"""Months or weeks of the window: what is in dispute, of how many, and where nobody
looked; pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dashboard.shell.scope import Scope
from dashboard.situation.coverage import DAY, Source, monday

Row = dict[str, Any]
MONTH, WEEK = "month", "week"


@dataclass(frozen=True)
class Period:
    """`counts` are of incidents with claims, by state; `silent` of those without."""

    starts_on: date
    is_covered: bool
    counts: dict[str, int] = field(default_factory=dict)
    silent: int = 0

    @property
    def whole(self) -> int:
        return sum(self.counts.values())

    @property
    def is_told(self) -> bool:
        """Nought is a finding only where somebody looked."""
        return self.is_covered or bool(self.whole or self.silent)

    def share(self, state: str) -> float | None:
        """Of none there is no share."""
        return self.counts.get(state, 0) / self.whole if self.whole else None


def read_periods(
    rows: Iterable[Row], scope: Scope, sources: Iterable[Source], length: str
) -> list[Period]:
    """Every period of the window, in order."""
    held = list(sources)
    counts: dict[date, dict[str, int]] = {}
    silent: dict[date, int] = {}
    for row in rows:
        on, number = row["period_starts_on"], row["incident_count"]
        if row["has_claims"]:
            counts.setdefault(on, {})[row["dispute_state"]] = number
        else:
            silent[on] = silent.get(on, 0) + number
    return [
        Period(
            on,
            _is_covered(max(on, scope.since), min(until, scope.until), held),
            counts.get(on, {}),
            silent.get(on, 0),
        )
        for on, until in spans(scope, length)
    ]


def spans(scope: Scope, length: str) -> list[tuple[date, date]]:
    """First and last day of each period that the window touches."""
    found = []
    on = monday(scope.since) if length == WEEK else scope.since.replace(day=1)
    while on <= scope.until:
        after = _after(on, length)
        found.append((on, after - DAY))
        on = after
    return found


def _after(on: date, length: str) -> date:
    if length == WEEK:
        return on + timedelta(days=7)
    return (on.replace(day=1) + timedelta(days=32)).replace(day=1)


def _is_covered(since: date, until: date, sources: list[Source]) -> bool:
    """By one of them from its first day to its last."""
    return any(
        one.covers_from <= since and one.reaches_until >= until for one in sources
    )
