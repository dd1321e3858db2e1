"""What every page shares: `show_page` draws it round the body that a page gives."""

from collections.abc import Callable

import streamlit as st

from dashboard.published import Published, operations
from dashboard.shell.filters import chosen_scope
from dashboard.shell.footer import show_sources
from dashboard.shell.header import show_demo, show_notices, show_standing
from dashboard.shell.scope import Choices, Scope
from dashboard.shell.standing import alarms
from dashboard.shell.wording import scope_line
from warehouse.home import Home, home_at
from warehouse.publishing.manifest import read_current

Body = Callable[[Published, Choices, Scope], None]
WholeBody = Callable[[Home, Published], None]


def show_page(title: str, body: Body) -> None:
    """Standing, demo banner, title, filters and their words; `body`; the sources.

    `body(published, choices, scope)` is called once something is published that holds
    an incident; without one the page says so itself. A parameter of the address that
    is no filter (`incident=`) is the body's own: `filters` leaves it where it stands.
    """
    published = _opened(home_at(), title)
    if published is None:
        return
    choices = published.choices()
    if choices is None:
        st.info("This build holds no incidents yet: load sources and build again.")
    else:
        build_id = published.current.build_id
        scope = chosen_scope(choices, build_id, title, published.changed_by_policy)
        st.markdown(scope_line(scope, choices))
        body(published, choices, scope)
    show_sources(published)


def show_whole_page(title: str, body: WholeBody) -> None:
    """As `show_page`, for what holds for the build as a whole: no filters, and `body`
    is called even where no incident is held. The filters wait for the next page."""
    home = home_at()
    published = _opened(home, title)
    if published is not None:
        st.session_state["page"] = title
        body(home, published)


def _opened(home: Home, title: str) -> Published | None:
    """What stands on top of every page, or alone where nothing is published yet."""
    current = read_current(home)
    if current is None:
        _show_nothing(home, title)
        return None
    published = Published(home, current)
    show_standing(home, published)
    show_demo(published)
    st.title(title)
    return published


def _show_nothing(home: Home, title: str) -> None:
    st.title(title)
    st.info(
        "Nothing is published here yet: add files with `borderlog add`, then call "
        "`borderlog run`, and this page fills itself."
    )
    show_notices(alarms(None, operations(home)))
