"""The first page: what happened, where, by whom, and how sure the numbers are."""

from dataclasses import replace

import streamlit as st

from dashboard import charts
from dashboard.figures import (
    Figure,
    comparison_words,
    deaths_words,
    is_comparable,
    key_figures,
)
from dashboard.filters import chosen_scope
from dashboard.footer import show_downloads, show_sources
from dashboard.header import show_standing
from dashboard.labels import crossing, family_label, reason, role
from dashboard.published import Published
from dashboard.scope import Choices, Scope
from dashboard.words import counted, day, number, plain, share
from warehouse.home import home_at
from warehouse.publishing.manifest import read_current

STILL = {"displayModeBar": False}


def page() -> None:
    home = home_at()
    current = read_current(home)
    if current is None:
        st.title("Situation")
        st.info(
            "Nothing is published here yet: add files with `borderlog add`, then call "
            "`borderlog run`, and this page fills itself."
        )
        return
    published = Published(home, current)
    show_standing(home, published)
    st.title("Situation")
    choices = published.choices()
    if choices is None:
        st.info("This build holds no incidents yet: load sources and build again.")
    else:
        show_incidents(published, choices)
    show_sources(published)


def show_incidents(published: Published, choices: Choices) -> None:
    scope = chosen_scope(choices, published.current.build_id)
    words = scope_words(scope, choices)
    st.markdown(words)
    show_figures(published, scope, choices)
    if published.totals(scope)["incident_count"]:
        show_weeks(published, scope)
        places, parties = st.columns(2, gap="large")
        with places:
            show_regions(published, scope)
        with parties:
            show_actors(published, scope)
        show_latest(published, scope)
        show_downloads(published, scope, words)
    show_unplaced(published, scope)


def scope_words(scope: Scope, choices: Choices) -> str:
    """The filters as a sentence, so that a screenshot says what it shows."""
    places = [choices.regions[code].name for code in scope.regions] or [
        choices.countries[code] for code in scope.countries
    ]
    means = [family_label(code) for code in scope.families]
    leads = "with" if scope.has_machine_feeds else "without"
    return " · ".join(
        [
            f"**{day(scope.since)} – {day(scope.until)}**",
            plain(", ".join(places)) or "all countries",
            ", ".join(means) or "all means",
            f"{leads} machine-coded leads",
        ]
    )


def show_figures(published: Published, scope: Scope, choices: Choices) -> None:
    before = scope.before()
    is_compared = is_comparable(before, choices.first_on)
    now = published.totals(scope)
    then = published.totals(before) if is_compared else None
    if not now["incident_count"]:
        st.info("No incidents match these filters: widen the dates or reset them.")
    else:
        show_metrics(key_figures(now, then))
        st.caption(
            f"{deaths_words(now)} {comparison_words(before, choices.first_on)} "
            "A change may come from what the sources cover, not from what happened."
        )
    show_leads(published, scope, now["incident_count"])


def show_metrics(figures: list[Figure]) -> None:
    with st.container(key="figures", horizontal=True):
        for figure in figures:
            st.metric(
                figure.label,
                figure.value,
                figure.change,
                delta_color="off",
                help=figure.help,
                border=True,
            )


def show_leads(published: Published, scope: Scope, shown: int) -> None:
    if scope.has_machine_feeds:
        st.caption("Counts include incidents that rest only on a machine feed: leads.")
        return
    whole = published.totals(replace(scope, has_machine_feeds=True))["incident_count"]
    if whole > shown:
        st.caption(
            f"{counted(whole - shown, 'further incident')} under these filters "
            "rest only on a machine feed; the filters can include them."
        )


def show_weeks(published: Published, scope: Scope) -> None:
    st.subheader("Incidents a week, by means")
    st.plotly_chart(
        charts.weekly(published.weeks(scope), scope),
        config=STILL,
        key="weeks",
        alt="Stacked bars: incidents a week by event family",
    )
    st.caption(
        "An absent report is not an absent incident: a week without a bar may be a week "
        "that no source covered. The first and last week can be cut short. UCDP does not "
        "state the means: its events stand under “Other or means not stated”."
    )


def show_regions(published: Published, scope: Scope) -> None:
    st.subheader("Regions with most incidents")
    st.plotly_chart(
        charts.regions(published.regions(scope)),
        config=STILL,
        key="regions",
        alt="Bars: the ten regions with most incidents",
    )


def show_actors(published: Published, scope: Scope) -> None:
    st.subheader("Actors named most")
    rows = [
        {
            "Actor": row["actor_name"],
            "Role": role(row["role"]),
            "Incidents": row["incident_count"],
        }
        for row in published.actors(scope)
    ]
    if not rows:
        st.info("No actor is named in these incidents.")
        return
    st.dataframe(rows, hide_index=True, key="actors", alt="Actors, roles, incidents")
    st.caption(
        "An incident counts once for each actor in it: rows of several actors do not "
        "add up. A role is the one the source states."
    )


def show_latest(published: Published, scope: Scope) -> None:
    st.subheader("Latest incidents")
    rows = [
        {
            "Date": row["occurred_on"],
            "Incident": row["title"],
            "Crossing": crossing(
                row["cross_border_status"], row["origin_country_name"]
            ),
            "Reports": row["report_count"],
        }
        for row in published.latest(scope)
    ]
    st.dataframe(rows, hide_index=True, key="latest", alt="The ten latest incidents")
    st.caption(
        "“From the territory of” says where a movement or fire came from; "
        "origin is not responsibility."
    )


def show_unplaced(published: Published, scope: Scope) -> None:
    rows = published.unplaced(scope)
    if not rows:
        st.caption("Every report of this build is part of an incident.")
        return
    whole = rows[0]["all_report_count"]
    reasons = ", ".join(
        f"{reason(row['reason'])} {row['report_count']:,} "
        f"({share(row['report_count'], whole)})"
        for row in rows
    )
    deaths = sum(row["fatality_count_best"] or 0 for row in rows)
    st.caption(
        f"Outside every figure above, in the whole build: of {counted(whole, 'report')}, "
        f"{reasons}. They tell of {number(deaths)} deaths (best estimates) that fit no "
        "day or region."
    )


page()
