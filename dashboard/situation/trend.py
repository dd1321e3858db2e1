"""The trend: what is counted, what is left out, and why, under the bars."""

import streamlit as st

from dashboard.charts.shares import feed_share
from dashboard.charts.weekly import Bars, weekly
from dashboard.published import Published
from dashboard.queries import trend as queries
from dashboard.shell.scope import Scope
from dashboard.shell.widgets import choose_sources
from dashboard.situation.figures import imprecise_words
from dashboard.situation.trend_plan import Plan, plan, trend_words
from dashboard.words import counted, listed, share

STILL = {"displayModeBar": False}


def show_trend(published: Published, scope: Scope) -> None:
    st.subheader("Incidents a week, by means")
    planned = plan(published.coverage(scope), scope)
    if planned.counted:
        _show_bars(published, scope, planned)
    else:
        show_no_trend(planned)
    st.caption(listed([*trend_words(planned), *_unknown_words(published, scope)]))
    _show_feeds(published, scope)


def _show_bars(published: Published, scope: Scope, planned: Plan) -> None:
    panels = [
        Bars(
            panel.title,
            published.scoped(queries.WEEKS, panel.scope),
            panel.unsettled_from,
        )
        for panel in planned.panels
    ]
    st.plotly_chart(
        weekly(panels, scope, planned.marks),
        config=STILL,
        key="weeks",
        alt="Stacked bars: incidents a week by event family, "
        + " and, apart, ".join(panel.title for panel in panels),
    )
    st.caption(
        "An absent report is not an absent incident: a week without a bar may be a week "
        "that no source covered. The first and last week can be cut short. A source that "
        "does not state the means stands under “Other or means not stated”."
    )


def show_no_trend(planned: Plan) -> None:
    if not planned.left_out:
        st.info("None of the chosen sources has a trend: machine feeds stand apart.")
        return
    st.info(
        "No source covers all of these dates, so a trend would show sources coming and "
        "going. Choose other dates, or count these sources nonetheless."
    )
    names = [one.source_name for one in planned.left_out]
    st.button(
        f"Count {', '.join(names)}, with marks",
        on_click=choose_sources,
        args=(names,),
        icon=":material/add_chart:",
    )


def _unknown_words(published: Published, scope: Scope) -> list[str]:
    """Always shown: a place known too loosely is no reason to leave it unsaid."""
    row = published.table(
        queries.REGION_UNKNOWN, scope, "since until countries sources has_machine_feeds"
    ).to_pylist()[0]
    lost, whole = row["region_unknown_report_count"], row["report_count"]
    return [
        imprecise_words(published.totals(scope)),
        (
            f"Region unknown, hence in no incident: {lost:,} of "
            f"{counted(whole, 'report')} of these dates ({share(lost, whole)})."
        ),
    ]


def _show_feeds(published: Published, scope: Scope) -> None:
    table = published.table(queries.FEED_WEEKS, scope, "since until sources")
    if not table.num_rows:
        return
    st.subheader("Machine feeds: share of their rows in scope")
    st.plotly_chart(
        feed_share(table, scope),
        config=STILL,
        key="feeds",
        alt="Lines: rows of machine feeds in scope as a share of all their rows a week",
    )
    st.caption(
        "By day of publication and for the whole world, whatever the filters of place "
        "and means: rows that tell of a use of force among all rows of the feed. A share, "
        "since a feed grows and shrinks; it is never added to incidents."
    )
