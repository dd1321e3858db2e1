"""The list of incidents, and what each rests on."""

from dataclasses import asdict, replace

import streamlit as st

from dashboard.incidents.dossier import show_incident
from dashboard.incidents.finder import (
    read_search,
    show_order,
    show_pages,
    show_search,
    write_search,
)
from dashboard.incidents.listing import show_list
from dashboard.incidents.search import (
    PAGE_SIZE,
    Search,
    page_count,
    range_words,
    search_words,
)
from dashboard.incidents.wide_reports import show_wide_reports
from dashboard.published import Published
from dashboard.queries import incidents as queries
from dashboard.shell.page import show_page
from dashboard.shell.scope import Choices, Scope
from dashboard.shell.taking import show_bundle
from dashboard.shell.wording import scope_words
from dashboard.words import counted, plain


def body(published: Published, choices: Choices, scope: Scope) -> None:
    statuses = [
        row["cross_border_status"] for row in published.rows(queries.STATUS_CODES)
    ]
    search = read_search(scope, statuses)
    (found,) = published.lists(queries.TOTAL, scope, **search.conditions())
    total = found["incident_count"]
    search = replace(search, page=min(search.page, page_count(total)))
    show_search(search, statuses)
    if total:
        show_found(published, choices, scope, search, total)
    else:
        show_none(search)
    write_search(search, scope)
    if search.incident_id:
        show_incident(published, search.incident_id)
    show_wide_reports(published, scope)


def show_none(search: Search) -> None:
    if search.words:
        st.info(
            f"No incident under these filters has all the words “{plain(search.words)}”."
        )
    else:
        st.info("No incidents match these filters: widen the dates or reset them.")


def show_found(
    published: Published, choices: Choices, scope: Scope, search: Search, total: int
) -> None:
    rows = published.lists(
        queries.page_sorted(search.sort, is_descending=search.is_descending),
        scope,
        **search.conditions(),
        limit=PAGE_SIZE,
        offset=(search.page - 1) * PAGE_SIZE,
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show_order(search)
        st.markdown(f"**{range_words(search.page, total)}** incidents", width="content")
    show_list(rows, search)
    show_pages(search, total)
    show_bundle(
        f"All {counted(total, 'incident')} found",
        f"borderlog-incidents-{published.current.build_id}",
        published.bundle(
            "incidents",
            queries.ROWS,
            asdict(scope) | search.conditions(),
            "; ".join(scope_words(scope, choices) + search_words(search)),
        ),
    )
    st.caption(
        "Choose a row to see what it rests on; choose a heading to sort the whole list. "
        "“From the territory of” says where a movement or fire came from; origin is not "
        "responsibility."
    )


show_page("Incidents", body)
