"""What a chart of weeks marks beside its bars: weeks still filling up, sources' ends."""

from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.charts.base import INK, shortened

SHADE = "#f0e3c4"


def shade(
    figure: go.Figure,
    since: date | None,
    until: date,
    row: int | None = None,
    *,
    is_named: bool = True,
) -> None:
    """From the first unsettled day to the end, under the bars."""
    if since is None:
        return
    where = {} if row is None else {"row": row, "col": 1}
    figure.add_vrect(
        x0=since,
        x1=until + timedelta(days=1),
        fillcolor=SHADE,
        opacity=0.6,
        line_width=0,
        layer="below",
        name="unsettled",
        **where,
    )
    if is_named:
        along(figure, since, "still filling up", row or 1, side="left")


def line(figure: go.Figure, on: date, words: str) -> None:
    """Words run along the line, so that neighbours do not cover each other."""
    style = {"color": INK, "width": 1, "dash": "dash"}
    figure.add_vline(x=on, line=style, name=words)
    along(figure, on, words, 1)


def along(
    figure: go.Figure, on: date, words: str, row: int, side: str = "right"
) -> None:
    figure.add_annotation(
        x=on,
        y=1,
        yref="y domain",
        text=shortened(words),
        textangle=-90,
        showarrow=False,
        xanchor=side,
        yanchor="top",
        bgcolor="rgba(255, 255, 255, 0.8)",
        font={"size": 11, "color": INK},
        row=row,
        col=1,
    )
