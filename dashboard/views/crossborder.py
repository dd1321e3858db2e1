"""What crossed a border: from where into where, how, how far, and who says so."""

import streamlit as st

from dashboard.crossborder.bands import show_bands
from dashboard.crossborder.figures import nothing_words, show_figures
from dashboard.crossborder.flows import show_flows
from dashboard.crossborder.reading import Shown
from dashboard.crossborder.runs import show_runs
from dashboard.crossborder.taking import show_downloads
from dashboard.crossborder.weeks import show_weeks
from dashboard.published import Published
from dashboard.queries import crossings as queries
from dashboard.shell.page import show_page
from dashboard.shell.scope import Choices, Scope


def body(published: Published, choices: Choices, scope: Scope) -> None:
    (totals,) = published.lists(queries.TOTALS, scope)
    nothing = nothing_words(totals)
    if nothing:
        st.info(nothing)
        return
    show_figures(published, scope, totals)
    shown = choose_shown()
    show_flows(published, scope, shown)
    show_weeks(published, scope, shown)
    show_bands(published, scope, shown)
    show_runs(published, scope, shown)
    show_downloads(published, choices, scope)


def choose_shown() -> Shown:
    """What stands beside the figure in every chart below."""
    with st.container(horizontal=True):
        has_inferred = st.toggle(
            "With inferred",
            value=True,
            key="with_inferred",
            help="Hatched, beside the figure: nobody says that anything crossed.",
        )
        has_alleged = st.toggle(
            "With disputed attributions",
            key="with_alleged",
            help="Widens flows to an upper end: states in which one side says that an "
            "actor is based while another denies it.",
        )
    return Shown(has_inferred, has_alleged)


show_page("Cross-border trends", body)
