"""The share of incidents in dispute over time, of sources that can be compared."""

from collections import Counter
from typing import Any

import streamlit as st

from dashboard.charts.dispute_shares import dispute_shares
from dashboard.disputes.periods import MONTH, WEEK, Period, read_periods
from dashboard.published import Published
from dashboard.queries import disputes as queries
from dashboard.shell.scope import Scope
from dashboard.situation.trend import show_no_trend
from dashboard.situation.trend_plan import Panel, Plan, plan, trend_words
from dashboard.terms import DISPUTES
from dashboard.words import counted, listed, plain, share

Row = dict[str, Any]
LENGTHS = {MONTH: "By month", WEEK: "By week"}


def show_shares(published: Published, scope: Scope) -> None:
    st.subheader("Incidents in dispute over time")
    planned = plan(published.coverage(scope), scope)
    if not planned.counted:
        show_no_trend(planned)
        return
    length = st.segmented_control(
        "Periods",
        list(LENGTHS),
        format_func=lambda one: LENGTHS[one],
        default=MONTH,
        key="dispute_periods",
        required=True,
    )
    for number, panel in enumerate(planned.panels):
        _show_panel(published, panel, planned, str(length), number)
    st.caption(listed([*SHARE_WORDS, *trend_words(planned)]))


SHARE_WORDS = (
    (
        "Contested: that it happened, that something crossed or who did it is asserted by "
        "one interest and denied by another. A share is of the incidents with claims (n); "
        "those in which nobody is quoted are in no share, and drawn in white beneath."
    ),
    (
        "Grey: no source covers the whole of that month or week, so that no bar there "
        "means not known; elsewhere it means none. Of a small n a share says little."
    ),
)


def _show_panel(
    published: Published, panel: Panel, planned: Plan, length: str, number: int
) -> None:
    rows = published.lists(queries.PERIODS, panel.scope, period=length)
    sources = [one for one in planned.counted if one.source_name in panel.scope.sources]
    periods = read_periods(rows, panel.scope, sources, length)
    st.markdown(f"**{plain(panel.title)}**: {sum_words(periods)}")
    if any(one.whole for one in periods):
        st.plotly_chart(
            dispute_shares(periods, panel.scope, length, panel.unsettled_from),
            config={"displayModeBar": False},
            key=f"dispute_shares_{number}",
            alt="Bars: share of incidents by state of dispute, and their number",
        )


def sum_words(periods: list[Period]) -> str:
    """The whole window in one sentence, with n."""
    counts = Counter[str]()
    for one in periods:
        counts.update(one.counts)
    whole, silent = counts.total(), sum(one.silent for one in periods)
    if not whole:
        return f"nobody is quoted on any of {counted(silent, 'incident')}, so no share."
    parts = ", ".join(
        f"{name.lower()} {counts[state]:,} ({share(counts[state], whole)})"
        for state, name in DISPUTES.items()
    )
    return f"n = {counted(whole, 'incident')} with claims: {parts}."
