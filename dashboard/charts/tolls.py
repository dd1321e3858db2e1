"""Deaths as ranges: low, best and high, with the unknown tolls beside them."""

from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard.charts.base import COUNTS, PALE, plain_layout, shortened, step
from dashboard.labels import ACCENT
from dashboard.words import number

Row = dict[str, Any]


def tolls(table: pa.Table) -> go.Figure:
    """A line from low to high and a dot at the best; unknown is no dot, never 0."""
    rows = table.to_pylist()
    figure = plain_layout(go.Figure([_spans(rows), _bests(rows)]))
    figure.update_layout(height=110 + 38 * len(rows), showlegend=False)
    highs = [row["fatality_count_high"] or 0 for row in rows]
    figure.update_xaxes(title="Deaths", **COUNTS, dtick=step(highs))
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[_name(row) for row in rows],
        range=[len(rows) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
    )
    return figure


def _spans(rows: list[Row]) -> go.Scatter:
    x: list[int | None] = []
    y: list[int | None] = []
    for place, row in enumerate(rows):
        x += [row["fatality_count_low"], row["fatality_count_high"], None]
        y += [place, place, None]
    line = {"color": PALE, "width": 6}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="range")


def _bests(rows: list[Row]) -> go.Scatter:
    return go.Scatter(
        x=[row["fatality_count_best"] for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker={"color": ACCENT, "size": 11},
        hovertext=[_words(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="best",
    )


def _name(row: Row) -> str:
    unknown = row["unknown_fatality_incident_count"]
    name = shortened(row["country_name"], 20)
    small = f"<span style='font-size:11px'>{unknown:,} unknown</span>"
    return f"{name}<br>{small}" if unknown else name


def _words(row: Row) -> str:
    return (
        f"<b>{escape(row['country_name'])}</b><br>"
        f"Deaths: {number(row['fatality_count_low'])} to "
        f"{number(row['fatality_count_high'])}, best {number(row['fatality_count_best'])}"
        f"<br>Toll unknown: {row['unknown_fatality_incident_count']:,} of "
        f"{row['incident_count']:,} incidents"
    )
