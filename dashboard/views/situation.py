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
from dashboard.header import show_notices, show_standing
from dashboard.labels import family_label
from dashboard.lists import show_actors, show_latest, show_unplaced
from dashboard.published import Published, operations
from dashboard.scope import Choices, Scope
from dashboard.standing import alarms
from dashboard.words import counted, day, plain
from warehouse.home import Home, home_at
from warehouse.publishing.manifest import read_current

STILL = {"displayModeBar": False}


def page() -> None:
    home = home_at()
    current = read_current(home)
    if current is None:
        show_nothing(home)
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


def show_nothing(home: Home) -> None:
    st.title("Situation")
    st.info(
        "Nothing is published here yet: add files with `borderlog add`, then call "
        "`borderlog run`, and this page fills itself."
    )
    show_notices(alarms(None, operations(home)))


def show_incidents(published: Published, choices: Choices) -> None:
    scope = chosen_scope(choices, published.current.build_id)
    words = scope_words(scope, choices)
    st.markdown(f"**{words[0]}** · " + " · ".join(map(plain, words[1:])))
    show_figures(published, scope, choices)
    if published.totals(scope)["incident_count"]:
        show_weeks(published, scope)
        places, parties = st.columns([4, 5], gap="medium")
        with places:
            show_regions(published, scope)
        with parties:
            show_actors(published, scope)
        show_latest(published, scope)
        show_downloads(published, scope, "; ".join(words))
    show_unplaced(published, scope)


def scope_words(scope: Scope, choices: Choices) -> list[str]:
    """The filters in words, so that a screenshot or a file says what it shows."""
    places = [choices.regions[code].name for code in scope.regions] or [
        choices.countries[code] for code in scope.countries
    ]
    means = [family_label(code) for code in scope.families]
    leads = "with" if scope.has_machine_feeds else "without"
    return [
        f"{day(scope.since)} – {day(scope.until)}",
        ", ".join(places) or "all countries",
        ", ".join(means) or "all means",
        f"{leads} machine-coded leads",
    ]


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
                delta_description=figure.before and f"against {figure.before}",
                help=figure.help,
                border=True,
                height="stretch",
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


page()
