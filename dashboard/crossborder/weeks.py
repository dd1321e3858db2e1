"""Week by week: the types of crossings, and the regions they went into."""

from html import escape
from itertools import groupby

import pyarrow as pa
import streamlit as st

from dashboard.charts.base import INK
from dashboard.charts.multiples import fullest_week, small
from dashboard.charts.weekly import Bars, by_type, weekly
from dashboard.crossborder.decided import show_decided
from dashboard.crossborder.reading import Shown
from dashboard.labels import STRENGTHS, TYPES, Family, crossing_type, in_order
from dashboard.published import Published, Row
from dashboard.queries import crossings as queries
from dashboard.shell.scope import Scope
from dashboard.situation.trend import show_no_trend
from dashboard.situation.trend_plan import Panel, Plan, plan, trend_words
from dashboard.words import counted, listed, plain

STILL = {"displayModeBar": False}
COLUMNS = 3
HATCHED = ("disputed", "inferred")


def show_weeks(published: Published, scope: Scope, shown: Shown) -> None:
    """Both stand on the same sources, so that weeks are like and like."""
    planned = plan(published.coverage(scope), scope)
    st.subheader("Crossings a week, by type")
    if planned.counted:
        _show_types(published, scope, shown, planned)
    else:
        show_no_trend(planned)
    st.caption(listed([*trend_words(planned), _lead_words(scope)]))
    show_decided(published, scope, "types")
    if planned.counted:
        _show_regions(published, scope, shown, planned.panels[-1])


def _lead_words(scope: Scope) -> str:
    is_asked = scope.has_machine_feeds
    return "Weeks never count what rests on a machine feed alone." if is_asked else ""


def _show_types(
    published: Published, scope: Scope, shown: Shown, planned: Plan
) -> None:
    panels = [
        Bars(panel.title, _weeks(published, panel, shown), panel.unsettled_from)
        for panel in planned.panels
    ]
    st.html(legend_of(panels))
    figure = weekly(panels, scope, planned.marks, by_type)
    st.plotly_chart(
        figure.update_layout(showlegend=False),
        config=STILL,
        key="type_weeks",
        alt="Stacked bars: crossings a week by type, "
        + " and, apart, ".join(panel.title for panel in panels),
    )
    st.caption(
        "Full colour: established or claimed; hatched in colour: disputed; hatched on "
        "white: inferred, beside the figure. A week without a bar may be a week that no "
        "source covered."
    )


def legend_of(panels: list[Bars]) -> str:
    """HTML, since a chart's own legend of ten types would fill a phone."""
    held = {
        row["series"].split()[0] for panel in panels for row in panel.weeks.to_pylist()
    }
    keys = [
        *(("", crossing_type(code)) for code in in_order(held, TYPES)),
        *((name, Family(STRENGTHS[name].capitalize(), INK)) for name in HATCHED),
    ]
    boxes = "".join(
        f'<span><i class="box {hatch}" style="color: {look.color}"></i>'
        f"{escape(look.label)}</span>"
        for hatch, look in keys
    )
    return f'<div class="lines">{boxes}</div>'


def _weeks(published: Published, panel: Panel, shown: Shown) -> pa.Table:
    return published.scoped(
        queries.TYPE_WEEKS, panel.scope, has_inferred=shown.has_inferred
    )


def _show_regions(
    published: Published, scope: Scope, shown: Shown, panel: Panel
) -> None:
    st.subheader("Regions into which most crossed")
    rows = published.lists(
        queries.REGION_WEEKS, panel.scope, has_inferred=shown.has_inferred
    )
    if not rows:
        st.info("No crossing of these weeks and sources has a region.")
        return
    top = fullest_week(rows)
    held = [list(group) for _, group in groupby(rows, lambda one: one["region_code"])]
    for start in range(0, len(held), COLUMNS):
        for column, region in zip(
            st.columns(COLUMNS), held[start : start + COLUMNS], strict=False
        ):
            with column:
                _show_region(region, scope, top, panel)
    st.caption(
        f"One scale for all: the fullest week has {counted(top, 'incident')}. "
        f"Sources as above: {plain(panel.title)}. Shaded weeks are still filling up."
    )
    show_decided(published, scope, "regions")


def _show_region(rows: list[Row], scope: Scope, top: int, panel: Panel) -> None:
    first = rows[0]
    st.markdown(
        f"**{plain(first['region_name'])}**, {plain(first['country_name'])}  \n"
        f"{_sum_words(first)}"
    )
    st.plotly_chart(
        small(rows, scope, top, panel.unsettled_from),
        config=STILL,
        key=f"region_{first['region_code']}",
        alt=f"Bars: crossings a week into {first['region_name']}",
    )


def _sum_words(row: Row) -> str:
    inferred = row["whole_count"] - row["said_count"]
    more = f" +{inferred:,} inferred" if inferred else ""
    return f"{counted(row['said_count'], 'incident')}{more}"
