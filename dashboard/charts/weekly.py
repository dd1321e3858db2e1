"""Incidents a week: one panel for each kind of source, never added together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
from plotly.subplots import make_subplots

from dashboard.charts.base import COUNTS, INK, plain_layout, shortened, step
from dashboard.charts.hatching import ORDER, marker
from dashboard.charts.marks import line, shade
from dashboard.labels import STRENGTHS, TYPES, crossing_type, family, in_order
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import monday
from dashboard.situation.trend_plan import Mark

WEEK = timedelta(days=7)
MILLISECONDS = WEEK.total_seconds() * 1000
GAP = 0.85
PANEL_PIXELS = 240


@dataclass(frozen=True)
class Bars:
    """One panel: counts by week and, in the first column, by series; its weeks from
    `unsettled_from` on are still filling up."""

    title: str
    weeks: pa.Table
    unsettled_from: date | None = None


@dataclass(frozen=True)
class Series:
    """One layer of the bars; series of one `group` stand once in the legend."""

    code: str
    name: str
    group: str
    marker: dict[str, Any]


Stack = Callable[[Iterable[str]], list[Series]]


def by_family(codes: Iterable[str]) -> list[Series]:
    return [
        Series(code, family(code).label, code, marker("asserted", family(code).color))
        for code in in_order(codes)
    ]


def by_type(codes: Iterable[str]) -> list[Series]:
    """Of codes such as “border_clash inferred”: a colour a type, a filling a strength."""
    held = set(codes)
    types = in_order({code.split()[0] for code in held}, TYPES)
    return [
        _of_type(kind, strength)
        for strength in ORDER
        for kind in types
        if f"{kind} {strength}" in held
    ]


def _of_type(kind: str, strength: str) -> Series:
    look = crossing_type(kind)
    more = "" if strength == "asserted" else f", {STRENGTHS[strength]}"
    return Series(
        f"{kind} {strength}",
        f"{look.label}{more}",
        kind,
        marker(strength, look.color),
    )


def weekly(
    panels: Sequence[Bars],
    scope: Scope,
    marks: Sequence[Mark] = (),
    stack: Stack = by_family,
) -> go.Figure:
    """Stacked bars a week (from Monday); a week without rows stays empty."""
    figure = make_subplots(
        rows=len(panels),
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.16,
        subplot_titles=[shortened(panel.title, 60) for panel in panels],
    )
    drawn: set[str] = set()
    for row, panel in enumerate(panels, start=1):
        _draw(figure, row, panel, stack, drawn)
    _lay_out(figure, scope, len(panels))
    for row, panel in enumerate(panels, start=1):
        shade(figure, panel.unsettled_from, scope.until, row)
    for mark in marks:
        line(figure, mark.on, mark.words)
    return figure


def _draw(
    figure: go.Figure, row: int, panel: Bars, stack: Stack, drawn: set[str]
) -> None:
    """`drawn`: the groups that the legend names already."""
    weeks = _weeks(panel.weeks)
    for series in stack(weeks):
        is_named = series.group not in drawn
        bars = _bars(series, weeks[series.code], is_named=is_named)
        figure.add_trace(bars, row=row, col=1)
        drawn.add(series.group)
    figure.update_yaxes(row=row, col=1, **COUNTS, dtick=step(_sums(weeks.values())))


def _weeks(table: pa.Table) -> dict[str, dict[date, int]]:
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for row in table.to_pylist():
        code = row[table.column_names[0]]
        found[code][row["week_starts_on"]] = row["incident_count"]
    return found


def _sums(families: Iterable[dict[date, int]]) -> list[int]:
    sums = Counter[date]()
    for weeks in families:
        sums.update(weeks)
    return [*sums.values()]


def _bars(series: Series, weeks: dict[date, int], *, is_named: bool) -> go.Bar:
    """A group stands once in the legend, whatever the number of panels."""
    return go.Bar(
        name=series.name,
        legendgroup=series.group,
        showlegend=is_named,
        x=list(weeks),
        y=list(weeks.values()),
        width=MILLISECONDS * GAP,
        offset=MILLISECONDS * (1 - GAP) / 2,
        marker=series.marker,
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
