"""The list of incidents found: one page of it, whose rows and headings answer."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import streamlit as st

from dashboard.incidents.evidence import toll_cell
from dashboard.incidents.finder import open_incident, order_by
from dashboard.incidents.search import PAGE_SIZE, SORTS, Search
from dashboard.labels import crossing_type, family_label
from dashboard.terms import PRECISE, status

Row = dict[str, Any]
LABELS = {label: name for name, (label, *_) in SORTS.items()}
ROW_HEIGHT = 35
TEN_ROWS = 11 * ROW_HEIGHT + 3
MOST_FIRST = ("date", "deaths", "reports", "sources")
WIDTHS = {
    "Date": st.column_config.DateColumn(format="YYYY-MM-DD", width=90),
    "Incident": st.column_config.TextColumn(width=285),
    "Place": st.column_config.TextColumn(width=135),
    "Crossing": st.column_config.TextColumn(width=130),
    "Deaths": st.column_config.TextColumn(
        width=85, help="Best estimate and its range; unknown is not zero."
    ),
    "Reports": st.column_config.NumberColumn(width=70),
    "Type of crossing": st.column_config.TextColumn(width=150),
    "From the territory of": st.column_config.TextColumn(width=140),
    "Means": st.column_config.TextColumn(width=170),
    "Sources": st.column_config.NumberColumn(width=75),
}


def show_list(rows: list[Row], search: Search) -> None:
    """A heading orders the whole list, not only the page in the browser."""
    ids = [row["incident_id"] for row in rows]
    key = _key(ids, search)
    st.session_state[key] = _selection(ids, search)
    # In a box of its own: the style hides the search and download of this one page.
    st.container(key="found").dataframe(
        [_shown(row) for row in rows],
        height=TEN_ROWS if search.incident_id and len(rows) > 10 else "content",  # noqa: PLR2004
        hide_index=True,
        column_config=WIDTHS,
        selection_mode=["single-row", "single-column"],
        on_select=lambda: _chosen(key, ids, search),
        key=key,
        alt=f"Incidents found, {PAGE_SIZE} a page",
    )


def _shown(row: Row) -> Row:
    lead = "Lead: " if row["is_machine_feed_only"] else ""
    return {
        "Date": row["occurred_on"],
        "Incident": f"{lead}{row['title']}",
        "Place": _place(row),
        "Crossing": status(row["cross_border_status"]),
        "Deaths": toll_cell(row),
        "Reports": row["report_count"],
        "Type of crossing": _type(row["cross_border_type"]),
        "From the territory of": row["origin_country_name"] or "",
        "Means": family_label(row["event_family"]),
        "Sources": row["source_count"],
    }


def _place(row: Row) -> str:
    place: str = row["place_name"] or row["region_name"] or row["country_name"]
    if row["place_precision"] in PRECISE:
        return place
    return f"{place} ({row['place_precision']})"


def _type(code: str | None) -> str:
    """Empty where nothing crossed."""
    return crossing_type(code).label if code else ""


def _key(ids: list[str], search: Search) -> str:
    """Other rows are another widget: Streamlit keeps a choice by its position alone."""
    told = "\n".join([search.order, *ids])
    return f"list-{sha256(told.encode()).hexdigest()[:12]}"


def _selection(ids: list[str], search: Search) -> dict[str, Any]:
    rows = [ids.index(search.incident_id)] if search.incident_id in ids else []
    columns = [SORTS[search.sort][0]]
    return {"selection": {"rows": rows, "columns": columns, "cells": []}}


def _chosen(key: str, ids: list[str], search: Search) -> None:
    """A row opens or closes an incident; a heading orders, and turns when hit again."""
    picked = st.session_state[key]["selection"]
    opened = ids[picked["rows"][0]] if picked["rows"] else None
    shown = search.incident_id if search.incident_id in ids else None
    if opened != shown:
        open_incident(opened)
    else:
        order_by(_order(picked["columns"], search))


def _order(columns: list[str], search: Search) -> str:
    """A heading hit again is given back as no heading; one that stays is no wish."""
    if not columns:
        return replace(search, is_descending=not search.is_descending).order
    asked = LABELS.get(columns[0], search.sort)
    if asked == search.sort:
        return search.order
    return f"-{asked}" if asked in MOST_FIRST else asked
