"""Licences and citations, and the rows behind a page as a file."""

from dataclasses import asdict

import streamlit as st

from dashboard.published import Published
from dashboard.queries import shared, situation
from dashboard.shell.scope import Scope
from dashboard.shell.taking import show_bundle
from dashboard.words import plain


def show_downloads(published: Published, scope: Scope, condition: str) -> None:
    show_bundle(
        "Incidents shown, with licences",
        f"borderlog-incidents-{published.current.build_id}",
        published.bundle(
            "incidents", shared.SCOPED + situation.ROWS, asdict(scope), condition
        ),
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
