"""From an assertion to its denial: how long it took, and the words on the way."""

from statistics import median
from typing import Any

import streamlit as st

from dashboard.charts.arguments import denial_hours, ways
from dashboard.disputes.arguments import (
    Argument,
    read_arguments,
    step_words,
    way_words,
)
from dashboard.disputes.asked import Asked
from dashboard.disputes.behind import page_of, show_pages, title_words
from dashboard.disputes.hours import distribution, hours_words
from dashboard.published import Published
from dashboard.queries import arguments as queries
from dashboard.shell.navigation import incident_link
from dashboard.shell.scope import Scope
from dashboard.words import counted, listed

Row = dict[str, Any]
STILL = {"displayModeBar": False}
SHOWN = 8
# Of fewer no middle is told.
LEAST = 20


def show_timelines(published: Published, scope: Scope, asked: Asked) -> None:
    st.subheader("From assertion to denial")
    (totals,) = published.lists(queries.ASSERTED, scope, kinds=asked.kinds)
    hours = [
        row["hours_to_denial"]
        for row in published.lists(queries.HOURS, scope, kinds=asked.kinds)
    ]
    st.markdown(answered_words(totals))
    if hours:
        st.plotly_chart(
            denial_hours(distribution(hours)),
            config=STILL,
            key="denial_hours",
            alt="Bars: hours from the first assertion to the first denial",
        )
        st.caption(listed(hours_captions(hours)))
    _show_arguments(published, scope, asked)


def answered_words(totals: Row) -> str:
    whole, denied = totals["asserted_count"], totals["denied_count"]
    return (
        f"Of **{whole:,}** things asserted (a kind of claim on an incident each), "
        f"**{denied:,}** are denied by somebody and **{totals['conceded_count']:,}** "
        "conceded. That no denial was found is not agreement."
    )


def hours_captions(hours: list[float | None]) -> list[str]:
    known = [one for one in hours if one is not None]
    told = [
        (
            f"n = {len(hours):,}, from the first assertion to the first denial as they "
            "were published, not as they were spoken. An article of which only the day "
            "is known counts from its midnight, and one article may hold both: hence "
            "“at the same time”."
        )
    ]
    if len(known) >= LEAST:
        told.append(f"The middle of those with a known time: {_middle(median(known))}.")
    return told


def _middle(hours: float) -> str:
    if hours <= 0:
        return "denied at the same time or before"
    return f"{hours_words(hours).removeprefix('+').strip()} after the assertion"


def _show_arguments(published: Published, scope: Scope, asked: Asked) -> None:
    key = f"arguments-{hash((published.edition, scope, asked.kinds))}"
    rows = published.lists(
        queries.STEPS,
        scope,
        kinds=asked.kinds,
        limit=SHOWN,
        offset=(page_of(key) - 1) * SHOWN,
    )
    if not rows:
        st.info("Nobody denies or concedes anything of these kinds in this choice.")
        return
    whole = rows[0]["whole_count"]
    st.markdown(f"**{counted(whole, 'argument')}** with a denial or a concession")
    found = read_arguments(rows)
    st.plotly_chart(
        ways(found),
        config=STILL,
        key="argument_ways",
        alt="Points: hours from the first words to assertion, denial, concession and "
        "independent voices; the list below holds the same",
    )
    for one in found:
        _show_argument(one)
    show_pages(key, whole, SHOWN)


def _show_argument(argument: Argument) -> None:
    with st.container(border=True, gap="small"):
        incident_link(
            title_words({"occurred_on": argument.occurred_on, "title": argument.title}),
            argument.incident_id,
        )
        st.markdown(way_words(argument))
        with st.expander(f"The words ({len(argument.steps)})"):
            st.markdown(listed([step_words(row) for row in argument.steps]))
