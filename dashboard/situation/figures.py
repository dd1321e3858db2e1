"""Key figures, and how they compare with the period before."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.shell.scope import Scope
from dashboard.situation.coverage import Comparison, Source
from dashboard.words import counted, day, number, plain, share

Totals = Mapping[str, Any]


@dataclass(frozen=True)
class Figure:
    """One number as shown; `change` is null where a comparison would mislead."""

    label: str
    value: str
    change: int | None
    compared: str | None
    help: str


SHOWN = (
    (
        "Incidents",
        "incident_count",
        "One incident: one event family, one place, one local day.",
    ),
    (
        "Cross-border",
        "cross_border_incident_count",
        (
            "Somebody says that a force or a munition crossed a recognised border or a "
            "line between states: established, claimed or disputed."
        ),
    ),
    (
        "Beside: inferred",
        "inferred_incident_count",
        (
            "Nobody says so: it follows from an actor's only base or a source's country "
            "codes. Beside the figure of cross-border incidents, never inside."
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


def key_figures(
    shown: Totals, now: Totals | None, before: Totals | None
) -> list[Figure]:
    """`now` and `before` are of the same maturity; `shown` may reach further."""
    return [
        Figure(
            label=label,
            value=number(shown[name]),
            change=_change(now, before, name),
            compared=_compared(shown, now, before, name),
            help=words,
        )
        for label, name, words in SHOWN
    ]


def _compared(
    shown: Totals, now: Totals | None, before: Totals | None, name: str
) -> str | None:
    """Where less is compared than shown, both numbers: the difference tells neither."""
    if now is None or before is None:
        return None
    if now[name] == shown[name]:
        return f"against {number(before[name])}"
    return f"{number(before[name])} → {number(now[name])}"


def _change(now: Totals | None, before: Totals | None, name: str) -> int | None:
    if now is None or before is None or now[name] is None or before[name] is None:
        return None
    return int(now[name] - before[name])


def comparison_words(
    compared: Comparison | None, scope: Scope, players: list[Source]
) -> str:
    if compared is None:
        return _no_comparison_words(scope, players)
    before = compared.before
    told = [
        (
            f"Changes are against the {counted(before.day_count, 'day')} before, "
            f"{day(before.since)} – {day(before.until)}."
        )
    ]
    if compared.tail_days:
        told.append(
            f"They leave out the last {counted(compared.tail_days, 'day')} of both "
            f"periods, since days after {day(compared.now.until)} are still filling up."
        )
    if compared.left_out:
        names = ", ".join(plain(one.source_name) for one in compared.left_out)
        told.append(f"They leave out what only {names} tell, as not covering both.")
    told.append("A change may come from what sources tell, not from what happened.")
    return " ".join(told)


def _no_comparison_words(scope: Scope, players: list[Source]) -> str:
    before = scope.before()
    spans = "; ".join(
        f"{plain(one.source_name)} tells from {day(one.covers_from)} "
        f"to {day(one.covers_until)}"
        for one in players
    )
    return (
        f"No comparison with {day(before.since)} – {day(before.until)}: no source "
        f"covers both periods with days that have settled ({spans or 'none is loaded'})."
    )


def mixed_words(players: list[Source]) -> str:
    """A sum over sources that record different things says so."""
    lethal = [plain(one.source_name) for one in players if one.is_lethal_only]
    if not lethal or len(lethal) == len(players):
        return ""
    return (
        f"{', '.join(lethal)} tells of deadly events alone and the others of all: these "
        "totals hold both kinds; the trend keeps them apart."
    )


def imprecise_words(now: Totals) -> str:
    imprecise, whole = now["imprecise_incident_count"], now["incident_count"]
    return (
        f"Imprecise, placed no closer than their region: {imprecise:,} of "
        f"{counted(whole, 'incident')} ({share(imprecise, whole)})."
    )


def deaths_words(now: Totals) -> str:
    """The range and what is missing from it."""
    unknown, whole = now["unknown_fatality_incident_count"], now["incident_count"]
    missing = f"the toll of {unknown:,} of {counted(whole, 'incident')} is unknown"
    if now["fatality_count_best"] is None:
        return f"Deaths: {missing}."
    low, high = now["fatality_count_low"], now["fatality_count_high"]
    return f"Deaths: between {number(low)} and {number(high)}; {missing}."
