"""Claimants (rows) by stance (columns): counts of claims in cells that answer a click."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from dashboard.charts.base import INK, plain_layout, shortened
from dashboard.incidents.claim_words import STANCES
from dashboard.labels import ACCENT
from dashboard.words import counted

# Light enough for dark numbers on every shade.
SCALE = [[0.0, "#e3eff8"], [1.0, "#7db6dc"]]
ROW_PIXELS = 34
HALF = 0.48


@dataclass(frozen=True)
class Cell:
    """Claims of one claimant and stance, and the incidents that they are on."""

    claim_count: int
    incident_count: int


Cells = Mapping[tuple[str, str], Cell]


def stances(
    cells: Cells, names: Mapping[str, str], chosen: tuple[str | None, str | None]
) -> go.Figure:
    """`names`: claimants by key in the order of the rows; `chosen` is framed."""
    rows, columns = list(names), list(STANCES)
    figure = plain_layout(go.Figure([_shades(cells, rows, columns)]))
    figure.add_trace(_numbers(cells, names, rows, columns))
    _frame(figure, rows, columns, chosen)
    figure.update_layout(
        height=90 + ROW_PIXELS * len(rows), showlegend=False, hovermode="closest"
    )
    figure.update_xaxes(
        side="top",
        tickvals=list(range(len(columns))),
        ticktext=[STANCES[one] for one in columns],
        range=[-0.5, len(columns) - 0.5],
        showgrid=False,
    )
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[shortened(names[key], 34) for key in rows],
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        automargin=True,
    )
    return figure


def _shades(cells: Cells, rows: Sequence[str], columns: Sequence[str]) -> go.Heatmap:
    return go.Heatmap(
        x=list(range(len(columns))),
        y=list(range(len(rows))),
        z=[[_count(cells, row, column) for column in columns] for row in rows],
        colorscale=SCALE,
        zmin=0,
        showscale=False,
        xgap=4,
        ygap=3,
        hoverinfo="skip",
        hoverongaps=False,
    )


def _count(cells: Cells, row: str, column: str) -> int | None:
    cell = cells.get((row, column))
    return cell.claim_count if cell else None


def _numbers(
    cells: Cells,
    names: Mapping[str, str],
    rows: Sequence[str],
    columns: Sequence[str],
) -> go.Scatter:
    """Points, since a heatmap answers no click; one chosen looks as the others do."""
    held = [
        (row, column) for row in rows for column in columns if (row, column) in cells
    ]
    still = {"marker": {"opacity": 0}, "textfont": {"color": INK}}
    return go.Scatter(
        x=[columns.index(column) for _, column in held],
        y=[rows.index(row) for row, _ in held],
        mode="markers+text",
        text=[f"{cells[one].claim_count:,}" for one in held],
        textfont={"color": INK, "size": 13},
        marker={"symbol": "square", "size": ROW_PIXELS - 4, "opacity": 0},
        customdata=[list(one) for one in held],
        hovertext=[_words(names[one[0]], one[1], cells[one]) for one in held],
        hovertemplate="%{hovertext}<extra></extra>",
        selected=still,
        unselected=still,
    )


def _frame(
    figure: go.Figure,
    rows: Sequence[str],
    columns: Sequence[str],
    chosen: tuple[str | None, str | None],
) -> None:
    """A cell, or a whole row or column where one end alone is chosen."""
    row, column = chosen
    if (row and row not in rows) or not (row or column):
        return
    ys = [rows.index(row)] if row else [0, len(rows) - 1]
    xs = [columns.index(column)] if column else [0, len(columns) - 1]
    figure.add_shape(
        type="rect",
        x0=xs[0] - HALF,
        x1=xs[-1] + HALF,
        y0=ys[0] - HALF,
        y1=ys[-1] + HALF,
        line={"color": ACCENT, "width": 2},
    )


def _words(name: str, stance: str, cell: Cell) -> str:
    return (
        f"<b>{escape(name)}</b><br>{STANCES[stance]}: "
        f"{counted(cell.claim_count, 'claim')} on "
        f"{counted(cell.incident_count, 'incident')}"
    )
