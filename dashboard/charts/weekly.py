"""Incidents a week: one panel for each kind of source, never added together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go
import pyarrow as pa
from plotly.subplots import make_subplots

from dashboard.charts.base import COUNTS, INK, plain_layout, shortened, step
from dashboard.labels import family, in_order
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import monday
from dashboard.situation.trend_plan import Mark

WEEK = timedelta(days=7)
MILLISECONDS = WEEK.total_seconds() * 1000
GAP = 0.85
PANEL_PIXELS = 240
SHADE = "#f0e3c4"


@dataclass(frozen=True)
class Bars:
    """One panel; its weeks from `unsettled_from` on are still filling up."""

    title: str
    weeks: pa.Table
    unsettled_from: date | None = None


def weekly(
    panels: Sequence[Bars], scope: Scope, marks: Sequence[Mark] = ()
) -> go.Figure:
    """Stacked bars a week (from Monday) and family; a week without rows stays empty."""
    figure = make_subplots(
        rows=len(panels),
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.16,
        subplot_titles=[shortened(panel.title, 60) for panel in panels],
    )
    drawn: set[str] = set()
    for row, panel in enumerate(panels, start=1):
        weeks = _weeks(panel.weeks)
        for code in in_order([*weeks]):
            figure.add_trace(
                _bars(code, weeks[code], is_named=code not in drawn), row=row, col=1
            )
            drawn.add(code)
        figure.update_yaxes(row=row, col=1, **COUNTS, dtick=step(_sums(weeks.values())))
    _lay_out(figure, scope, len(panels))
    for row, panel in enumerate(panels, start=1):
        _shade(figure, scope, panel.unsettled_from, row)
    _mark(figure, marks)
    return figure


def _weeks(table: pa.Table) -> dict[str, dict[date, int]]:
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for row in table.to_pylist():
        found[row["event_family"]][row["week_starts_on"]] = row["incident_count"]
    return found


def _sums(families: Iterable[dict[date, int]]) -> list[int]:
    sums = Counter[date]()
    for weeks in families:
        sums.update(weeks)
    return [*sums.values()]


def _bars(code: str, weeks: dict[date, int], *, is_named: bool) -> go.Bar:
    """A family stands once in the legend, whatever the number of panels."""
    return go.Bar(
        name=family(code).label,
        legendgroup=code,
        showlegend=is_named,
        x=list(weeks),
        y=list(weeks.values()),
        width=MILLISECONDS * GAP,
        offset=MILLISECONDS * (1 - GAP) / 2,
        marker={"color": family(code).color, "line": {"width": 0}},
        xhoverformat="Week of Monday %-d %B %Y",
        hovertemplate="%{y:,} %{fullData.name}<extra></extra>",
    )


def _lay_out(figure: go.Figure, scope: Scope, panel_count: int) -> None:
    plain_layout(figure)
    figure.update_layout(
        barmode="stack", hovermode="x unified", height=110 + PANEL_PIXELS * panel_count
    )
    figure.update_layout(margin={"t": 30}, legend={"y": 1 + 0.2 / panel_count})
    figure.update_annotations(
        x=0, xanchor="left", font={"size": 13, "color": INK}, yshift=2
    )
    last = scope.until + timedelta(days=1)
    figure.update_xaxes(range=[monday(scope.since), last])
    figure.update_xaxes(title="Week, from Monday", row=panel_count, col=1)


def _shade(
    figure: go.Figure, scope: Scope, unsettled_from: date | None, row: int
) -> None:
    if unsettled_from is None:
        return
    figure.add_vrect(
        x0=unsettled_from,
        x1=scope.until + timedelta(days=1),
        fillcolor=SHADE,
        opacity=0.6,
        line_width=0,
        layer="below",
        name="unsettled",
        row=row,
        col=1,
    )
    _along(figure, unsettled_from, "still filling up", row, side="left")


def _mark(figure: go.Figure, marks: Sequence[Mark]) -> None:
    """Words run along the line, so that neighbours do not cover each other."""
    for mark in marks:
        figure.add_vline(
            x=mark.on,
            line={"color": INK, "width": 1, "dash": "dash"},
            name=mark.words,
        )
        _along(figure, mark.on, mark.words, 1)


def _along(
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
