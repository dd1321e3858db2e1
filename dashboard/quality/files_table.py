"""Row accounting, file by file."""

from typing import Any

import streamlit as st

from dashboard.incidents.search import LONGEST, cleaned, page_count, range_words
from dashboard.labels import readable
from dashboard.published import Published
from dashboard.quality.balance import balance_words, report_rows
from dashboard.quality.columns import COUNT, MINUTE
from dashboard.queries import quality as queries
from dashboard.words import counted, plain

Row = dict[str, Any]
A_PAGE = 25
COUNTS = ("Read", "Loaded", "Unchanged", "Rejected", "Out of scope", "Reports")
STATUSES = {"": "All", "loaded": "Loaded", "refused": "Refused"}


def show_files(published: Published) -> None:
    asked = _asked()
    (sums,) = published.rows(queries.FILE_TOTALS, asked)
    total = sums["file_count"]
    if not total:
        st.info("No file matches: a file not named here is not loaded yet.")
        return
    _show_sums(sums)
    pages = page_count(total, A_PAGE)
    key = f"files_page-{asked['status']}-{asked['words']}"  # another search: page 1
    page = st.pagination(pages, key=key) if pages > 1 else 1
    st.caption(f"Files {range_words(page, total, A_PAGE)}; refused ones stand first.")
    limits = {"limit": A_PAGE, "offset": (page - 1) * A_PAGE}
    rows = published.rows(queries.FILE_PAGE, asked | limits)
    for row in rows:
        if row["status"] == "refused":
            st.markdown(_refused_words(row))
    st.dataframe(
        [_shown(row) for row in rows],
        height="content",
        hide_index=True,
        placeholder="—",
        column_config={"Landed (UTC)": MINUTE, **dict.fromkeys(COUNTS, COUNT)},
        key="files",
    )


def _asked() -> dict[str, str]:
    name, status = st.columns([3, 2], vertical_alignment="bottom")
    words = name.text_input(
        "Search by file name", key="files_words", type="search", max_chars=LONGEST
    )
    picked = status.segmented_control(
        "Status",
        list(STATUSES),
        default="",
        format_func=STATUSES.__getitem__,
        key="files_status",
        required=True,
    )
    return {"words": cleaned(words or ""), "status": picked or ""}


def _show_sums(sums: Row) -> None:
    is_balanced, told = balance_words(sums)
    whole = counted(sums["file_count"], "file")
    refused = sums["refused_file_count"]
    st.markdown(f"**{whole}**, {refused:,} of them refused. {' '.join(told)}")
    if not is_balanced:
        st.error("The rows of these files do not add up.", icon=":material/error:")


def _refused_words(row: Row) -> str:
    return (
        f":red[:material/error:] **Refused: {plain(row['file_name'])}** "
        f"({plain(row['source_name'])}). {plain(row['reason'] or 'No reason given.')}"
    )


def _shown(row: Row) -> Row:
    return {
        "File": row["file_name"],
        "Source": row["source_name"],
        "Status": readable(row["status"]),
        "Read": row["row_count_read"],
        "Loaded": row["row_count_loaded"],
        "Unchanged": row["row_count_unchanged"],
        "Rejected": row["row_count_rejected"],
        "Out of scope": row["row_count_out_of_scope"],
        "Attributes": row["row_count_attribute"],
        "Reports": report_rows(row),
        "Landed (UTC)": row["landed_at"],
    }
