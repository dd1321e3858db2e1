"""Incidents of which the outcome, the dead or the wounded are disputed, side by side."""

from typing import Any

import streamlit as st

from dashboard.disputes.behind import page_of, show_pages, title_words
from dashboard.disputes.sides import (
    figure_words,
    flag_words,
    of_kind,
    standing_words,
    word_words,
)
from dashboard.published import Published
from dashboard.queries import arguments as queries
from dashboard.shell.navigation import incident_link
from dashboard.shell.scope import Scope
from dashboard.words import counted, listed

Row = dict[str, Any]
SHOWN = 6


def show_outcomes(published: Published, scope: Scope) -> None:
    st.subheader("Disputed outcomes, dead and wounded")
    key = f"outcomes-{hash((published.edition, scope))}"
    rows = published.lists(
        queries.DISPUTED, scope, limit=SHOWN, offset=(page_of(key) - 1) * SHOWN
    )
    if not rows:
        st.info(
            "Of no incident in this choice do sides tell outcomes or tolls that cannot "
            "both be so."
        )
        return
    whole = rows[0]["whole_count"]
    st.markdown(
        f"**{counted(whole, 'incident')}** of which sides tell what cannot both be so"
    )
    _show_rows(published, rows)
    show_pages(key, whole, SHOWN)
    st.caption(
        "The newest figure of each claimant. Figures of several claimants are never "
        "added, and a party's figure for its enemy's dead is its own word."
    )


def _show_rows(published: Published, rows: list[Row]) -> None:
    ids = {"incident_ids": [row["incident_id"] for row in rows]}
    standings = published.rows(queries.STANDINGS, ids)
    words = published.rows(queries.WORDS, ids)
    figures = published.rows(queries.FIGURES, ids)
    for row in rows:
        with st.container(border=True, gap="small"):
            incident_link(title_words(row), row["incident_id"])
            st.caption(flag_words(row))
            for kind in _kinds(row):
                _show_kind(row["incident_id"], kind, standings, words, figures)


def _kinds(row: Row) -> list[str]:
    """Of what is disputed, and of nothing else."""
    outcome = ["outcome"] if row["is_outcome_disputed"] else []
    tolls = ["casualties", "injuries"] if row["is_casualties_disputed"] else []
    return outcome + tolls


def _show_kind(
    incident_id: str,
    kind: str,
    standings: list[Row],
    words: list[Row],
    figures: list[Row],
) -> None:
    for standing in of_kind(standings, incident_id, kind):
        st.markdown(standing_words(standing))
    lines = [figure_words(row) for row in of_kind(figures, incident_id, kind)]
    lines += [word_words(row) for row in of_kind(words, incident_id, kind)]
    st.markdown(listed(lines))
