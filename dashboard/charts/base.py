"""What all charts share: colours, steps of counts, names of others, no drag."""

from html import escape

import plotly.graph_objects as go

COUNTS = {"rangemode": "tozero", "tickformat": ",d"}
FEW = 6
GRID = "#e3e7eb"
INK = "#3a4654"
PALE = "#87919c"
LONGEST_NAME = 26


def step(counts: list[int]) -> int | None:
    """Counts have no halves; plotly chooses the step where there are many."""
    return 1 if max(counts, default=0) <= FEW else None


def shortened(name: str, longest: int = LONGEST_NAME) -> str:
    """Plotly reads tags in labels: names of others are escaped."""
    short = name if len(name) <= longest else f"{name[: longest - 1]}…"
    return escape(short, quote=False)


def plain_layout(figure: go.Figure) -> go.Figure:
    """No drag: on a phone a finger scrolls the page, not the chart."""
    figure.update_layout(
        dragmode=False,
        plot_bgcolor="#ffffff",
        paper_bgcolor="#ffffff",
        font={"color": INK},
        margin={"l": 8, "r": 24, "t": 8, "b": 8},
        legend={
            "orientation": "h",
            "yanchor": "bottom",
            "y": 1.02,
            "x": 0,
            "traceorder": "normal",
        },
    )
    for update in (figure.update_xaxes, figure.update_yaxes):
        update(
            fixedrange=True,
            gridcolor=GRID,
            zeroline=False,
            tickfont={"color": INK, "size": 12},
            title_font={"color": INK, "size": 12},
        )
    return figure
