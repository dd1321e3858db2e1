"""Licences and citations, and the rows behind a page as a file."""

import streamlit as st

from dashboard.published import Published
from dashboard.scope import Scope
from dashboard.words import plain


def show_downloads(published: Published, scope: Scope, words: str) -> None:
    build_id = published.current.build_id
    with st.container(horizontal=True):
        st.download_button(
            "Incidents shown, as CSV",
            published.csv(scope),
            file_name=f"borderlog-incidents-{build_id}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            "Licences and citations, as text",
            published.notice(words),
            file_name=f"borderlog-incidents-{build_id}.LICENCE.txt",
            mime="text/plain",
            icon=":material/license:",
            on_click="ignore",
        )


def show_sources(published: Published) -> None:
    st.subheader("Sources, licences and citations")
    for row in published.sources():
        st.caption(_source_words(row))


def _source_words(row: dict[str, object]) -> str:
    licence = plain(row["licence"])
    if str(row["licence_url"] or "").startswith("https://"):
        licence = f"[{licence}]({row['licence_url']})"
    sharing = "" if row["is_redistributable"] else " Not for redistribution."
    cited = plain(str(row["citation"]).rstrip("."))
    return (
        f"**{plain(row['source_title'])}**, {plain(row['publisher'])}. "
        f"Licence: {licence}.{sharing} Cite: {cited}."
    )
