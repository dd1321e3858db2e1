"""Where incidents happened, as closely as their places are known."""

from dataclasses import asdict

import streamlit as st

from dashboard.map.beside import show_imprecise
from dashboard.map.panel import show_map
from dashboard.map.view import EVERY_PLACE, Box, fit
from dashboard.published import Published
from dashboard.queries import map as queries
from dashboard.shell.page import show_page
from dashboard.shell.scope import Choices, Scope
from dashboard.words import counted, share


def body(published: Published, choices: Choices, scope: Scope) -> None:
    bounds = published.lists(queries.BOUNDS, scope, **asdict(EVERY_PLACE))[0]
    pinned, whole = bounds["incident_count"], bounds["all_incident_count"]
    if not whole:
        st.info("No incidents match these filters: widen the dates or reset them.")
        return
    st.markdown(
        f"**{pinned:,} of {counted(whole, 'incident')} pinned ({share(pinned, whole)}).** "
        "A pin needs a place known to the settlement or better; the others are known "
        "only to their district or region and stand in the list."
    )
    if pinned:
        corners = (bounds[side] for side in ("west", "south", "east", "north"))
        show_map(published, scope, fit(Box(*corners)))
    else:
        st.info("No incident here is known closely enough to be pinned.")
        show_imprecise(published, scope)


show_page("Map", body)
