"""Bars of counts: regions with most incidents."""

from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard.charts.base import COUNTS, plain_layout, shortened, step
from dashboard.labels import ACCENT
from dashboard.words import counted, number

Row = dict[str, Any]


def regions(table: pa.Table) -> go.Figure:
    """The regions with most incidents, the first on top."""
    rows = table.to_pylist()
    names = [f"{shortened(row['region_name'])}, {row['country_name']}" for row in rows]
    return _bars(rows, names, [_region_words(row) for row in rows])


def _bars(rows: list[Row], names: list[str], words: list[str]) -> go.Figure:
    counts = [row["incident_count"] for row in rows]
    places = list(range(len(rows)))  # two bars of one name stay two bars
    bars = go.Bar(
        orientation="h",
        y=places,
        x=counts,
        text=[f"{count:,}" for count in counts],
        textposition="outside",
        cliponaxis=False,
        marker={"color": ACCENT},
        hovertext=words,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure = plain_layout(go.Figure(bars))
    figure.update_layout(height=90 + 30 * len(rows), showlegend=False)
    figure.update_xaxes(title="Incidents", **COUNTS, dtick=step(counts))
    figure.update_yaxes(tickvals=places, ticktext=names, autorange="reversed")
    figure.update_yaxes(automargin=True, showgrid=False)
    return figure


def _region_words(row: Row) -> str:
    return (
        f"<b>{escape(row['region_name'])}</b><br>"
        f"{counted(row['incident_count'], 'incident')}<br>"
        f"Deaths, best estimate: {number(row['fatality_count_best'])}"
        f"<br>Toll unknown: {row['unknown_fatality_incident_count']:,}"
    )
