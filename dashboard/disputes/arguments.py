"""Asserted, then denied or conceded, then what independent voices say: rows; pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.disputes.hours import hours_words
from dashboard.incidents.claim_words import KINDS
from dashboard.links import link
from dashboard.terms import term
from dashboard.words import plain, quoted

Row = dict[str, Any]
# In words, in the order of an argument.
STEPS = {
    "asserted": "Asserted",
    "denied": "Denied",
    "conceded": "Conceded",
    "independent": "Independent voices",
}
VOICED = ("asserted", "independent")


@dataclass(frozen=True)
class Argument:
    """One thing said of one incident, with its steps as they came."""

    incident_id: str
    title: str
    kind: str
    occurred_on: date
    steps: tuple[Row, ...]

    @property
    def first_hours(self) -> dict[str, float]:
        """Step to the hours after which it was first taken, where they are known."""
        found: dict[str, float] = {}
        for row in self.steps:
            if row["hours_since_first"] is not None:
                found.setdefault(row["step"], row["hours_since_first"])
        return found


def read_arguments(rows: Iterable[Row]) -> list[Argument]:
    """Rows stand together by incident and kind, as the query has them."""
    return [
        Argument(incident_id, held[0]["title"], kind, held[0]["occurred_on"], held)
        for (incident_id, kind), group in groupby(
            rows, lambda row: (row["incident_id"], row["kind"])
        )
        if (held := tuple(group))
    ]


def way_words(argument: Argument) -> str:
    """“Deaths: asserted → denied +5 h”."""
    first, *rest = dict.fromkeys(row["step"] for row in argument.steps)
    told = [term(STEPS, first).lower() + _unknown(argument.first_hours.get(first))]
    told += [
        f"{term(STEPS, step).lower()} {_since(argument.first_hours.get(step))}"
        for step in rest
    ]
    is_asserted = any(row["step"] in VOICED for row in argument.steps)
    more = "" if is_asserted else "; no claim that asserts it was found"
    return f"**{term(KINDS, argument.kind)}**: {' → '.join(told)}{more}"


def _unknown(hours: float | None) -> str:
    return ", time unknown" if hours is None else ""


def _since(hours: float | None) -> str:
    return "at the same time" if hours == 0 else hours_words(hours)


def step_words(row: Row) -> str:
    who = plain(row["claimant_name"] or "Nobody who is named")
    return (
        f"**{term(STEPS, row['step'])}**, {hours_words(row['hours_since_first'])}: {who}, "
        f"{quoted(row['quote'])} ({link(row['url'])})"
    )
