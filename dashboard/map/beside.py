"""Beside the map: the incidents of the chosen mark, and those without a pin."""

from dataclasses import asdict
from typing import Any

import streamlit as st

from dashboard.charts.incident_map import mark_label
from dashboard.labels import crossing, family_label
from dashboard.map.view import Detail
from dashboard.published import Published
from dashboard.queries import map as queries
from dashboard.shell.navigation import incident_link
from dashboard.shell.scope import Scope
from dashboard.words import counted, day, number, plain

Row = dict[str, Any]
MOST_INCIDENTS = 5


def choose_mark(marks: list[Row]) -> str | None:
    """The list is the map for those who do not click: both choose the same marks."""
    named = {row["mark_id"]: _mark_words(row) for row in marks}
    if st.session_state.get("map_mark") not in named:
        st.session_state["map_mark"] = None
    chosen: str | None = st.selectbox(
        "Place",
        list(named),
        format_func=lambda mark_id: named[mark_id],
        index=None,
        key="map_mark",
        placeholder="Choose a place",
    )
    return chosen


def _mark_words(row: Row) -> str:
    others = row["place_count"] - 1
    more = f" and {counted(others, 'other place')}" if others else ""
    means = mark_label(row["event_family"]).lower()
    return (
        f"{row['place_name']}{more}, {row['country_name']}: "
        f"{counted(row['incident_count'], 'incident')}, {means}"
    )


def show_mark(published: Published, scope: Scope, detail: Detail, mark_id: str) -> None:
    rows = published.lists(
        queries.AT_MARK,
        scope,
        **asdict(detail),
        mark_id=mark_id,
        limit=MOST_INCIDENTS,
    )
    with st.container(border=True, key="map_panel"):
        for row in rows:
            _show_incident(row)
        more = rows[0]["incident_count"] - len(rows)
        if more > 0:
            st.caption(f"And {counted(more, 'earlier incident')}: see Incidents.")


def _show_incident(row: Row) -> None:
    st.markdown(f"**{plain(row['title'])}**  \n{day(row['occurred_on'])}")
    status = crossing(row["cross_border_status"], row["origin_country_name"])
    st.caption(
        f"{family_label(row['event_family'])} · Crossing: {plain(status)} · "
        f"{_toll_words(row)} · Told by {plain(row['sources'] or 'nobody named')}"
    )
    incident_link("All that is known of it", row["incident_id"])


def _toll_words(row: Row) -> str:
    best = row["fatality_count_best"]
    if best is None:
        return "Deaths: unknown"
    low, high = row["fatality_count_low"], row["fatality_count_high"]
    return f"Deaths: {number(best)} ({number(low)} to {number(high)})"


def show_imprecise(published: Published, scope: Scope) -> None:
    rows = published.lists(queries.IMPRECISE, scope)
    st.subheader("Not pinned: imprecise, by region")
    if not rows:
        st.caption("Every incident here is pinned.")
        return
    st.dataframe(
        [
            {
                "Incidents": row["incident_count"],
                "Region": row["region_name"] or "No region told",
                "Country": row["country_name"],
            }
            for row in rows
        ],
        hide_index=True,
        height=min(330, 40 + 35 * len(rows)),
        key="imprecise",
        alt="Regions with incidents whose place is not known more closely",
    )
    st.caption("A pin in the middle of a region would claim a place nobody told.")
