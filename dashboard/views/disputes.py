"""Who says what, who denies it and how soon, and what stays in dispute."""

import streamlit as st

from dashboard.disputes.figures import show_figures
from dashboard.disputes.matrix import show_matrix
from dashboard.disputes.outcomes import show_outcomes
from dashboard.disputes.records import show_records
from dashboard.disputes.shares import show_shares
from dashboard.disputes.taking import show_downloads
from dashboard.disputes.timelines import show_timelines
from dashboard.published import Published
from dashboard.queries import disputes as queries
from dashboard.shell.page import show_page
from dashboard.shell.scope import Choices, Scope


def body(published: Published, choices: Choices, scope: Scope) -> None:
    (totals,) = published.lists(queries.TOTALS, scope)
    if not totals["incident_count"]:
        st.info("No incidents match these filters: widen the dates or reset them.")
        return
    show_figures(totals)
    if totals["claimed_incident_count"]:
        asked = show_matrix(published, scope)
        show_timelines(published, scope, asked)
        show_outcomes(published, scope)
    else:
        st.info(
            "Nobody is quoted on any incident in this choice: claims are read from "
            "articles alone."
        )
    show_shares(published, scope)
    show_records(published)
    show_downloads(published, choices, scope)


show_page("Claims & disputes", body)
