"""The past of one incident: its versions, its ids, and what people decided of it."""

from typing import Any

import streamlit as st

from dashboard.incidents.decisions import show_decisions
from dashboard.incidents.id_changes import change_sentences, ids_before
from dashboard.incidents.versions import show_versions
from dashboard.published import Published
from dashboard.queries import history as queries
from dashboard.words import listed

Row = dict[str, Any]


def show_known_when(published: Published, changes: list[Row], incident_id: str) -> None:
    """With the past of the ids that were merged into it or renamed to it."""
    st.subheader("What was known when")
    ids = ids_before(changes, incident_id)
    show_versions(published.rows(queries.VERSIONS, {"incident_ids": sorted(ids)}))
    if changes:
        st.markdown("**Its ids**")
        st.markdown(listed(change_sentences(changes)))
    show_decisions(published, ids)
