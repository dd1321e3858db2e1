"""The figures of each side: dead, wounded, launched and stopped, never added up."""

from typing import Any

import streamlit as st

from dashboard.incidents.claim_words import KINDS
from dashboard.labels import readable
from dashboard.published import Published
from dashboard.quality.columns import MINUTE
from dashboard.queries import ledger as queries
from dashboard.terms import term

Row = dict[str, Any]
HARMED = {
    "initiator": "Those said to have done it",
    "target": "Those struck",
}
SPEAKERS = {
    "initiator": "said to have done it",
    "target": "struck",
    "other_state": "another state",
    "independent": "independent",
    "unknown": "side not known",
}


def show_figures(published: Published, own_id: Row) -> None:
    figures = published.rows(queries.FIGURES, own_id)
    munitions = published.rows(queries.MUNITIONS, own_id)
    if not figures and not munitions:
        return
    st.subheader("Figures, side by side")
    for rows in (
        [figure_row(row) for row in figures],
        [munition_row(row) for row in munitions],
    ):
        if rows:
            config = {"Published": MINUTE}
            st.dataframe(rows, hide_index=True, placeholder="—", column_config=config)
    st.caption(
        "As each claimant gave them: figures of several claimants are never added up, "
        "and a party's figure for its enemy's dead, or for what it stopped, is that "
        "party's word. Published: the first time, UTC."
    )


def figure_row(row: Row) -> Row:
    return {
        "What": term(KINDS, row["kind"]),
        "Of whom": HARMED.get(row["harmed_side"], "Not told"),
        "Figure": bounds(row["count_low"], row["count_high"]),
        **_said(row),
    }


def munition_row(row: Row) -> Row:
    return {
        "Munition": readable(row["munition"]) if row["munition"] else "Several or none",
        "Launched": bounds(row["launched_count_low"], row["launched_count_high"]),
        "Stopped": bounds(row["intercepted_count_low"], row["intercepted_count_high"]),
        **_said(row),
    }


def _said(row: Row) -> Row:
    return {
        "Said by": row["claimant_name"] or "The text in its own voice",
        "Side": term(SPEAKERS, row["claimant_side"]),
        "Newest of this voice": "yes" if row["is_newest"] else "no, stated anew",
        "Published": row["stated_at"],
    }


def bounds(low: int | None, high: int | None) -> str | None:
    """“9”, “2 to 3”, “at least 9”; None where nothing is told."""
    if low is None:
        return None if high is None else f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
