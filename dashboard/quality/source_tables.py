"""What each source promises, holds and asks of those who use it."""

from typing import Any

import streamlit as st

from dashboard.charts.reach import reach
from dashboard.incidents.citing import cite_build
from dashboard.links import link
from dashboard.published import Published
from dashboard.quality.columns import COUNT, MINUTE
from dashboard.quality.freshness import freshness, kind, limits, promise
from dashboard.queries import quality as queries
from dashboard.words import moment, plain

Row = dict[str, Any]
STILL = {"displayModeBar": False}


def show_freshness(published: Published) -> None:
    st.subheader("Freshness")
    built_at = published.current.built_at
    judged = [
        (row, freshness(row, built_at)) for row in published.rows(queries.SOURCES)
    ]
    rows = [
        {
            "Source": row["source_title"],
            "In time": told.words,
            "Newest report": row["covers_until"],
            "Newest landing (UTC)": row["last_landed_at"],
            "Usually tells": promise(row["expected_lag_hours"]),
            "Kind": kind(row),
            "Reports": row["report_count"],
        }
        for row, told in judged
    ]
    late = [
        f"{plain(row['source_title'])}: {told.words.lower()}"
        for row, told in judged
        if told.late_hours
    ]
    if late:
        st.warning("; ".join(late) + ".", icon=":material/schedule:")
    st.dataframe(
        rows,
        hide_index=True,
        placeholder="—",
        column_config={"Newest landing (UTC)": MINUTE, "Reports": COUNT},
        key="freshness",
    )
    st.caption(
        f"As of the build, {moment(built_at)}: a source is in time while the day of its "
        "newest report ended no longer ago than it usually takes to tell. "
        "Sources that record deadly events only cannot be compared with others by count."
    )


def show_coverage(published: Published) -> None:
    st.subheader("Coverage")
    rows = published.rows(queries.REACH)
    if not rows:
        st.info("No report of any source is held yet.")
        return
    st.plotly_chart(
        reach(rows),
        config=STILL,
        key="reach",
        alt="Bars: from when to when each source reaches",
    )
    st.caption(
        "From the earliest to the latest report held, by source and by the country it "
        "is about. That a source covers a day does not mean that it tells of all that "
        "happened. The end that is still filling up will grow."
    )


def show_licences(published: Published) -> None:
    sources = published.rows(queries.SOURCES)
    for row in sources:
        st.markdown(_licence_words(row))
        for words in limits(row):
            st.caption(words)
    st.subheader("Cite this build")
    st.code(
        cite_build(published.current, [row for row in sources if row["report_count"]]),
        language=None,
        wrap_lines=True,
    )


def _licence_words(row: Row) -> str:
    by = f", {plain(row['publisher'])}" if row["publisher"] else ""
    terms = f" ({link(row['licence_url'])})" if row["licence_url"] else ""
    home = f"  \n{link(row['home_url'])}" if row["home_url"] else ""
    return (
        f"**{plain(row['source_title'])}**{by}. {plain(row['description'])}  \n"
        f"Licence: {plain(row['licence'])}{terms}.  \n"
        f"Cite: {plain(row['citation'])}{home}"
    )
