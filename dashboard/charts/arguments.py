"""How long until an answer: one argument a line, and hours to denial as bars."""

from collections.abc import Mapping, Sequence
from html import escape
from math import log10

import plotly.graph_objects as go

from dashboard.charts.base import COUNTS, GRID, INK, plain_layout, shortened, step
from dashboard.disputes.arguments import STEPS, Argument
from dashboard.disputes.hours import hours_words
from dashboard.incidents.claim_words import KINDS
from dashboard.labels import ACCENT
from dashboard.terms import term
from dashboard.words import day

# Told apart by shape as well as by colour; none is the colour of alarm.
LOOKS = {
    "asserted": ("circle", "#0072b2"),
    "denied": ("diamond-open", "#7a4a00"),
    "conceded": ("square", "#cc79a7"),
    "independent": ("star-triangle-up", "#009e73"),
}
TICKS = {
    0: "first",
    1: "1 h",
    6: "6 h",
    24: "1 d",
    72: "3 d",
    168: "1 w",
    720: "30 d",
    8760: "1 y",
}
ROW_PIXELS = 46
# Steps of one hour stand beside each other, not on top.
APART = 0.28


def ways(arguments: Sequence[Argument]) -> go.Figure:
    """Hours grow as their logarithm does: the first day is as wide as the month."""
    figure = plain_layout(go.Figure())
    for row, one in enumerate(arguments):
        figure.add_trace(_thread(row, one))
    for name in STEPS:
        figure.add_trace(_points(name, arguments))
    longest = max(
        (hours for one in arguments for hours in one.first_hours.values()), default=0
    )
    figure.update_layout(height=120 + ROW_PIXELS * len(arguments), hovermode="closest")
    figure.update_xaxes(
        title="Since the first words, as published",
        tickvals=[_place(hours) for hours in TICKS],
        ticktext=list(TICKS.values()),
        range=[-0.15, max(_place(24), _place(longest)) + 0.15],
    )
    figure.update_yaxes(
        tickvals=list(range(len(arguments))),
        ticktext=[_name(one) for one in arguments],
        range=[len(arguments) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
    )
    return figure


def _place(hours: float) -> float:
    return log10(1 + max(hours, 0))


def _thread(row: int, argument: Argument) -> go.Scatter:
    places = [_place(hours) for hours in argument.first_hours.values()]
    return go.Scatter(
        x=[min(places, default=0), max(places, default=0)],
        y=[row, row],
        mode="lines",
        line={"color": GRID, "width": 3},
        hoverinfo="skip",
        showlegend=False,
    )


def _points(name: str, arguments: Sequence[Argument]) -> go.Scatter:
    symbol, color = LOOKS[name]
    held = [
        (row, one.first_hours[name])
        for row, one in enumerate(arguments)
        if name in one.first_hours
    ]
    return go.Scatter(
        name=STEPS[name],
        x=[_place(hours) for _, hours in held],
        y=[row + _shift(name, arguments[row]) for row, _ in held],
        mode="markers",
        marker={
            "symbol": symbol,
            "color": color,
            "size": 11,
            "line": {"width": 2, "color": color},
        },
        hovertext=[_words(name, arguments[row], hours) for row, hours in held],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=bool(held),
    )


def _shift(name: str, argument: Argument) -> float:
    """Of steps of one time each has its own height."""
    hours = argument.first_hours
    together = [one for one in STEPS if one in hours and hours[one] == hours[name]]
    return APART * (together.index(name) - (len(together) - 1) / 2)


def _name(argument: Argument) -> str:
    kind = term(KINDS, argument.kind)
    return f"{day(argument.occurred_on)}, {escape(kind.lower(), quote=False)}"


def _words(name: str, argument: Argument, hours: float) -> str:
    return (
        f"<b>{shortened(argument.title, 70)}</b><br>{term(KINDS, argument.kind)}: "
        f"{STEPS[name].lower()}, {hours_words(hours)}"
    )


def denial_hours(counts: Mapping[str, int]) -> go.Figure:
    names = list(counts)
    figure = plain_layout(
        go.Figure(
            go.Bar(
                orientation="h",
                x=list(counts.values()),
                y=list(range(len(names))),
                text=[f"{count:,}" for count in counts.values()],
                textposition="outside",
                textfont={"color": INK},
                cliponaxis=False,
                marker={"color": ACCENT},
                hoverinfo="skip",
            )
        )
    )
    figure.update_layout(height=100 + 28 * len(names), showlegend=False)
    most = max(counts.values(), default=0)
    figure.update_xaxes(
        title="Things asserted and denied",
        **COUNTS,
        dtick=step(list(counts.values())),
        range=[0, 1.15 * max(1, most)],
    )
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=names,
        range=[len(names) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
    )
    return figure
