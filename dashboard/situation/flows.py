"""From the territory of which state to which: totals, or week by week."""

import streamlit as st

from dashboard.charts.bars import flows
from dashboard.charts.shares import flow_weeks
from dashboard.published import Published
from dashboard.queries import flows as queries
from dashboard.shell.scope import Scope
from dashboard.words import counted, share

STILL = {"displayModeBar": False}


def show_flows(published: Published, scope: Scope) -> None:
    st.subheader("From the territory of → where it happened")
    origins = published.lists(queries.ORIGINS, scope)[0]
    at_home = origins["not_crossing_incident_count"]
    unknown, whole = origins["unknown_origin_incident_count"], origins["incident_count"]
    st.markdown(
        f"**Origin unknown: {unknown:,} of {counted(whole, 'incident')} "
        f"({share(unknown, whole)}).** {_home_words(at_home)}"
    )
    if unknown < whole:
        _show_known(published, scope)
    st.caption(
        "“From the territory of” says where a movement or fire came from; origin is not "
        "responsibility. The two directions of a pair of states stand apart and are not "
        "added. An origin may be inferred: each incident says which."
    )


def _home_words(count: int) -> str:
    if not count:
        return ""
    return (
        f"{counted(count, 'further incident')} in which all actors were at home "
        f"{'is' if count == 1 else 'are'} no crossing and not counted here."
    )


def _show_known(published: Published, scope: Scope) -> None:
    how = st.segmented_control(
        "Flows",
        ["Total", "By week"],
        default="Total",
        key="flows_by",
        label_visibility="collapsed",
        required=True,
    )
    if how == "By week":
        figure = flow_weeks(published.scoped(queries.FLOW_WEEKS, scope), scope)
    else:
        figure = flows(published.scoped(queries.FLOWS, scope))
    st.plotly_chart(
        figure,
        config=STILL,
        key=f"flows_{how}",
        alt="Incidents by state of origin and state where they happened",
    )
