"""Charts: tables in, plotly figures out."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard.labels import ACCENT, family, in_order
from dashboard.scope import Scope
from dashboard.words import counted, number

WEEK = timedelta(days=7)
COUNTS = {"title": "Incidents", "rangemode": "tozero", "tickformat": ",d"}
FEW = 6
GAP = 0.85
GRID = "#e3e7eb"
INK = "#3a4654"
LONGEST_NAME = 26


def weekly(table: pa.Table, scope: Scope) -> go.Figure:
    """Stacked bars a week (from Monday) and family; a week without rows stays empty."""
    by_family: dict[str, dict[date, int]] = defaultdict(dict)
    sums = Counter[date]()
    for row in table.to_pylist():
        week, count = row["week_starts_on"], row["incident_count"]
        by_family[row["event_family"]][week] = count
        sums[week] += count
    figure = go.Figure(
        [_bars(code, by_family[code]) for code in in_order([*by_family])]
    )
    figure.update_layout(
        barmode="stack", hovermode="x unified", height=340, showlegend=True
    )
    monday = scope.since - timedelta(days=scope.since.weekday())
    figure.update_xaxes(
        title="Week, from Monday", range=[monday, scope.until + timedelta(days=1)]
    )
    figure.update_yaxes(**COUNTS, dtick=_step([*sums.values()]))
    return _plain(figure)


def _bars(code: str, weeks: dict[date, int]) -> go.Bar:
    milliseconds = WEEK.total_seconds() * 1000
    return go.Bar(
        name=family(code).label,
        x=list(weeks),
        y=list(weeks.values()),
        width=milliseconds * GAP,
        offset=milliseconds * (1 - GAP) / 2,
        marker={"color": family(code).color, "line": {"width": 0}},
        xhoverformat="Week of Monday %-d %B %Y",
        hovertemplate="%{y:,} %{fullData.name}<extra></extra>",
    )


def regions(table: pa.Table) -> go.Figure:
    """The regions with most incidents, the first on top."""
    rows = table.to_pylist()
    counts = [row["incident_count"] for row in rows]
    places = list(range(len(rows)))  # two regions of one name stay two bars
    names = [f"{_shortened(row['region_name'])}, {row['country_name']}" for row in rows]
    bars = go.Bar(
        orientation="h",
        y=places,
        x=counts,
        text=[f"{count:,}" for count in counts],
        textposition="outside",
        cliponaxis=False,
        marker={"color": ACCENT},
        hovertext=[_region_words(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure = go.Figure(bars)
    figure.update_layout(height=90 + 30 * len(rows), showlegend=False)
    figure.update_xaxes(**COUNTS, dtick=_step(counts))
    figure.update_yaxes(tickvals=places, ticktext=names, autorange="reversed")
    figure.update_yaxes(automargin=True, showgrid=False)
    return _plain(figure)


def _region_words(row: dict[str, Any]) -> str:
    return (
        f"<b>{escape(row['region_name'])}</b><br>"
        f"{counted(row['incident_count'], 'incident')}<br>"
        f"Deaths, best estimate: {number(row['fatality_count_best'])}"
        f"<br>Toll unknown: {row['unknown_fatality_incident_count']:,}"
    )


def _step(counts: list[int]) -> int | None:
    """Counts have no halves; plotly chooses the step where there are many."""
    return 1 if max(counts, default=0) <= FEW else None


def _shortened(name: str) -> str:
    """Plotly reads tags in labels: names of others are escaped."""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return escape(short, quote=False)


def _plain(figure: go.Figure) -> go.Figure:
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
