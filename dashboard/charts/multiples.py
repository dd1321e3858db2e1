"""Small charts of one scale: crossings into a region, week by week."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.base import COUNTS, FEW, plain_layout
from dashboard.charts.hatching import ORDER, marker
from dashboard.charts.marks import shade
from dashboard.charts.weekly import GAP, MILLISECONDS
from dashboard.labels import ACCENT, STRENGTHS
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import monday

Row = dict[str, Any]


def fullest_week(rows: list[Row]) -> int:
    """Over all regions: what the common scale has to hold."""
    sums: dict[tuple[str, date], int] = defaultdict(int)
    for row in rows:
        sums[row["region_code"], row["week_starts_on"]] += row["incident_count"]
    return max(sums.values(), default=0)


def small(
    rows: list[Row], scope: Scope, top: int, unsettled_from: date | None
) -> go.Figure:
    """The weeks of one region; `top` is the common upper end."""
    weeks: dict[str, dict[date, int]] = defaultdict(dict)
    for row in rows:
        weeks[row["strength"]][row["week_starts_on"]] = row["incident_count"]
    figure = go.Figure([_bars(name, weeks[name]) for name in ORDER if name in weeks])
    plain_layout(figure).update_layout(
        barmode="stack",
        height=150,
        showlegend=False,
        margin={"l": 8, "r": 8, "t": 4, "b": 4},
        hovermode="x unified",
    )
    figure.update_xaxes(range=[monday(scope.since), scope.until + timedelta(days=1)])
    figure.update_xaxes(nticks=4, automargin=True)
    figure.update_yaxes(**COUNTS, dtick=1 if top <= FEW else None, automargin=True)
    figure.update_yaxes(range=[0, 1.05 * max(1, top)])
    shade(figure, unsettled_from, scope.until, is_named=False)
    return figure


def _bars(strength: str, weeks: dict[date, int]) -> go.Bar:
    return go.Bar(
        name=STRENGTHS[strength].capitalize(),
        x=list(weeks),
        y=list(weeks.values()),
        width=MILLISECONDS * GAP,
        offset=MILLISECONDS * (1 - GAP) / 2,
        marker=marker(strength, ACCENT),
        xhoverformat="Week of Monday %-d %B %Y",
        hovertemplate="%{y:,} %{fullData.name}<extra></extra>",
    )
