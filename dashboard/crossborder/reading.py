"""Rows of the queries as flows and strips; pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.flow import Flow
from dashboard.charts.hatching import COUNTED
from dashboard.charts.runs import Strip

Row = dict[str, Any]
Key = tuple[str, str, bool]


@dataclass(frozen=True)
class Shown:
    """What a reader wants to see beside the figure: it is never inside."""

    has_inferred: bool = True
    has_alleged: bool = False

    @property
    def strengths(self) -> tuple[str, ...]:
        inferred = ("inferred",) if self.has_inferred else ()
        return (*COUNTED, *inferred, *(("alleged",) if self.has_alleged else ()))


def read_flows(rows: Iterable[Row], shown: Shown) -> list[Flow]:
    """The fullest first, by what somebody asserts."""
    counts: dict[Key, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row["strength"] in shown.strengths:
            counts[_key(row)][row["strength"]] = row["incident_count"]
    flows = [
        Flow(origin, location, held, is_mutual)
        for (origin, location, is_mutual), held in counts.items()
    ]
    return sorted(flows, key=lambda one: (-one.low, -one.whole, one.name))


def read_strips(rows: Iterable[Row], shown: Shown, most: int) -> list[Strip]:
    """The flows with most days, the fullest first."""
    days: dict[Key, dict[date, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        if row["strength"] in shown.strengths:
            days[_key(row)][row["occurred_on"]][row["strength"]] = row["incident_count"]
    strips = [
        Strip(Flow(origin, location, {}, is_mutual).name, held)
        for (origin, location, is_mutual), held in days.items()
    ]
    return sorted(strips, key=lambda one: (-len(one.days), one.name))[:most]


def _key(row: Row) -> Key:
    return row["origin_country_name"], row["country_name"], row["is_mutual"]
