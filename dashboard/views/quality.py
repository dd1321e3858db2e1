"""Where the rows come from, and how far they can be trusted."""

import streamlit as st

from dashboard.published import Published, records
from dashboard.quality.apart import show_revisions, show_unplaced, show_wide
from dashboard.quality.check_tables import show_checks, show_history, show_runs
from dashboard.quality.files_table import show_files
from dashboard.quality.source_tables import show_coverage, show_freshness, show_licences
from dashboard.shell.page import show_whole_page
from warehouse.home import Home

PARTS = ("Sources", "Files", "Checks and runs", "Apart and revised", "Licences")


def body(home: Home, published: Published) -> None:
    st.markdown("Of the whole build: filters of other pages do not apply here.")
    sources, files, checks, apart, licences = st.tabs(PARTS)
    with sources:
        show_freshness(published)
        show_coverage(published)
    with files:
        show_files(published)
    with checks:
        told = records(home)
        show_checks(published)
        show_history(told)
        show_runs(told)
    with apart:
        show_unplaced(published)
        show_wide(published)
        show_revisions(published)
    with licences:
        show_licences(published)


show_whole_page("Sources & quality", body)
