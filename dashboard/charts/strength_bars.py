"""Lying bars of counts, each in parts from the sure to the unsure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import plotly.graph_objects as go

from dashboard.charts.base import COUNTS, INK, plain_layout, step
from dashboard.charts.flow import part_words, sum_words
from dashboard.charts.hatching import ORDER, marker
from dashboard.labels import ACCENT, STRENGTHS

PIXELS_A_BAR = 30


@dataclass(frozen=True)
class Bar:
    """One bar; its name is escaped already."""

    name: str
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def whole(self) -> int:
        return sum(self.counts.values())


def strength_bars(bars: Sequence[Bar]) -> go.Figure:
    """One bar below the other, the first on top; a part that nobody has is no trace."""
    parts = [name for name in ORDER if any(one.counts.get(name) for one in bars)]
    figure = plain_layout(go.Figure([_part(name, bars) for name in parts]))
    figure.add_trace(_sums(bars))
    places = list(range(len(bars)))  # two bars of one name stay two bars
    figure.update_layout(
        barmode="stack",
        height=110 + PIXELS_A_BAR * len(bars),
        showlegend=parts != ["asserted"],
    )
    wholes = [one.whole for one in bars]
    figure.update_xaxes(title="Incidents", **COUNTS, dtick=step(wholes))
    figure.update_xaxes(range=[0, 1.15 * max([1, *wholes])])
    figure.update_yaxes(
        tickvals=places,
        ticktext=[one.name for one in bars],
        range=[len(bars) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
    )
    return figure


def _part(strength: str, bars: Sequence[Bar]) -> go.Bar:
    return go.Bar(
        name=STRENGTHS[strength].capitalize(),
        orientation="h",
        y=list(range(len(bars))),
        x=[one.counts.get(strength, 0) for one in bars],
        marker=marker(strength, ACCENT),
        hovertext=[_words(one) for one in bars],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _sums(bars: Sequence[Bar]) -> go.Scatter:
    """What somebody asserts, and beside it, after a plus, what nobody does."""
    return go.Scatter(
        x=[one.whole for one in bars],
        y=list(range(len(bars))),
        mode="text",
        text=[f" {sum_words(one.counts)}" for one in bars],
        textposition="middle right",
        textfont={"color": INK, "size": 12},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _words(bar: Bar) -> str:
    return f"<b>{bar.name}</b>{part_words(bar.counts)}"
