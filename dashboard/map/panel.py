"""The map itself, and the incidents of the mark that a reader chose."""

from dataclasses import asdict

import streamlit as st

from dashboard.charts.incident_map import incident_map
from dashboard.map.beside import choose_mark, show_imprecise, show_mark
from dashboard.map.view import EVERY_PLACE, Detail, View, outlines_of
from dashboard.published import Published
from dashboard.queries import map as queries
from dashboard.shell.scope import Scope

NEAR, EVERY = "Near places together", "Every place apart"
MOST_MARKS = 2000
DRAWN = {
    "de_jure": "Borders are those that the United Nations recognise.",
    "de_facto": "Borders are drawn by who holds the ground, as far as that is known.",
}
# The chart's own legend cannot show a dashed line on a map.
LEGEND = """
<div class="lines">
  <span><i class="border"></i>Border</span>
  <span><i class="line"></i>Line of control, ceasefire line or front</span>
</div>
"""


@st.fragment
def show_map(published: Published, scope: Scope, view: View) -> None:
    """A fragment: a click on the map redraws the panel, not the page."""
    wide, narrow = st.columns([5, 3], gap="medium")
    with wide:
        detail = _show_detail(view)
        marks = published.scoped(
            queries.MARKS, scope, **asdict(detail), limit=MOST_MARKS
        )
        figure = incident_map(marks, view, detail, outlines_of(view, scope.policy))
        _show_figure(figure, marks.num_rows, scope.policy)
    with narrow:
        chosen = choose_mark(marks.to_pylist())
        if chosen is None:
            st.caption("Click a mark, or choose a place, to see what happened there.")
        else:
            show_mark(published, scope, detail, chosen)
        show_imprecise(published, scope)


def _show_detail(view: View) -> Detail:
    how = st.segmented_control(
        "Marks", [NEAR, EVERY], default=NEAR, key="map_detail", required=True
    )
    return EVERY_PLACE if how == EVERY else view.near_together


def _show_figure(figure: object, mark_count: int, policy: str) -> None:
    st.html(LEGEND)
    st.plotly_chart(
        figure,
        key="map",
        on_select=_take_click,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True},
        alt="Map of incidents whose place is known; the list of places beside it "
        "holds the same marks",
    )
    if mark_count == MOST_MARKS:
        st.caption(f"Only the {MOST_MARKS:,} fullest marks are drawn: filter for more.")
    st.caption(
        "A small mark is one incident, a middle one 2 to 9, a large one 10 or more; a "
        "dark ring means that one of them is said to have crossed a border. "
        f"{DRAWN[policy]} No land is coloured as anybody's, and a line takes no side in "
        "a dispute. Lines are simplified and err by some kilometres: a mark close to a "
        "border may be drawn on its wrong side."
    )


def _take_click() -> None:
    points = st.session_state["map"]["selection"]["points"]
    if points:
        st.session_state["map_mark"] = points[0]["customdata"][0]
