"""What each side says of one incident, side by side."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.incidents.claim_words import (
    KINDS,
    by_side,
    claim_words,
    kinds_in,
    sorted_claims,
    source_words,
)
from dashboard.incidents.search import page_count, range_words
from dashboard.terms import term
from dashboard.words import plain

Row = dict[str, Any]
SHOWN = 24
FEW = 6
# Whose silence is worth telling; the other headings stand only over words.
PARTIES = 2


def show_claims(claims: list[Row], incident_id: str) -> None:
    """In pages, and with a choice of kinds, where there are many."""
    st.subheader("Claims")
    if not claims:
        st.caption(
            "No text that was read says anything of it that could be taken for a claim."
        )
        return
    st.caption(
        "Who says what, by the side that the reports give the speaker. A claim is a "
        "claim: none is judged here, and silence is not denial."
    )
    chosen = sorted_claims(_chosen_kinds(claims, incident_id))
    page = 1
    if len(chosen) > SHOWN:
        kinds = "-".join(kinds_in(chosen))
        page = st.pagination(
            page_count(len(chosen), SHOWN), key=f"claims-{incident_id}-{kinds}"
        )
        st.caption(range_words(page, len(chosen), SHOWN))
    shown = chosen[(page - 1) * SHOWN : page * SHOWN]
    _show_sides(shown, chosen)


def _chosen_kinds(claims: list[Row], incident_id: str) -> list[Row]:
    kinds = kinds_in(claims)
    if len(claims) <= FEW or len(kinds) == 1:
        return claims
    counts = {kind: sum(one["kind"] == kind for one in claims) for kind in kinds}
    chosen = st.pills(
        "Kinds of claim",
        kinds,
        selection_mode="multi",
        format_func=lambda kind: f"{plain(term(KINDS, kind))} ({counts[kind]})",
        key=f"claim-kinds-{incident_id}",
        help="None chosen shows all.",
    )
    return [one for one in claims if not chosen or one["kind"] in chosen]


def _show_sides(shown: Sequence[Row], chosen: Sequence[Row]) -> None:
    """`shown` is the page, `chosen` all of its pages: silent is who is on none."""
    here, anywhere = by_side(shown), by_side(chosen)
    headings = [
        heading
        for number, heading in enumerate(here)
        if number < PARTIES or here[heading]
    ]
    for first in range(0, len(headings), 2):
        pair = headings[first : first + 2]
        for column, heading in zip(st.columns(len(pair)), pair, strict=True):
            with column:
                _show_side(heading, here[heading], is_silent=not anywhere[heading])


def _show_side(heading: str, claims: list[Row], *, is_silent: bool) -> None:
    st.markdown(f"**{heading}**")
    if not claims:
        where = "were found" if is_silent else "are on this page"
        st.caption(f"No words of this side {where}.")
    for claim in claims:
        with st.container(border=True, gap="small"):
            st.markdown(claim_words(claim))
            st.caption(source_words(claim))
