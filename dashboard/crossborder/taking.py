"""The rows behind the page, with licences."""

from dataclasses import asdict

import streamlit as st

from dashboard.published import Published
from dashboard.queries import crossings as queries
from dashboard.queries.shared import SCOPED
from dashboard.shell.scope import Choices, Scope
from dashboard.shell.taking import show_bundle
from dashboard.shell.wording import scope_words

FILES = (
    ("Crossings, with licences", "incidents", queries.ROWS),
    ("Who says so, with licences", "crossing_statements", queries.STATEMENT_ROWS),
)


def show_downloads(published: Published, choices: Choices, scope: Scope) -> None:
    """Asserted and inferred alike: the columns say which."""
    condition = "; ".join(scope_words(scope, choices))
    with st.container(horizontal=True):
        for label, table, query in FILES:
            show_bundle(
                label,
                f"borderlog-crossings-{table}-{published.current.build_id}",
                published.bundle(table, SCOPED + query, asdict(scope), condition),
            )
    st.caption(
        "Every incident said or inferred to have crossed, by sea and over boundaries "
        "that nobody names too, under the boundaries chosen; and every statement on them."
    )
