"""The claims behind a cell: the words, who says them through what, of which incident."""

from typing import Any

import streamlit as st

from dashboard.disputes.asked import Asked
from dashboard.incidents.claim_words import claim_words, source_words
from dashboard.incidents.search import page_count, range_words
from dashboard.published import Published
from dashboard.queries import disputes as queries
from dashboard.shell.navigation import incident_link
from dashboard.shell.scope import Scope
from dashboard.words import counted, day, plain

Row = dict[str, Any]
SHOWN = 10


def show_behind(published: Published, scope: Scope, asked: Asked) -> None:
    if not (asked.claimant or asked.stance):
        return
    key = f"behind-{hash((published.edition, scope, asked))}"
    rows = published.lists(
        queries.BEHIND,
        scope,
        **asked.conditions(),
        limit=SHOWN,
        offset=(page_of(key) - 1) * SHOWN,
    )
    if not rows:
        st.info("No claim of these kinds is of that claimant and stance.")
        return
    whole = rows[0]["whole_count"]
    st.markdown(f"**{counted(whole, 'claim')}**, the newest incident first")
    for first in range(0, len(rows), 2):
        pair = rows[first : first + 2]
        for column, row in zip(st.columns(2), pair, strict=False):
            with column:
                _show_claim(row)
    show_pages(key, whole, SHOWN)


def _show_claim(row: Row) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(claim_words(row))
        st.caption(source_words(row))
        incident_link(title_words(row), row["incident_id"])


def title_words(row: Row) -> str:
    return f"{day(row['occurred_on'])}: {plain(row['title'])}"


def page_of(key: str) -> int:
    """The page that stands below its rows, as it was last left."""
    return int(st.session_state.get(key, 1))


def show_pages(key: str, whole: int, size: int) -> None:
    if whole > size:
        st.pagination(page_count(whole, size), key=key)
        st.caption(range_words(page_of(key), whole, size))
