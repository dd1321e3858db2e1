"""The filters in the sidebar, kept in the URL."""

from typing import Any

import streamlit as st

from dashboard.labels import family_label
from dashboard.scope import PARAMETERS, Choices, Query, Scope, from_query, to_query
from dashboard.words import day, plain

LISTS = {"country": "countries", "region": "regions", "family": "families"}


def chosen_scope(choices: Choices, build_id: str) -> Scope:
    """What the reader asks for: by a filter just touched, else by the URL."""
    state = st.session_state
    is_touched = state.pop("is_touched", False) and "dates" in state
    query = _query_of_widgets(choices) if is_touched else _query_of_url()
    is_new = state.get("seen") != (build_id, query)
    scope, ignored = from_query(query, choices)
    if is_touched or is_new:
        state["ignored"] = [] if is_touched else ignored
    _fill_widgets(scope)
    _show_widgets(scope, choices)
    _write_url(scope, choices, build_id)
    return scope


def _query_of_url() -> Query:
    return {
        name: st.query_params.get_all(name)
        for name in PARAMETERS
        if name in st.query_params
    }


def _query_of_widgets(choices: Choices) -> Query:
    """Through the same gate as a URL: an old choice may be gone from a new build."""
    state = st.session_state
    picked: dict[str, list[str]] = {name: list(state[name] or []) for name in LISTS}
    picked["machine"] = ["1"] if state["machine"] else ["0"]
    dates = state["dates"]
    if len(dates) == 2 and dates != (choices.default_since, choices.default_until):  # noqa: PLR2004
        picked["from"], picked["to"] = ([one.isoformat()] for one in dates)
    return picked


def _fill_widgets(scope: Scope) -> None:
    state = st.session_state
    _set("dates", (scope.since, scope.until))
    _set("machine", scope.has_machine_feeds)
    for name, field in LISTS.items():
        values = getattr(scope, field)
        if set(state.get(name) or ()) != set(values) or name not in state:
            state[name] = list(values)


def _set(key: str, value: Any) -> None:
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _touch() -> None:
    st.session_state["is_touched"] = True


def _show_widgets(scope: Scope, choices: Choices) -> None:
    with st.sidebar:
        st.header("Filters")
        _show_dates(choices)
        _show_places(scope, choices)
        st.pills(
            "Means",
            choices.families,
            selection_mode="multi",
            format_func=family_label,
            key="family",
            on_change=_touch,
            help="Event families. UCDP does not state the means: its events stand "
            "under “Other or means not stated”.",
        )
        st.toggle(
            "Include machine-coded leads",
            key="machine",
            on_change=_touch,
            help="Incidents that rest only on a machine feed (GDELT) are leads to "
            "follow, and stand outside the default counts.",
        )
        st.button("Reset filters", on_click=_reset, icon=":material/restart_alt:")
        _show_ignored()


def _show_dates(choices: Choices) -> None:
    st.date_input(
        "Dates",
        min_value=choices.earliest,
        max_value=choices.latest,
        key="dates",
        format="YYYY-MM-DD",
        required=True,
        on_change=_touch,
        help="Local day at the place. By default the year up to the latest incident, "
        f"{day(choices.default_until)}.",
    )
    st.button(
        f"All dates, from {choices.first_on.year}",
        on_click=_all_dates,
        args=(choices,),
        type="tertiary",
        icon=":material/date_range:",
    )


def _show_places(scope: Scope, choices: Choices) -> None:
    st.multiselect(
        "Countries",
        list(choices.countries),
        format_func=lambda code: choices.countries[code],
        key="country",
        on_change=_touch,
        placeholder="All countries",
    )
    st.multiselect(
        "Regions",
        choices.regions_of(scope.countries),
        format_func=lambda code: choices.regions[code].name,
        key="region",
        on_change=_touch,
        placeholder="All regions",
    )


def _show_ignored() -> None:
    if st.session_state.get("ignored"):
        told = ", ".join(plain(part) for part in st.session_state["ignored"])
        st.info(f"Not understood in the address, and ignored: {told}.")


def _write_url(scope: Scope, choices: Choices, build_id: str) -> None:
    query = to_query(scope, choices)
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)
    st.session_state["seen"] = (build_id, _query_of_url())


def _reset() -> None:
    st.query_params.clear()
    st.session_state["seen"] = None


def _all_dates(choices: Choices) -> None:
    st.session_state["dates"] = (choices.first_on, choices.last_on)
    _touch()
