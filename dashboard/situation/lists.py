"""Tables of a page, and what no figure could hold."""

import streamlit as st

from dashboard.labels import crossing, reason, role
from dashboard.published import Published
from dashboard.queries import situation
from dashboard.shell.scope import Scope
from dashboard.words import counted, number, share


def show_actors(published: Published, scope: Scope) -> None:
    st.subheader("Actors named most")
    rows = [
        {
            "Incidents": row["incident_count"],
            "Actor": row["actor_name"],
            "Role": role(row["role"]),
        }
        for row in published.lists(situation.ACTORS, scope)
    ]
    if not rows:
        st.info("No actor is named in these incidents.")
        return
    st.dataframe(rows, hide_index=True, key="actors", alt="Actors, roles, incidents")
    st.caption(
        "An incident counts once for each actor in it: rows of several actors do not "
        "add up. A role is the one the source states."
    )


def show_latest(published: Published, scope: Scope) -> None:
    st.subheader("Latest incidents")
    rows = [
        {
            "Date": row["occurred_on"],
            "Incident": row["title"],
            "Crossing": crossing(
                row["cross_border_status"], row["origin_country_name"]
            ),
            "Reports": row["report_count"],
        }
        for row in published.lists(situation.LATEST, scope)
    ]
    st.dataframe(rows, hide_index=True, key="latest", alt="The ten latest incidents")
    st.caption(
        "“From the territory of” says where a movement or fire came from; "
        "origin is not responsibility."
    )


def show_unplaced(published: Published, scope: Scope) -> None:
    rows = published.unplaced(scope)
    if not rows:
        st.caption("Every report of this build is part of an incident.")
        return
    whole = rows[0]["all_report_count"]
    reasons = ", ".join(
        f"{reason(row['reason'])} {row['report_count']:,} "
        f"({share(row['report_count'], whole)})"
        for row in rows
    )
    deaths = sum(row["fatality_count_best"] or 0 for row in rows)
    st.caption(
        f"Outside every figure above, in the whole build: of {counted(whole, 'report')}, "
        f"{reasons}. They tell of {number(deaths)} deaths (best estimates) that fit no "
        "day or region."
    )
