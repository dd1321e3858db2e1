"""An address outlives its incident: where the id asked for leads, and why."""

from typing import Any

import streamlit as st

from dashboard.incidents.finder import open_incident
from dashboard.incidents.id_changes import change_sentences, last_of
from dashboard.incidents.versions import show_versions
from dashboard.published import Published
from dashboard.queries import history as queries
from dashboard.words import day, listed, plain

Row = dict[str, Any]


def id_changes(published: Published, asked_id: str, incident_id: str) -> list[Row]:
    ids = {"asked_id": asked_id, "incident_id": incident_id}
    return published.rows(queries.ID_CHANGES, ids)


def show_former_id(
    published: Published, changes: list[Row], asked_id: str, incident_id: str
) -> None:
    """Nothing where the id asked for still stands for all that it stood for."""
    rows = last_of(changes, asked_id)
    others = _others(published, rows, incident_id)
    if asked_id == incident_id and not others:
        return
    told = change_sentences(rows)
    if incident_id not in (asked_id, *(row["new_incident_id"] for row in rows)):
        told.append(f"{plain(asked_id)} is now part of incident {plain(incident_id)}.")
    st.info(listed(told), icon=":material/alt_route:")
    _offer(others)


def show_unresolved(published: Published, asked_id: str) -> None:
    """An id that leads nowhere: withdrawn, or never one of this warehouse."""
    changes = id_changes(published, asked_id, asked_id)
    versions = published.rows(queries.VERSIONS, {"incident_ids": [asked_id]})
    if not changes and not versions:
        st.warning(
            f"No incident of this build is or was known as “{plain(asked_id)}”.",
            icon=":material/search_off:",
        )
        return
    if versions:
        st.header(f"Withdrawn: {plain(versions[0]['title'])}", anchor="incident")
    gone = f"No incident of this build holds what {plain(asked_id)} stood for."
    st.warning(
        listed([gone, *change_sentences(changes)]), icon=":material/delete_history:"
    )
    show_versions(versions)


def _others(published: Published, rows: list[Row], incident_id: str) -> list[Row]:
    """The parts of a split that stand elsewhere today."""
    ids = [row["new_incident_id"] for row in rows if row["reason"] == "split"]
    if not ids:
        return []
    ids.append(rows[0]["old_incident_id"])
    today = published.rows(queries.TODAY, {"incident_ids": sorted(set(ids))})
    found = {row["incident_id"]: row for row in today}
    return [row for one, row in found.items() if one != incident_id]


def _offer(others: list[Row]) -> None:
    for row in others:
        when = row["occurred_on_latest"]
        st.button(
            f"Other part: {plain(row['title'])}{f', {day(when)}' if when else ''}",
            key=f"part-{row['incident_id']}",
            on_click=open_incident,
            args=(row["incident_id"],),
            icon=":material/call_split:",
        )
