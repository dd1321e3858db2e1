"""Where incidents and deaths are: regions, and tolls as ranges."""

import streamlit as st

from dashboard.charts.bars import regions
from dashboard.charts.tolls import tolls
from dashboard.published import Published
from dashboard.queries import situation
from dashboard.shell.scope import Scope
from dashboard.words import counted, number, plain

STILL = {"displayModeBar": False}


def show_regions(published: Published, scope: Scope) -> None:
    st.subheader("Regions with most incidents")
    st.plotly_chart(
        regions(published.scoped(situation.REGIONS, scope)),
        config=STILL,
        key="regions",
        alt="Bars: the ten regions with most incidents",
    )


def show_tolls(published: Published, scope: Scope) -> None:
    st.subheader("Deaths: low, best and high")
    st.plotly_chart(
        tolls(published.scoped(situation.TOLLS, scope)),
        config=STILL,
        key="tolls",
        alt="Ranges of deaths by country, from the low to the high estimate",
    )
    st.caption(
        "Dot: best estimate; bar: low to high. “Unknown” counts the incidents whose "
        f"toll nobody has estimated: they add nothing. {_aggregate_words(published, scope)}"
    )


def _aggregate_words(published: Published, scope: Scope) -> str:
    """Not one sum: what several sources tell of one war would count twice."""
    rows = published.table(
        situation.AGGREGATES, scope, "since until countries sources"
    ).to_pylist()
    if not rows:
        return "No report of these dates is too wide for a day or region."
    told = "; ".join(
        f"{plain(row['source_name'])} +{number(row['fatality_count_best'])} deaths in "
        f"{counted(row['report_count'], 'report')}"
        for row in rows
    )
    return (
        f"Not placeable by day or region, and in no figure here: {told} "
        "that touch these dates (best estimates)."
    )
