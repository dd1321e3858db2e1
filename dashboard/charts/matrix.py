"""From the territory of which state (rows) into which (columns): numbers in cells."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

import plotly.graph_objects as go

from dashboard.charts.base import INK, plain_layout, shortened
from dashboard.charts.flow import OTHER, Flow, part_words, sum_words
from dashboard.charts.hatching import ORDER, marker
from dashboard.labels import ACCENT, STRENGTHS

# Light enough for dark numbers on every shade.
SCALE = [[0.0, "#e3eff8"], [1.0, "#7db6dc"]]
MOST = 12
CELL_PIXELS = (64, 44)
SIDE = 0.92
STRIP = 0.28


def matrix(flows: Sequence[Flow]) -> go.Figure:
    """A cell is shaded by what somebody asserts; a strip at its foot tells the shares
    that are disputed, inferred, or of a disputed attribution."""
    cells, rows, columns = _gathered(flows)
    figure = plain_layout(go.Figure(_shades(cells, rows, columns)))
    for strength in ORDER:
        parts = _parts(strength, cells, rows, columns)
        if parts.x:
            figure.add_trace(parts)
    for (row, column), cell in cells.items():
        _write(figure, columns.index(column), rows.index(row), cell)
    _lay_out(figure, rows, columns)
    return figure


def _gathered(
    flows: Sequence[Flow],
) -> tuple[dict[tuple[str, str], Flow], list[str], list[str]]:
    """Cells by row and column; states beyond the fullest go together as Other."""
    rows = _fullest(flows, "origin")
    columns = _fullest(flows, "location")
    sums: dict[tuple[str, str], Counter[str]] = {}
    for one in flows:
        row = one.origin if one.origin in rows else OTHER
        column = one.location if one.location in columns else OTHER
        sums.setdefault((row, column), Counter()).update(one.counts)
    return {key: Flow(*key, counts) for key, counts in sums.items()}, rows, columns


def _fullest(flows: Sequence[Flow], end: str) -> list[str]:
    sums = Counter[str]()
    for one in flows:
        sums[getattr(one, end)] += one.whole
    names = [name for name, _ in sums.most_common()]
    return names if len(names) <= MOST else [*names[: MOST - 1], OTHER]


def _shades(
    cells: Mapping[tuple[str, str], Flow], rows: list[str], columns: list[str]
) -> go.Heatmap:
    def cell(row: str, column: str) -> Flow:
        return cells.get((row, column)) or Flow(row, column)

    return go.Heatmap(
        x=list(range(len(columns))),
        y=list(range(len(rows))),
        z=[[cell(row, column).low or None for column in columns] for row in rows],
        text=[[_words(cell(row, column)) for column in columns] for row in rows],
        colorscale=SCALE,
        zmin=0,
        showscale=False,
        xgap=4,
        ygap=3,
        hoverongaps=False,
        hovertemplate="%{text}<extra></extra>",
    )


def _parts(
    strength: str,
    cells: Mapping[tuple[str, str], Flow],
    rows: list[str],
    columns: list[str],
) -> go.Bar:
    """A strip at the foot of each mixed cell, as wide as the share of this part."""
    held = [
        one for one in cells.values() if one.counts.get(strength) and _is_mixed(one)
    ]
    widths = [SIDE * one.counts[strength] / one.whole for one in held]
    lefts = [
        columns.index(one.location) - SIDE / 2 + _before(one, strength) for one in held
    ]
    return go.Bar(
        name=STRENGTHS[strength].capitalize(),
        x=[left + width / 2 for left, width in zip(lefts, widths, strict=True)],
        # The axis points down.
        base=[rows.index(one.origin) + SIDE / 2 for one in held],
        y=[-STRIP for _ in held],
        width=widths,
        marker=marker(strength, ACCENT),
        hovertext=[_words(one) for one in held],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _is_mixed(flow: Flow) -> bool:
    return flow.counts.get("asserted", 0) < flow.whole


def _before(flow: Flow, strength: str) -> float:
    surer = ORDER[: ORDER.index(strength)]
    return SIDE * sum(flow.counts.get(one, 0) for one in surer) / flow.whole


def _write(figure: go.Figure, x: int, y: int, cell: Flow) -> None:
    figure.add_annotation(
        x=x,
        y=y - (STRIP / 2 if _is_mixed(cell) else 0),
        text=sum_words(cell.counts),
        showarrow=False,
        font={"size": 12, "color": INK},
    )


def _lay_out(figure: go.Figure, rows: list[str], columns: list[str]) -> None:
    """As wide as its columns: on a phone the box around it scrolls sideways."""
    width, height = CELL_PIXELS
    figure.update_layout(
        barmode="overlay",
        width=190 + width * len(columns),
        height=170 + height * len(rows),
        margin={"l": 8, "r": 24, "t": 8, "b": 8},
        legend={"y": -0.02, "yanchor": "top"},
        showlegend=True,
    )
    figure.update_xaxes(
        title="Into",
        side="top",
        tickvals=list(range(len(columns))),
        ticktext=[shortened(name, 16) for name in columns],
        tickangle=-40,
        range=[-0.5, len(columns) - 0.5],
        showgrid=False,
        automargin=True,
    )
    figure.update_yaxes(
        title="From the territory of",
        tickvals=list(range(len(rows))),
        ticktext=[shortened(name, 18) for name in rows],
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        automargin=True,
    )


def _words(cell: Flow) -> str:
    ends = f"{escape(cell.origin)} into {escape(cell.location)}"
    return f"<b>From the territory of {ends}</b>{part_words(cell.counts)}"
