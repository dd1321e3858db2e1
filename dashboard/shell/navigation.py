"""The pages and the links to them, each of which takes the filters along."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.shell.filters import carried_query

PAGES = (
    ("situation", "Situation", ":material/monitoring:"),
    ("map", "Map", ":material/map:"),
    ("crossborder", "Cross-border trends", ":material/compare_arrows:"),
    ("disputes", "Claims & disputes", ":material/forum:"),
    ("incidents", "Incidents", ":material/list_alt:"),
    ("quality", "Sources & quality", ":material/fact_check:"),
)


def file_of(name: str) -> str:
    return f"views/{name}.py"


def show_links(place: DeltaGenerator, pages: list[st.Page]) -> None:
    """Drawn after the page, when its filters are known: links of our own, since those
    of Streamlit drop the address."""
    for page in pages:
        place.page_link(page, query_params=carried_query(), width="stretch")


def incident_link(label: str, incident_id: str) -> None:
    """Opens one incident on the Incidents page under the same filters."""
    st.page_link(
        file_of("incidents"),
        label=label,
        icon=":material/open_in_new:",
        query_params={**carried_query(), "incident": incident_id},
    )
