"""Search, order and page of the list of incidents, kept in the URL beside the filters."""

from dataclasses import replace

import streamlit as st

from dashboard.incidents.search import (
    LONGEST,
    ORDERS,
    PARAMETERS,
    Search,
    cleaned,
    from_query,
    page_count,
    to_query,
)
from dashboard.shell.scope import Scope
from dashboard.terms import status


def read_search(scope: Scope, statuses: list[str]) -> Search:
    """By a widget just touched, else by the URL; another question begins on page 1."""
    state = st.session_state
    before: tuple[Scope, Search] | None = state.get("searched")
    is_touched = state.pop("is_search_touched", False) and "search_words" in state
    if is_touched:
        search = _of_widgets()
    else:
        told = {name: st.query_params.get_all(name) for name in PARAMETERS}
        search = from_query(told, statuses)
    if (
        before
        and search.page == before[1].page > 1
        and _is_other(search, scope, before)
    ):
        search = replace(search, page=1)
    return search


def _is_other(search: Search, scope: Scope, before: tuple[Scope, Search]) -> bool:
    questions = [
        (one.conditions(), one.sort, one.is_descending) for one in (search, before[1])
    ]
    return scope != before[0] or questions[0] != questions[1]


def _of_widgets() -> Search:
    state = st.session_state
    order = state["search_order"]
    return Search(
        words=cleaned(state["search_words"] or ""),
        statuses=tuple(sorted(state["search_statuses"])),
        has_toll=state["search_toll"],
        is_imprecise=state["search_imprecise"],
        sort=order.removeprefix("-"),
        is_descending=order.startswith("-"),
        page=state.get("search_page", 1),
        incident_id=state.get("opened"),
    )


def write_search(search: Search, scope: Scope) -> None:
    """Parameters of others stay where they are."""
    there = st.query_params.to_dict()
    others = {name: value for name, value in there.items() if name not in PARAMETERS}
    wanted = others | to_query(search)
    if there != wanted:
        st.query_params.from_dict(wanted)
    st.session_state["searched"] = (scope, search)
    st.session_state["opened"] = search.incident_id


def touch() -> None:
    st.session_state["is_search_touched"] = True


def open_incident(incident_id: str | None) -> None:
    st.session_state["opened"] = incident_id
    touch()


def order_by(order: str) -> None:
    st.session_state["search_order"] = order
    touch()


def show_search(search: Search, statuses: list[str]) -> None:
    _set("search_words", search.words)
    _set("search_toll", search.has_toll)
    _set("search_imprecise", search.is_imprecise)
    _set("search_statuses", list(search.statuses))
    words, crossing = st.columns([3, 2], vertical_alignment="bottom")
    words.text_input(
        "Search",
        key="search_words",
        type="search",
        max_chars=LONGEST,
        on_change=touch,
        placeholder="Title, place, actor, headline",
        help="Every word must stand in the title, the place, an actor's name or a "
        "headline. Accents and capitals do not matter.",
    )
    crossing.multiselect(
        "Crossing",
        statuses,
        format_func=status,
        key="search_statuses",
        on_change=touch,
        placeholder="Any status",
        help="Whether a force or a munition crossed a border, and how that is known.",
    )
    with st.container(horizontal=True):
        st.toggle("With a known toll", key="search_toll", on_change=touch)
        st.toggle(
            "Imprecise places only",
            key="search_imprecise",
            on_change=touch,
            help="Places known to the district, the region or less.",
        )


def show_order(search: Search) -> None:
    _set("search_order", search.order)
    st.selectbox(
        "Sorted by",
        list(ORDERS),
        format_func=ORDERS.__getitem__,
        key="search_order",
        on_change=touch,
        width=260,
    )


def show_pages(search: Search, total: int) -> None:
    pages = page_count(total)
    if pages > 1:
        _set("search_page", search.page)
        st.pagination(pages, key="search_page", on_change=touch)


def _set(key: str, value: object) -> None:
    if st.session_state.get(key) != value:
        st.session_state[key] = value
