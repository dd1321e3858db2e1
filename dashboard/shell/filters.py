"""The filters, kept in the URL and carried from page to page."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.shell.scope import (
    DE_JURE,
    PARAMETERS,
    Choices,
    Query,
    Scope,
    from_query,
    to_query,
)
from dashboard.shell.widgets import show_widgets

LISTS = {
    "country": "countries",
    "region": "regions",
    "family": "families",
    "source": "sources",
}


def chosen_scope(
    choices: Choices, build_id: str, page: str, changed: Callable[[Scope], int]
) -> Scope:
    """What the reader asks for: by a filter just touched, else by the URL. `changed`
    counts what the other boundary policy would change.

    Streamlit clears the URL when the page changes: there the last filters hold on.
    """
    state = st.session_state
    is_touched = state.pop("is_touched", False) and "dates" in state
    is_moved = state.get("page") != page
    query = _query_of_widgets(choices) if is_touched else _query_on_arrival(page)
    is_new = state.get("seen") != (build_id, query)
    scope, ignored = from_query(query, choices)
    if is_touched or is_new:
        state["ignored"] = [] if is_touched else ignored
    _fill_widgets(scope, is_moved=is_moved)
    show_widgets(scope, choices, changed(scope))
    _write_url(scope, choices, build_id)
    state["page"] = page
    return scope


def carried_query() -> dict[str, str]:
    """The filters as the address of another page takes them."""
    carried: dict[str, str] = st.session_state.get("filters", {})
    return dict(carried)


def _query_on_arrival(page: str) -> Query:
    query = _query_of_url()
    came_from = st.session_state.get("page")
    if query or came_from in (None, page):
        return query
    return {name: [value] for name, value in carried_query().items()}


def _query_of_url() -> Query:
    return {
        name: st.query_params.get_all(name)
        for name in PARAMETERS
        if name in st.query_params
    }


def _query_of_widgets(choices: Choices) -> Query:
    """Through the same gate as a URL: an old choice may be gone from a new build."""
    state = st.session_state
    picked: dict[str, list[str]] = {name: list(state.get(name) or []) for name in LISTS}
    picked["machine"] = ["1"] if state.get("machine") else ["0"]
    picked["policy"] = [state.get("policy") or DE_JURE]
    dates = state["dates"]
    if len(dates) == 2 and dates != (choices.default_since, choices.default_until):  # noqa: PLR2004
        picked["from"], picked["to"] = ([one.isoformat()] for one in dates)
    return picked


def _fill_widgets(scope: Scope, *, is_moved: bool) -> None:
    """A widget of another page is another widget: it takes its value anew."""
    state = st.session_state
    _set("dates", (scope.since, scope.until), is_forced=is_moved)
    _set("machine", scope.has_machine_feeds, is_forced=is_moved)
    _set("policy", scope.policy, is_forced=is_moved)
    for name, field in LISTS.items():
        values = getattr(scope, field)
        is_other = set(state.get(name) or ()) != set(values)
        if is_moved or is_other or name not in state:
            state[name] = list(values)


def _set(key: str, value: Any, *, is_forced: bool) -> None:
    if is_forced or st.session_state.get(key) != value:
        st.session_state[key] = value


def _write_url(scope: Scope, choices: Choices, build_id: str) -> None:
    """Parameters that are no filter belong to the page and stay."""
    query = to_query(scope, choices)
    there = st.query_params.to_dict()
    others = {name: value for name, value in there.items() if name not in PARAMETERS}
    if there != query | others:
        st.query_params.from_dict(query | others)
    st.session_state["filters"] = query
    st.session_state["seen"] = (build_id, _query_of_url())
