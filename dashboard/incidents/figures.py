"""The figures of each side: dead, wounded, launched and stopped, never added up."""

from typing import Any

import streamlit as st

from dashboard.incidents.claim_words import KINDS
from dashboard.labels import readable
from dashboard.published import Published
from dashboard.queries import ledger as queries
from dashboard.terms import term
from dashboard.words import moment, plain

Row = dict[str, Any]
UNTOLD = "—"
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
            st.table(rows, border="horizontal", hide_index=True)
    st.caption(
        "As each claimant gave them: figures of several claimants are never added up, "
        "and a party's figure for its enemy's dead, or for what it stopped, is that "
        "party's word. Published: when the figure first was, UTC; midnight where only "
        "the day is known."
    )


def figure_row(row: Row) -> Row:
    return {
        "What": term(KINDS, row["kind"]),
        "Of whom": HARMED.get(row["harmed_side"], "Not told"),
        "Figure": bounds(row["count_low"], row["count_high"]) or UNTOLD,
        **_said(row),
    }


def munition_row(row: Row) -> Row:
    return {
        "Munition": readable(row["munition"]) if row["munition"] else "Several or none",
        "Launched": _pair(row, "launched"),
        "Stopped": _pair(row, "intercepted"),
        **_said(row),
    }


def _pair(row: Row, name: str) -> str:
    told = bounds(row[f"{name}_count_low"], row[f"{name}_count_high"])
    about = row[f"{name}_count_best"]
    return told or (f"about {about:,}" if about is not None else UNTOLD)


def _said(row: Row) -> Row:
    return {
        "Said by": plain(row["claimant_name"] or "The text in its own voice"),
        "Side": plain(term(SPEAKERS, row["claimant_side"])),
        "Published": moment(row["stated_at"]) if row["stated_at"] else UNTOLD,
        "Still said": "yes" if row["is_newest"] else "no, stated anew",
    }


def bounds(low: int | None, high: int | None) -> str | None:
    """“9”, “2 to 3”, “at least 9”; None where nothing is told."""
    if low is None:
        return None if high is None else f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
