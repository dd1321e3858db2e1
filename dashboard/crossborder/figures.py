"""The key figures: what counts as cross-border, what stands beside, what is unknown."""

from typing import Any

import streamlit as st

from dashboard.crossborder.decided import show_decided
from dashboard.published import Published
from dashboard.shell.scope import Scope
from dashboard.words import counted, listed, number, share

Row = dict[str, Any]
SHOWN = (
    (
        "Cross-border incidents",
        "incident_count",
        (
            "Somebody says that a force or a munition crossed a recognised border or a "
            "line between states: established, claimed and disputed together."
        ),
    ),
    (
        "Established",
        "established_incident_count",
        "Conceded, said by both sides, or said by independent observers.",
    ),
    ("Claimed by one side", "claimed_incident_count", "Nobody confirms or denies it."),
    ("Disputed", "disputed_incident_count", "One side says so, another denies it."),
    (
        "Beside: inferred",
        "inferred_incident_count",
        (
            "Nobody says so: it follows from an actor's only base or a source's country "
            "codes. Never inside the figure."
        ),
    ),
    (
        "Beside: undetermined",
        "undetermined_incident_count",
        "Nothing tells who came from where.",
    ),
)


def show_figures(published: Published, scope: Scope, totals: Row) -> None:
    with st.container(key="crossing_figures", horizontal=True):
        for label, name, words in SHOWN:
            st.metric(
                label, number(totals[name]), help=words, border=True, height="stretch"
            )
        for label, value, words in unknown_shares(totals):
            st.metric(label, value, help=words, border=True, height="stretch")
    st.caption(listed(beside_words(totals, scope)))
    show_decided(published, scope, "default")


def unknown_shares(totals: Row) -> list[tuple[str, str, str]]:
    untyped, whole = totals["unknown_type_incident_count"], totals["incident_count"]
    unplaced, said = (
        totals["unknown_origin_incident_count"],
        totals["said_incident_count"],
    )
    return [
        (
            "Type unknown",
            share(untyped, whole) if whole else "—",
            f"{untyped:,} of {counted(whole, 'cross-border incident')}.",
        ),
        (
            "Origin unknown",
            share(unplaced, said) if said else "—",
            (
                f"{unplaced:,} of {counted(said, 'incident')} said to have crossed. "
                "Without an origin the boundary is not known either, so these are outside "
                "the figure."
            ),
        ),
    ]


def beside_words(totals: Row, scope: Scope) -> list[str]:
    """What the figure leaves out, each a sentence."""
    apart, alleged = totals["apart_incident_count"], totals["alleged_incident_count"]
    told = [
        (
            f"Of {counted(totals['all_incident_count'], 'incident')} in this choice, "
            f"nothing crossed in {totals['not_crossing_incident_count']:,}."
        )
    ]
    if apart:
        told.append(
            f"{counted(apart, 'incident')} said to have crossed by sea, or over a "
            "boundary that nobody names: outside the figure."
        )
    if alleged:
        told.append(
            f"{counted(alleged, 'incident')} with a disputed attribution: one side says "
            "that who acted is based in another state, and another denies it."
        )
    if scope.has_machine_feeds:
        told.append("Counts include incidents that rest only on a machine feed: leads.")
    return told


def nothing_words(totals: Row) -> str | None:
    """One sentence where no crossing is in the choice, else null."""
    beside = ("incident_count", "inferred", "apart", "alleged")
    names = [beside[0], *(f"{name}_incident_count" for name in beside[1:])]
    if any(totals[name] for name in names):
        return None
    if not totals["all_incident_count"]:
        return "No incidents match these filters: widen the dates or reset them."
    return (
        f"No crossing of a boundary is said or inferred in this choice: of "
        f"{counted(totals['all_incident_count'], 'incident')}, "
        f"{totals['undetermined_incident_count']:,} undetermined and "
        f"{totals['not_crossing_incident_count']:,} in which nothing crossed."
    )
