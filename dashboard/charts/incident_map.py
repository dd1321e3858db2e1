"""Incidents on our own outlines: no tile, font or style of another host."""

from collections import defaultdict
from html import escape
from math import cos, pi, radians, sin
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard.charts.base import INK
from dashboard.labels import family, family_label, in_order
from dashboard.map.view import Detail, Feature, View
from dashboard.words import counted

Row = dict[str, Any]
SEA, LAND, COAST, REGION = "#e4ebf1", "#faf8f4", "#a9b3bd", "#c9ced4"
BORDER, LINE = "#4a5663", "#b3261e"
SEVERAL = "several"
SEVERAL_COLOR = "#1c2733"
DASHED = {"line-color": LINE, "line-width": 1.6, "line-dasharray": [3, 2]}
RING_PIXELS = 7
# Three sizes for one, a few and many incidents; text would ask another host for a font.
SIZES = ((10, 20), (2, 14), (1, 9))


def incident_map(
    marks: pa.Table, view: View, detail: Detail, outlines: dict[str, list[Feature]]
) -> go.Figure:
    """A mark for the incidents of one cell, and family; its id is in `customdata`."""
    figure = go.Figure(_traces(spread(marks.to_pylist(), detail)))
    figure.update_layout(
        map={
            "style": _style(outlines),
            "center": {"lat": view.latitude, "lon": view.longitude},
            "zoom": view.zoom,
            "uirevision": repr(view),
        },
        height=520,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        clickmode="event+select",
        font={"color": INK},
        legend={"orientation": "h", "x": 0, "y": -0.02, "yanchor": "top"},
        showlegend=True,
    )
    return figure


def _traces(rows: list[Row]) -> list[go.Scattermap]:
    """The rings first: what comes later is drawn above."""
    by_family: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_family[row["event_family"]].append(row)
    crossed = [row for row in rows if row["crossing_count"]]
    return [
        *([_rings(crossed)] if crossed else []),
        *(_marks(code, by_family[code]) for code in _order(by_family)),
    ]


def spread(rows: list[Row], detail: Detail) -> list[Row]:
    """Marks of several families in one cell stand in a ring, none beneath another."""
    cells: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        cells[row["cell_id"]].append(row)
    placed = []
    for together in cells.values():
        radius = 0.3 * detail.cell if len(together) > 1 else 0.0
        for place, row in enumerate(together):
            angle = 2 * pi * place / len(together)
            north = radius * sin(angle) * cos(radians(row["latitude"]))
            east = radius * cos(angle)
            placed.append(
                {
                    **row,
                    "latitude": row["latitude"] + north,
                    "longitude": row["longitude"] + east,
                }
            )
    return placed


def _order(families: dict[str, list[Row]]) -> list[str]:
    known = in_order([code for code in families if code != SEVERAL])
    return [*known, *([SEVERAL] if SEVERAL in families else [])]


def _marks(code: str, rows: list[Row]) -> go.Scattermap:
    is_several = code == SEVERAL
    marker = {
        "size": [_size(row["incident_count"]) for row in rows],
        "color": SEVERAL_COLOR if is_several else family(code).color,
        "opacity": 0.85,
    }
    return go.Scattermap(
        name=mark_label(code),
        lat=[row["latitude"] for row in rows],
        lon=[row["longitude"] for row in rows],
        mode="markers",
        marker=marker,
        customdata=[[row["mark_id"]] for row in rows],
        hovertext=[mark_words(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0.6}},
    )


def _rings(rows: list[Row]) -> go.Scattermap:
    """Beneath the marks and wider than these, so that they stand in a dark ring."""
    return go.Scattermap(
        name="Crossed a border",
        lat=[row["latitude"] for row in rows],
        lon=[row["longitude"] for row in rows],
        mode="markers",
        marker={
            "size": [_size(row["incident_count"]) + RING_PIXELS for row in rows],
            "color": SEVERAL_COLOR,
        },
        customdata=[[row["mark_id"]] for row in rows],
        hovertext=[mark_words(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        legendrank=2000,
    )


def mark_label(code: str) -> str:
    return "Several means" if code == SEVERAL else family_label(code)


def _size(count: int) -> int:
    return next(pixels for least, pixels in SIZES if count >= least)


def mark_words(row: Row) -> str:
    others = row["place_count"] - 1
    more = f" and {counted(others, 'other place')}" if others else ""
    return (
        f"<b>{escape(row['place_name'])}</b>{more}<br>"
        f"{escape(row['region_name'])}, {escape(row['country_name'])}<br>"
        f"{counted(row['incident_count'], 'incident')}{_crossed_words(row)}"
    )


def _crossed_words(row: Row) -> str:
    crossed = row["crossing_count"]
    return f", {crossed:,} of them across a border" if crossed else ""


def _style(outlines: dict[str, list[Feature]]) -> Row:
    """A whole style of our own: it names no font, so none is asked for."""
    sources = {
        kind: {
            "type": "geojson",
            "data": {"type": "FeatureCollection", "features": features},
        }
        for kind, features in outlines.items()
    }
    layers = [
        {"id": "sea", "type": "background", "paint": {"background-color": SEA}},
        _layer("fill", "country", {"fill-color": LAND}),
        _layer("line", "regions", {"line-color": REGION, "line-width": 0.8}),
        _layer("line", "country", {"line-color": COAST, "line-width": 0.8}),
        _layer("line", "border", {"line-color": BORDER, "line-width": 1.3}),
        _layer("line", "line", DASHED),
    ]
    return {"version": 8, "sources": sources, "layers": layers}


def _layer(kind: str, source: str, paint: Row) -> Row:
    return {"id": f"{source}-{kind}", "type": kind, "source": source, "paint": paint}
