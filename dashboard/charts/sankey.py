"""The same flows as bands between states: the wider, the more incidents."""

from collections.abc import Iterable, Sequence
from html import escape

import plotly.graph_objects as go

from dashboard.charts.base import INK, plain_layout, shortened
from dashboard.charts.flow import OTHER, Flow
from dashboard.charts.hatching import ORDER
from dashboard.labels import STRENGTHS
from dashboard.words import counted

MOST_BANDS = 12
# A band cannot be hatched: the less sure, the paler.
COLORS = {
    "asserted": "rgba(31, 95, 139, 0.55)",
    "disputed": "rgba(230, 159, 0, 0.55)",
    "inferred": "rgba(135, 145, 156, 0.40)",
    "alleged": "rgba(204, 121, 167, 0.40)",
}
NODE = "#3a4654"
Band = tuple[Flow, str]


def sankey(flows: Sequence[Flow]) -> go.Figure:
    """States of origin on the left, states entered on the right; the same state stands
    on both sides when both directions are told."""
    shown = [*flows[:MOST_BANDS], *_rest(flows[MOST_BANDS:])]
    bands = [(one, name) for one in shown for name in ORDER if one.counts.get(name)]
    origins = list(dict.fromkeys(one.origin for one in shown))
    locations = list(dict.fromkeys(one.location for one in shown))
    figure = go.Figure(_trace(bands, origins, locations))
    for name in ORDER:
        if any(strength == name for _, strength in bands):
            figure.add_trace(_key(name))
    plain_layout(figure).update_layout(
        height=130 + 34 * max(len(origins), len(locations)),
        margin={"l": 8, "r": 8, "t": 30, "b": 8},
        showlegend=True,
    )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return figure


def _rest(flows: Iterable[Flow]) -> list[Flow]:
    sums = dict.fromkeys(ORDER, 0)
    for one in flows:
        for name, count in one.counts.items():
            sums[name] += count
    return [Flow(OTHER, OTHER, sums)] if any(sums.values()) else []


def _trace(bands: list[Band], origins: list[str], locations: list[str]) -> go.Sankey:
    names = [*origins, *locations]
    return go.Sankey(
        arrangement="fixed" if len(names) == 2 else "snap",  # noqa: PLR2004
        node={
            "label": [shortened(name, 20) for name in names],
            "color": NODE,
            "pad": 16,
            "thickness": 12,
            "line": {"width": 0},
            "hovertemplate": "%{label}: %{value:,d}<extra></extra>",
        },
        link={
            "source": [origins.index(one.origin) for one, _ in bands],
            "target": [
                len(origins) + locations.index(one.location) for one, _ in bands
            ],
            "value": [one.counts[name] for one, name in bands],
            "color": [COLORS[name] for _, name in bands],
            "customdata": [_words(one, name) for one, name in bands],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        valueformat=",d",
        textfont={"color": INK, "size": 12},
    )


def _key(strength: str) -> go.Scatter:
    """No point: a square in the legend."""
    return go.Scatter(
        name=STRENGTHS[strength].capitalize(),
        x=[None],
        y=[None],
        mode="markers",
        marker={"symbol": "square", "size": 12, "color": COLORS[strength]},
    )


def _words(flow: Flow, strength: str) -> str:
    return (
        f"From the territory of {escape(flow.origin)} into {escape(flow.location)}:<br>"
        f"{counted(flow.counts[strength], 'incident')} {STRENGTHS[strength]}"
    )
