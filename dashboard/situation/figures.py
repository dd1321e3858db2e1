"""Key figures, and how they compare with the period before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.scope import Scope
from dashboard.words import counted, day, number

Totals = Mapping[str, Any]


@dataclass(frozen=True)
class Figure:
    """One number as shown; `change` is null where a comparison would mislead."""

    label: str
    value: str
    change: int | None
    before: str | None
    help: str


SHOWN = (
    (
        "Incidents",
        "incident_count",
        "One incident: one event family, one place, one local day.",
    ),
    (
        "Cross-border, inferred",
        "inferred_incident_count",
        (
            "Inferred from an actor's only base or from a source's country codes. "
            "Nobody's words were read yet: it is neither claimed nor established."
        ),
    ),
    (
        "Reports",
        "report_count",
        "Source records that tell of these incidents. Several may copy one origin.",
    ),
    (
        "Deaths, best estimate",
        "fatality_count_best",
        (
            "Sum over incidents with a known toll. An unknown toll is left out, not "
            "counted as 0."
        ),
    ),
    (
        "Regions affected",
        "region_count",
        "First-level administrative units with at least one incident.",
    ),
)


def key_figures(now: Totals, before: Totals | None) -> list[Figure]:
    return [
        Figure(
            label=label,
            value=number(now[name]),
            change=_change(now, before, name),
            before=number(before[name]) if before else None,
            help=words,
        )
        for label, name, words in SHOWN
    ]


def _change(now: Totals, before: Totals | None, name: str) -> int | None:
    if before is None or now[name] is None or before[name] is None:
        return None
    return int(now[name] - before[name])


def is_comparable(before: Scope, first_on: date) -> bool:
    """A period that begins before the records do would read as a rise."""
    return before.since >= first_on


def comparison_words(before: Scope, first_on: date) -> str:
    span = f"{day(before.since)} – {day(before.until)}"
    if is_comparable(before, first_on):
        return f"Changes are against the {counted(before.day_count, 'day')} before, {span}."
    return f"No comparison with {span}: the records here begin on {day(first_on)}."


def deaths_words(now: Totals) -> str:
    """The range and what is missing from it."""
    unknown, whole = now["unknown_fatality_incident_count"], now["incident_count"]
    missing = f"the toll of {unknown:,} of {counted(whole, 'incident')} is unknown"
    if now["fatality_count_best"] is None:
        return f"Deaths: {missing}."
    low, high = now["fatality_count_low"], now["fatality_count_high"]
    return f"Deaths: between {number(low)} and {number(high)}; {missing}."
