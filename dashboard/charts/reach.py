"""From when to when each source reaches, and which end is still filling up."""

from datetime import date, timedelta
from html import escape
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.base import INK, PALE, plain_layout, shortened
from dashboard.labels import ACCENT
from dashboard.words import counted, day

DAY = timedelta(days=1)
MILLISECONDS_A_DAY = 86_400_000
Row = dict[str, Any]
Part = tuple[int, date, date]
SETTLED, FILLING, UNPROMISED = "Settled", "Still filling up", "Nothing promised"
LOOKS = {
    SETTLED: {"color": ACCENT},
    FILLING: {"color": "#e69f00"},
    UNPROMISED: {"color": PALE},
}


def reach(rows: list[Row]) -> go.Figure:
    """One bar a source and country; both of its days count."""
    parts: dict[str, list[Part]] = {name: [] for name in LOOKS}
    for place, row in enumerate(rows):
        for name, since, until in _parts(row):
            parts[name].append((place, since, until))
    words = [_words(row) for row in rows]
    figure = go.Figure(
        [_bars(name, held, words) for name, held in parts.items() if held]
    )
    figure.add_trace(_settled_ends(rows))
    figure.update_layout(barmode="overlay", height=90 + 34 * len(rows), showlegend=True)
    figure.update_xaxes(type="date", title=None)
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[_name(row) for row in rows],
        autorange="reversed",
        automargin=True,
        showgrid=False,
    )
    return plain_layout(figure)


def _parts(row: Row) -> list[tuple[str, date, date]]:
    """A promise may settle days before the first report, or after the last."""
    since, until, settled = (
        row["covers_from"],
        row["covers_until"],
        row["settled_until"],
    )
    if settled is None:
        return [(UNPROMISED, since, until)]
    found = []
    if settled >= since:
        found.append((SETTLED, since, min(settled, until)))
    if settled < until:
        found.append((FILLING, max(since, settled + DAY), until))
    return found


def _bars(name: str, parts: list[Part], words: list[str]) -> go.Bar:
    return go.Bar(
        name=name,
        orientation="h",
        y=[place for place, _, _ in parts],
        base=[since.isoformat() for _, since, _ in parts],
        x=[
            ((until - since) + DAY).days * MILLISECONDS_A_DAY
            for _, since, until in parts
        ],
        width=0.55,
        marker=LOOKS[name],
        hovertext=[words[place] for place, _, _ in parts],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _settled_ends(rows: list[Row]) -> go.Scatter:
    """A day can be too narrow to see beside years: its border has a mark."""
    ends = [
        (min(row["settled_until"], row["covers_until"]) + DAY, place)
        for place, row in enumerate(rows)
        if row["settled_until"] and row["settled_until"] >= row["covers_from"]
    ]
    return go.Scatter(
        name="Settled until here",
        mode="markers",
        x=[end for end, _ in ends],
        y=[place for _, place in ends],
        marker={"symbol": "line-ns", "size": 22, "line": {"width": 2, "color": INK}},
        hoverinfo="skip",
    )


def _name(row: Row) -> str:
    about = f", {row['country_name']}" if row["country_name"] else ""
    return shortened(f"{row['source_title']}{about}", 34)


def _words(row: Row) -> str:
    about = escape(row["country_name"] or "whatever it tells of")
    settled = row["settled_until"]
    promised = f"Settled until {day(settled)}" if settled else "Nothing promised"
    return (
        f"<b>{escape(row['source_title'])}</b>: {about}<br>"
        f"{day(row['covers_from'])} – {day(row['covers_until'])}<br>{promised}<br>"
        f"{counted(row['report_count'], 'report')}"
    )
