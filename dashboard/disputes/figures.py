"""How much of the choice anybody speaks of, and how much of that is in dispute."""

from typing import Any

import streamlit as st

from dashboard.words import counted, listed, number

Row = dict[str, Any]
SHOWN = (
    (
        "Incidents with claims",
        "claimed_incident_count",
        "Incidents of which a text was read in which somebody says something.",
    ),
    (
        "Contested",
        "contested_incident_count",
        (
            "Of these: that it happened, that something crossed or who did it is asserted "
            "by one interest and denied by another."
        ),
    ),
    (
        "Conceded",
        "conceded_incident_count",
        "Of these: one of the three is admitted against the speaker's interest.",
    ),
    (
        "One party's word",
        "single_party_incident_count",
        "Of these: one party alone speaks, and nobody answers.",
    ),
    (
        "Outcome disputed",
        "outcome_disputed_incident_count",
        (
            "Sides say of how it ended what cannot both be so. A flag of its own, whether "
            "or not the incident is contested."
        ),
    ),
    (
        "Dead or wounded disputed",
        "casualties_disputed_incident_count",
        (
            "Interests give figures of the same side's dead or wounded that cannot both be "
            "so, or one denies another's. A flag of its own."
        ),
    ),
)


def show_figures(totals: Row) -> None:
    with st.container(key="dispute_figures", horizontal=True):
        for label, name, words in SHOWN:
            st.metric(
                label, number(totals[name]), help=words, border=True, height="stretch"
            )
    st.caption(listed(beside_words(totals)))


def beside_words(totals: Row) -> list[str]:
    """What no figure of this page holds, each a sentence."""
    silent = totals["incident_count"] - totals["claimed_incident_count"]
    lost = totals["claim_count_in_no_incident"]
    told = [
        (
            "A claim is a claim: none is judged here, silence is not denial, and a "
            "dispute says nothing of who is right."
        )
    ]
    if silent:
        told.append(
            f"Of {counted(totals['incident_count'], 'incident')} in this choice, nobody "
            f"is quoted on {silent:,}: nothing can be said of disputes over them."
        )
    if lost:
        told.append(
            f"Claims of reports that are in no incident, hence in no figure here: "
            f"{lost:,} in the whole build."
        )
    return told
