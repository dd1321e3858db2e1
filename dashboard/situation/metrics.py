"""The key figures of the Situation page and what they leave out."""

from dataclasses import replace

import streamlit as st

from dashboard.published import Published
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import Comparison, comparison, in_play
from dashboard.situation.figures import (
    Figure,
    comparison_words,
    deaths_words,
    key_figures,
    mixed_words,
)
from dashboard.words import counted, listed


def show_figures(published: Published, scope: Scope) -> int:
    """How many incidents the filters let through; 0 has its own sentence."""
    totals = published.totals(scope)
    shown: int = totals["incident_count"]
    if not shown:
        st.info("No incidents match these filters: widen the dates or reset them.")
    else:
        sources = published.coverage(scope)
        compared = comparison(sources, scope)
        _show_metrics(key_figures(totals, *_periods(published, compared)))
        players = in_play(sources, scope)
        told = [deaths_words(totals), comparison_words(compared, scope, players)]
        st.caption(listed([*told, mixed_words(players)]))
    _show_leads(published, scope, shown)
    return shown


def _periods(
    published: Published, compared: Comparison | None
) -> tuple[dict[str, int], dict[str, int]] | tuple[None, None]:
    if compared is None:
        return None, None
    return published.totals(compared.now), published.totals(compared.before)


def _show_metrics(figures: list[Figure]) -> None:
    with st.container(key="figures", horizontal=True):
        for figure in figures:
            st.metric(
                figure.label,
                figure.value,
                figure.change,
                delta_color="off",
                delta_description=figure.compared,
                help=figure.help,
                border=True,
                height="stretch",
            )


def _show_leads(published: Published, scope: Scope, shown: int) -> None:
    if scope.has_machine_feeds:
        st.caption("Counts include incidents that rest only on a machine feed: leads.")
        return
    whole = published.totals(replace(scope, has_machine_feeds=True))["incident_count"]
    if whole > shown:
        st.caption(
            f"{counted(whole - shown, 'further incident')} under these filters "
            "rest only on a machine feed; the filters can include them."
        )
