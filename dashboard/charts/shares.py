"""Week by week: the share of a machine feed in scope, and flows side by side."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard.charts.base import plain_layout, shortened
from dashboard.charts.flow import Flow
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import monday

PALETTE = ["#7a4a00", "#555f6b"]
MOST_FLOWS = 8
SCALE = [[0.0, "#dbe9f4"], [1.0, "#0b3c61"]]


def feed_share(table: pa.Table, scope: Scope) -> go.Figure:
    """Rows in scope as a share of all rows of the week; a week without rows is a gap."""
    feeds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in table.to_pylist():
        feeds[row["source_name"]].append(row)
    figure = go.Figure(
        [
            _line(name, rows, PALETTE[place % len(PALETTE)])
            for place, (name, rows) in enumerate(feeds.items())
        ]
    )
    plain_layout(figure).update_layout(height=230, showlegend=len(feeds) > 1)
    figure.update_yaxes(title="In scope", tickformat=".1%", rangemode="tozero")
    figure.update_xaxes(title="Week, from Monday", range=_window(scope))
    return figure


def _line(name: str, rows: list[dict[str, Any]], color: str) -> go.Scatter:
    return go.Scatter(
        name=shortened(name),
        x=[row["week_starts_on"] for row in rows],
        y=[_share(row) for row in rows],
        customdata=[[row["row_count_in_scope"], row["row_count"]] for row in rows],
        mode="lines+markers",
        line={"color": color, "width": 2},
        xhoverformat="Week of Monday %-d %B %Y",
        hovertemplate="%{x}<br>%{y:.2%}: %{customdata[0]:,} of %{customdata[1]:,} rows"
        "<extra>%{fullData.name}</extra>",
    )


def _share(row: dict[str, Any]) -> float | None:
    return row["row_count_in_scope"] / row["row_count"] if row["row_count"] else None


def flow_weeks(table: pa.Table, scope: Scope) -> go.Figure:
    """A row a direction and a cell a week: nothing is stacked, so nothing is added."""
    counts: dict[str, dict[date, int]] = defaultdict(dict)
    for row in table.to_pylist():
        ends = row["origin_country_name"], row["country_name"]
        name = Flow(*ends, is_mutual=row["is_mutual"]).name
        counts[name][row["week_starts_on"]] = row["incident_count"]
    sums = Counter({name: sum(weeks.values()) for name, weeks in counts.items()})
    names = [name for name, _ in sums.most_common(MOST_FLOWS)]
    weeks = _mondays(scope)
    figure = go.Figure(
        go.Heatmap(
            x=weeks,
            y=names,
            z=[[counts[name].get(week) for week in weeks] for name in names],
            colorscale=SCALE,
            zmin=0,
            xgap=1,
            ygap=4,
            colorbar={"title": "Incidents", "tickformat": ",d", "thickness": 12},
            xhoverformat="Week of Monday %-d %B %Y",
            hovertemplate="%{y}<br>%{x}<br>%{z:,}<extra></extra>",
        )
    )
    plain_layout(figure).update_layout(height=110 + 34 * len(names))
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False)
    figure.update_xaxes(title="Week, from Monday", range=_window(scope))
    return figure


def _mondays(scope: Scope) -> list[date]:
    first = monday(scope.since)
    count = (scope.until - first).days // 7 + 1
    return [first + timedelta(days=7 * week) for week in range(count)]


def _window(scope: Scope) -> list[date]:
    return [monday(scope.since), scope.until + timedelta(days=1)]
