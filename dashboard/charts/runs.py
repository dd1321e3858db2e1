"""Days with crossings of each flow, and the runs that they make."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.charts.base import plain_layout
from dashboard.charts.hatching import COUNTED
from dashboard.labels import ACCENT
from dashboard.shell.scope import Scope
from dashboard.words import counted, day

DAY = timedelta(days=1)
MILLISECONDS_A_DAY = 86_400_000
# Days without an incident that a run may hold in a row.
LONGEST_GAP = 3
RUN, SURE, UNSURE = "#c3d3df", ACCENT, "#ffffff"


@dataclass(frozen=True)
class Run:
    since: date
    until: date
    days: int


@dataclass(frozen=True)
class Strip:
    """One flow; the name is escaped already. Incidents by day and strength."""

    name: str
    days: Mapping[date, Mapping[str, int]] = field(default_factory=dict)


def runs_of(days: Iterable[date], longest_gap: int = LONGEST_GAP) -> list[Run]:
    """Days in order, joined where at most so many days without one lie between."""
    found: list[Run] = []
    for one in sorted(set(days)):
        if found and (one - found[-1].until).days - 1 <= longest_gap:
            last = found.pop()
            found.append(Run(last.since, one, last.days + 1))
        else:
            found.append(Run(one, one, 1))
    return found


def strips(flows: Sequence[Strip], scope: Scope) -> go.Figure:
    """A pale bar a run, a mark a day: filled where somebody asserts a crossing."""
    figure = go.Figure(_bars(flows))
    for name, is_sure in (("Day, asserted", True), ("Day, asserted by nobody", False)):
        trace = _marks(name, flows, is_sure=is_sure)
        if trace.x:
            figure.add_trace(trace)
    plain_layout(figure).update_layout(height=120 + 30 * len(flows), showlegend=True)
    figure.update_xaxes(range=[scope.since, scope.until + DAY], type="date")
    figure.update_yaxes(
        tickvals=list(range(len(flows))),
        ticktext=[one.name for one in flows],
        range=[len(flows) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
    )
    return figure


def _bars(flows: Sequence[Strip]) -> go.Bar:
    parts = [
        (place, run) for place, one in enumerate(flows) for run in runs_of(one.days)
    ]
    return go.Bar(
        name="Run of days",
        orientation="h",
        y=[place for place, _ in parts],
        base=[run.since.isoformat() for _, run in parts],
        x=[
            ((run.until - run.since) + DAY).days * MILLISECONDS_A_DAY
            for _, run in parts
        ],
        width=0.62,
        marker={"color": RUN, "line": {"width": 0}},
        hovertext=[_run_words(flows[place].name, run) for place, run in parts],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _marks(name: str, flows: Sequence[Strip], *, is_sure: bool) -> go.Scatter:
    points = [
        (place, on, counts)
        for place, one in enumerate(flows)
        for on, counts in one.days.items()
        if any(counts.get(strength) for strength in COUNTED) is is_sure
    ]
    return go.Scatter(
        name=name,
        mode="markers",
        x=[f"{on}T12:00" for _, on, _ in points],
        y=[place for place, _, _ in points],
        marker={
            "symbol": "line-ns" if is_sure else "circle",
            "size": 14 if is_sure else 6,
            "color": SURE if is_sure else UNSURE,
            "line": {"width": 2 if is_sure else 1.5, "color": SURE},
        },
        hovertext=[f"{day(on)}: {_sum(counts)}" for _, on, counts in points],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _sum(counts: Mapping[str, int]) -> str:
    return counted(sum(counts.values()), "incident")


def _run_words(name: str, run: Run) -> str:
    span = (
        day(run.since)
        if run.since == run.until
        else f"{day(run.since)} – {day(run.until)}"
    )
    return f"<b>{name}</b><br>{span}<br>{counted(run.days, 'day')} with incidents"
