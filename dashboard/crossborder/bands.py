"""How far from the border that was crossed."""

from collections import defaultdict
from typing import Any

import streamlit as st

from dashboard.charts.strength_bars import Bar, strength_bars
from dashboard.crossborder.decided import show_decided
from dashboard.crossborder.reading import Shown
from dashboard.published import Published
from dashboard.queries import crossings as queries
from dashboard.shell.scope import Scope
from dashboard.words import counted, share

STILL = {"displayModeBar": False}
BANDS = ("0–20 km", "20–50 km", "50–150 km", "150–400 km", "400 km and more")
Row = dict[str, Any]
Counts = dict[str, dict[str, int]]


def show_bands(published: Published, scope: Scope, shown: Shown) -> None:
    st.subheader("Distance from the border that was crossed")
    counts = read_bands(published.lists(queries.BANDS, scope), shown)
    st.markdown(left_out_words(counts))
    if any(counts[band] for band in BANDS):
        st.plotly_chart(
            strength_bars([Bar(band, counts[band]) for band in BANDS]),
            config=STILL,
            key="bands",
            alt="Bars: crossings by distance from the border that was crossed",
        )
    show_decided(published, scope, "bands")


def read_bands(rows: list[Row], shown: Shown) -> Counts:
    """Band to strength to incidents; “several” and “unknown” are no bands."""
    counts: Counts = defaultdict(dict)
    for row in rows:
        if row["strength"] in shown.strengths:
            counts[row["band"]][row["strength"]] = row["incident_count"]
    return counts


def left_out_words(counts: Counts) -> str:
    wide, unknown = _sum(counts, ["several"]), _sum(counts, ["unknown"])
    whole = wide + unknown + _sum(counts, list(BANDS))
    out = wide + unknown
    if not whole:
        return "No crossing to measure is in this choice."
    if not out:
        return f"All {counted(whole, 'incident')} fit in a band."
    return (
        f"**Left out: {out:,} of {counted(whole, 'incident')} ({share(out, whole)})**, "
        f"since the interval of the distance fits in no band ({wide:,}) or no distance "
        f"is known ({unknown:,}: the place is known to its region only, the origin is "
        "unknown, or the two states do not adjoin)."
    )


def _sum(counts: Counts, bands: list[str]) -> int:
    return sum(sum(counts.get(band, {}).values()) for band in bands)
