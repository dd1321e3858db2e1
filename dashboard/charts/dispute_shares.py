"""Shares of incidents by state of dispute, and below them how many they are shares of."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts.base import COUNTS, INK, PALE, plain_layout, step
from dashboard.charts.marks import shade
from dashboard.disputes.periods import WEEK, Period
from dashboard.labels import ACCENT
from dashboard.shell.scope import Scope
from dashboard.terms import DISPUTES
from dashboard.words import day, share

COLORS = {
    "contested": "#7a4a00",
    "conceded": "#cc79a7",
    "single_party": "#56b4e9",
    "uncontested": "#dbe3ea",
}
NOT_COVERED = "#eceef1"
MOST_NUMBERS = 26


def dispute_shares(
    periods: Sequence[Period], scope: Scope, length: str, unsettled_from: date | None
) -> go.Figure:
    figure = make_subplots(
        rows=2,
        cols=1,
        shared_xaxes=True,
        row_heights=[0.68, 0.32],
        vertical_spacing=0.07,
    )
    for state in DISPUTES:
        if any(one.counts.get(state) for one in periods):
            figure.add_trace(_share_bars(state, periods, length), row=1, col=1)
    for bars in _count_bars(periods, length):
        figure.add_trace(bars, row=2, col=1)
    plain_layout(figure).update_layout(
        barmode="stack", bargap=0.15, height=460, legend={"y": 1.04}
    )
    figure.update_yaxes(
        title="Share", tickformat=".0%", range=[0, 1], dtick=0.25, row=1, col=1
    )
    wholes = [one.whole + one.silent for one in periods]
    most = max([1, *wholes])
    figure.update_yaxes(title="Incidents", **COUNTS, dtick=step(wholes), row=2, col=1)
    figure.update_yaxes(range=[0, 1.3 * most], row=2, col=1)
    figure.update_xaxes(range=_window(periods, scope))
    figure.update_xaxes(title=f"By {length}", row=2, col=1)
    _mark_uncovered(figure, periods, length)
    shade(figure, unsettled_from, scope.until, 1)
    return figure


def _share_bars(state: str, periods: Sequence[Period], length: str) -> go.Bar:
    held = [one for one in periods if one.whole]
    return go.Bar(
        name=DISPUTES[state],
        x=[_middle(one, length) for one in held],
        y=[one.share(state) for one in held],
        width=_width(length),
        marker={"color": COLORS[state], "line": {"width": 0}},
        hovertext=[_words(one, state, length) for one in held],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _count_bars(periods: Sequence[Period], length: str) -> list[go.Bar]:
    """n of the shares, and on top of it incidents in which nobody is quoted."""
    told = [one for one in periods if one.is_told]
    xs = [_middle(one, length) for one in told]
    numbers = [f"{one.whole:,}" for one in told] if len(told) <= MOST_NUMBERS else None
    looks = {"width": _width(length), "hovertemplate": "%{hovertext}<extra></extra>"}
    return [
        go.Bar(
            name="With claims (n)",
            x=xs,
            y=[one.whole for one in told],
            text=numbers,
            textposition="outside",
            textfont={"color": INK, "size": 11},
            cliponaxis=False,
            marker={"color": ACCENT},
            hovertext=[_count_words(one, length) for one in told],
            **looks,
        ),
        go.Bar(
            name="Nobody quoted",
            x=xs,
            y=[one.silent for one in told],
            marker={"color": "#ffffff", "line": {"color": PALE, "width": 1}},
            hovertext=[_count_words(one, length) for one in told],
            **looks,
        ),
    ]


def _mark_uncovered(figure: go.Figure, periods: Sequence[Period], length: str) -> None:
    """Without a bar and grey: no source covers the whole of it, so nought is unknown."""
    for one in periods:
        if not one.is_covered:
            figure.add_vrect(
                x0=one.starts_on,
                x1=one.starts_on + _days(one, length),
                fillcolor=NOT_COVERED,
                line_width=0,
                layer="below",
                name="not covered",
            )


def _days(period: Period, length: str) -> timedelta:
    if length == WEEK:
        return timedelta(days=7)
    first = period.starts_on
    return (first + timedelta(days=32)).replace(day=1) - first


def _middle(period: Period, length: str) -> date:
    return period.starts_on + _days(period, length) / 2


def _width(length: str) -> float:
    """Milliseconds."""
    return timedelta(days=6 if length == WEEK else 26).total_seconds() * 1000


def _window(periods: Sequence[Period], scope: Scope) -> list[date]:
    return [periods[0].starts_on, scope.until + timedelta(days=1)]


def _words(period: Period, state: str, length: str) -> str:
    count = period.counts.get(state, 0)
    return (
        f"<b>{_name(period, length)}</b><br>{DISPUTES[state]}: {count:,} of "
        f"{period.whole:,} ({share(count, period.whole)})"
    )


def _count_words(period: Period, length: str) -> str:
    return (
        f"<b>{_name(period, length)}</b><br>With claims: {period.whole:,}"
        f"<br>Nobody quoted: {period.silent:,}"
    )


def _name(period: Period, length: str) -> str:
    if length == WEEK:
        return f"Week of {day(period.starts_on)}"
    return f"{period.starts_on:%B %Y}"
