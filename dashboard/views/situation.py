"""The first page: what happened, where, by whom, and how sure the numbers are."""

import streamlit as st

from dashboard.published import Published
from dashboard.shell.footer import show_downloads
from dashboard.shell.page import show_page
from dashboard.shell.scope import Choices, Scope
from dashboard.shell.wording import scope_words
from dashboard.situation.flows import show_flows
from dashboard.situation.lists import show_actors, show_latest, show_unplaced
from dashboard.situation.metrics import show_figures
from dashboard.situation.places import show_regions, show_tolls
from dashboard.situation.trend import show_trend


def body(published: Published, choices: Choices, scope: Scope) -> None:
    shown = show_figures(published, scope)
    if shown:
        show_trend(published, scope)
        show_pairs(published, scope)
        show_latest(published, scope)
        show_downloads(published, scope, "; ".join(scope_words(scope, choices)))
    show_unplaced(published, scope)


def show_pairs(published: Published, scope: Scope) -> None:
    for first, second in ((show_regions, show_tolls), (show_flows, show_actors)):
        left, right = st.columns(2, gap="medium")
        with left:
            first(published, scope)
        with right:
            second(published, scope)


show_page("Situation", body)
