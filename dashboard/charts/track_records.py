"""Shares with their intervals: a panel a fate, a line a claimant."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts.base import INK, plain_layout, shortened
from dashboard.labels import ACCENT

Row = dict[str, Any]
ROW_PIXELS = 34


def track_records(rows: Sequence[Row], fates: Mapping[str, str]) -> go.Figure:
    """One colour for all: none is the good one."""
    figure = make_subplots(
        rows=1,
        cols=len(fates),
        shared_yaxes=True,
        horizontal_spacing=0.05,
        subplot_titles=list(fates.values()),
    )
    for column, fate in enumerate(fates, start=1):
        figure.add_trace(_points(rows, fate), row=1, col=column)
    plain_layout(figure).update_layout(
        height=110 + ROW_PIXELS * len(rows), showlegend=False, margin={"t": 36}
    )
    figure.update_annotations(font={"size": 13, "color": INK})
    figure.update_xaxes(range=[-0.03, 1.03], tickformat=".0%", dtick=0.5)
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[
            f"{shortened(row['actor_name'], 34)} ({row['assertion_count']:,})"
            for row in rows
        ],
        range=[len(rows) - 0.5, -0.5],
        automargin=True,
    )
    return figure


def _points(rows: Sequence[Row], fate: str) -> go.Scatter:
    shares = [row[f"{fate}_share"] for row in rows]
    highs = [row[f"{fate}_share_high"] for row in rows]
    lows = [row[f"{fate}_share_low"] for row in rows]
    return go.Scatter(
        x=shares,
        y=list(range(len(rows))),
        mode="markers",
        marker={"color": ACCENT, "size": 8},
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [high - one for high, one in zip(highs, shares, strict=True)],
            "arrayminus": [one - low for low, one in zip(lows, shares, strict=True)],
            "color": ACCENT,
            "thickness": 2,
            "width": 5,
        },
        customdata=list(zip(lows, highs, strict=True)),
        hovertemplate="%{x:.0%}, between %{customdata[0]:.0%} and "
        "%{customdata[1]:.0%}<extra></extra>",
    )
