"""Reports that stand in no incident, and what upstream restated."""

from typing import Any

import streamlit as st

from dashboard.labels import readable
from dashboard.published import Published
from dashboard.quality.columns import COUNT, MINUTE
from dashboard.queries import quality as queries
from dashboard.terms import TOO_WIDE, UNPLACED, term
from dashboard.words import share

Row = dict[str, Any]


def show_unplaced(published: Published) -> None:
    st.subheader("Reports without a place or a day")
    rows = published.rows(queries.UNPLACED)
    if not rows:
        st.caption("Every report is part of an incident, or too wide for one.")
        return
    st.dataframe(
        [_shared(row, "Why", term(UNPLACED, row["reason"])) for row in rows],
        hide_index=True,
        key="unplaced",
    )
    st.caption("Of the source: the share of all its reports that this is.")


def show_wide(published: Published) -> None:
    st.subheader("Reports too wide for an incident")
    rows = published.rows(queries.AGGREGATES)
    if not rows:
        st.caption("No report tells of a span of days or of more than one region.")
        return
    st.dataframe(
        [
            {
                **_shared(row, "Covers", term(TOO_WIDE, row["reason"])),
                "Deaths": row["fatality_count_best"],
            }
            for row in rows
        ],
        hide_index=True,
        placeholder="Unknown",
        column_config={"Deaths": COUNT},
        key="wide",
    )
    st.caption("Best estimates; these deaths are in no count by day or region.")


def _shared(row: Row, name: str, words: str) -> Row:
    return {
        "Source": row["source_title"],
        name: words,
        "Reports": row["report_count"],
        "Of the source": share(row["report_count"], row["all_report_count"]),
    }


def show_revisions(published: Published) -> None:
    st.subheader("Revisions upstream")
    newest = published.rows(queries.NEWEST_REVISIONS)
    if not newest:
        st.caption("No source has restated or deleted a record held here.")
        return
    by_build = published.rows(queries.REVISIONS_BY_BUILD)
    st.dataframe(
        [
            {
                "Build": row["build_id"],
                "Source": row["source_title"],
                "Reports restated": row["restated_report_count"],
                "Reports deleted": row["deleted_report_count"],
            }
            for row in by_build
        ],
        hide_index=True,
        key="revisions-by-build",
    )
    st.caption("The last ten builds; a build without a row brought no revision.")
    st.dataframe(
        [_revision(row) for row in newest],
        hide_index=True,
        placeholder="none",
        column_config={"Known here (UTC)": MINUTE, "Changed upstream (UTC)": MINUTE},
        key="revisions",
    )
    st.caption("The newest 50, by when they reached this warehouse.")


def _revision(row: Row) -> Row:
    return {
        "Known here (UTC)": row["known_from"],
        "Source": row["source_title"],
        "Record": row["source_key"],
        "Kind": readable(row["kind"]),
        "What": readable(row["field_name"]),
        "Old": row["old_value"],
        "New": row["new_value"],
        "Changed upstream (UTC)": row["revised_at"],
    }
