"""Reports too wide for a day or a place: told beside the incidents, never among them."""

from typing import Any

import streamlit as st

from dashboard.incidents.evidence import TOLL, span_words, toll_cell, toll_words
from dashboard.published import Published
from dashboard.queries import incidents as queries
from dashboard.shell.scope import Scope
from dashboard.terms import TOO_WIDE, term
from dashboard.words import counted, plain

Row = dict[str, Any]
LISTED = 100


def show_wide_reports(published: Published, scope: Scope) -> None:
    totals = published.lists(queries.AGGREGATE_TOTALS, scope)
    whole = sum(row["report_count"] for row in totals)
    if not whole:
        st.caption("No report under these countries and dates is too wide for a list.")
        return
    noun = "report" if whole == 1 else "reports"
    with st.expander(f"{whole:,} {noun} too wide for a day or a place"):
        st.markdown(
            "Each tells of a span of days or of more than one region. They are in no "
            "incident and in no count by day or region, and are never merged. Chosen by "
            "country and by dates that overlap; other filters and the search do not "
            "apply.\n" + "".join(f"\n- {_source_words(row)}" for row in totals)
        )
        rows = published.lists(queries.AGGREGATES, scope)
        shown = [_shown(row) for row in rows]
        st.dataframe(shown, hide_index=True, placeholder="—", key="wide")
        if whole > LISTED:
            st.caption(f"The latest {LISTED} of {whole:,}.")


def _source_words(row: Row) -> str:
    unknown = row["unknown_count"]
    missing = f"; the toll of {unknown:,} is unknown" if unknown else ""
    toll = toll_words(*(row[name] for name in TOLL)).lower()
    return (
        f"{plain(row['source_title'])}: {counted(row['report_count'], 'report')}, "
        f"deaths {toll}{missing}"
    )


def _shown(row: Row) -> Row:
    place = ", ".join(part for part in (row["place_name"], row["country_name"]) if part)
    return {
        "Dates": span_words(row["occurred_on_earliest"], row["occurred_on_latest"]),
        "Deaths": toll_cell(row),
        "Report": row["headline"],
        "Place": place or "Unknown",
        "Covers": term(TOO_WIDE, row["reason"]),
        "Source": row["source_title"],
    }
