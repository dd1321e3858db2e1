"""From the territory of which state to which: totals, or week by week."""

from typing import Any

import streamlit as st

from dashboard.charts.shares import flow_weeks
from dashboard.charts.strength_bars import Bar, strength_bars
from dashboard.crossborder.reading import Shown, read_flows
from dashboard.published import Published
from dashboard.queries import crossings
from dashboard.queries import flows as queries
from dashboard.shell.scope import Scope
from dashboard.words import counted, share

STILL = {"displayModeBar": False}
MOST = 10


def show_flows(published: Published, scope: Scope) -> None:
    st.subheader("From the territory of → where it happened")
    (totals,) = published.lists(crossings.TOTALS, scope)
    st.markdown(origin_words(totals))
    flows = read_flows(published.lists(queries.FLOWS, scope), Shown())
    if flows:
        _show_known(published, scope, [Bar(one.name, one.counts) for one in flows])
    st.caption(
        "“From the territory of” says where a movement or fire came from; origin is not "
        "responsibility. The two directions of a pair of states stand apart and are not "
        "added; ↔ is a mutual clash. What is inferred, nobody said: it is hatched and "
        "stands beside the figure, after a plus."
    )


def origin_words(totals: dict[str, Any]) -> str:
    """The default figure, and all that is not in it."""
    whole, said = totals["incident_count"], totals["said_incident_count"]
    unknown = totals["unknown_origin_incident_count"]
    told = f"**{counted(whole, 'cross-border incident')}.** "
    if said:
        told += (
            f"Origin unknown: {unknown:,} of {said:,} said to have crossed "
            f"({share(unknown, said)}). "
        )
    return (
        f"{told}Beside them {totals['inferred_incident_count']:,} inferred, "
        f"{totals['undetermined_incident_count']:,} undetermined, and "
        f"{totals['not_crossing_incident_count']:,} in which nothing crossed."
    )


def _show_known(published: Published, scope: Scope, bars: list[Bar]) -> None:
    how = st.segmented_control(
        "Flows",
        ["Total", "By week"],
        default="Total",
        key="flows_by",
        label_visibility="collapsed",
        required=True,
    )
    if how == "By week":
        table = published.scoped(queries.FLOW_WEEKS, scope)
        if not table.num_rows:
            st.info("All of these flows are inferred: no week holds one that is said.")
            return
        figure = flow_weeks(table, scope)
    else:
        figure = strength_bars(bars[:MOST])
    st.plotly_chart(
        figure,
        config=STILL,
        key=f"flows_{how}",
        alt="Incidents by state of origin and state where they happened",
    )
