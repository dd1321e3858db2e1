"""What became of the assertions of each claimant, with the interval; never a ranking."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from dashboard.charts.track_records import track_records
from dashboard.published import Published
from dashboard.queries import disputes as queries
from dashboard.words import share

Row = dict[str, Any]
LEAST = 20
FATES = {
    "left_alone": "Left alone",
    "contradicted": "Contradicted",
    "later_conceded": "Later conceded",
}
WORDS = (
    "By the alphabet, and no ranking: only claimants with at least 20 assertions. Each "
    "bar is Wilson's interval of 95%, and intervals that overlap tell no difference. "
    "It is no measure of truth: what is left alone may be false, what is contradicted "
    "true, and which assertions are found depends on who is quoted. It is never fed "
    "back: no grade, status or figure of this warehouse knows of it. Later conceded: "
    "another interest admitted it. The whole build, whatever the filters say. On a narrow "
    "screen the panels scroll sideways."
)


def show_records(published: Published) -> None:
    st.subheader("What became of assertions, by claimant")
    rows = enough(published.rows(queries.RECORDS))
    if not rows:
        st.info(
            f"No claimant of this build made {LEAST} assertions: of fewer, nothing is "
            "told."
        )
        return
    with st.container(key="records_wide"):
        st.plotly_chart(
            track_records(rows, FATES),
            config={"displayModeBar": False},
            key="track_records",
            alt="Shares of assertions left alone, contradicted and later conceded, with "
            "intervals; the table below holds the same",
        )
    st.dataframe(
        [_shown(row) for row in rows],
        hide_index=True,
        key="records",
        alt="What became of assertions, by claimant",
    )
    st.caption(WORDS)


def enough(rows: Iterable[Row]) -> list[Row]:
    """The table promises it; the page does not lean on that."""
    kept = [row for row in rows if row["assertion_count"] >= LEAST]
    return sorted(kept, key=lambda row: row["actor_name"].casefold())


def _shown(row: Row) -> Row:
    return {
        "Claimant": row["actor_name"],
        "Assertions (n)": row["assertion_count"],
        **{label: interval_words(row, fate) for fate, label in FATES.items()},
    }


def interval_words(row: Row, fate: str) -> str:
    """“6% (2–17%), 3 of 48”."""
    count, whole = row[f"{fate}_count"], row["assertion_count"]
    low, high = (round(100 * row[f"{fate}_share_{end}"]) for end in ("low", "high"))
    return f"{share(count, whole)} ({low}–{high}%), {count:,} of {whole:,}"
