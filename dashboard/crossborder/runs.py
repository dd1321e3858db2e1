"""Runs of days of each flow; nobody has judged whether they are campaigns."""

import streamlit as st

from dashboard.charts.runs import LONGEST_GAP, strips
from dashboard.crossborder.decided import show_decided
from dashboard.crossborder.reading import Shown, read_strips
from dashboard.published import Published
from dashboard.queries import flows as queries
from dashboard.shell.scope import Scope

STILL = {"displayModeBar": False}
MOST_FLOWS = 10


def show_runs(published: Published, scope: Scope, shown: Shown) -> None:
    st.subheader("Runs of days, by flow")
    rows = published.lists(queries.FLOW_DAYS, scope)
    flows = read_strips(rows, shown, MOST_FLOWS)
    if not flows:
        st.info("No flow with a known origin is in this choice.")
        return
    st.plotly_chart(
        strips(flows, scope),
        config=STILL,
        key="runs",
        alt="Strips: days with crossings of each flow, joined to runs",
    )
    st.caption(
        f"A run joins days with at most {LONGEST_GAP} days without an incident between "
        "them. Runs of days, not campaigns: no source and no rule here says that the "
        f"days of a run belong together. The {MOST_FLOWS} flows with most days; “from "
        "the territory of” is not responsibility."
    )
    show_decided(published, scope, "runs")
