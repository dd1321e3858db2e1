"""What the published builds told of an incident, version by version."""

from typing import Any

import streamlit as st

from dashboard.labels import FAMILIES, STATUSES, readable
from dashboard.quality.columns import MINUTE
from dashboard.terms import DISPUTES, GRADES, term
from dashboard.words import counted

Row = dict[str, Any]
VALUES: dict[str, dict[str, str]] = {
    "cross_border_status": STATUSES,
    "evidence_grade": GRADES,
    "dispute_state": DISPUTES,
    "event_family": {code: one.label for code, one in FAMILIES.items()},
}
TRUTHS = {"true": "yes", "false": "no"}
# What a version says of itself beside, or instead of, the columns that changed.
REASONS = {
    "new": "First told",
    "returned": "Told again after it had been gone",
    "recorded": "A build began to record further columns",
}


def show_versions(versions: list[Row]) -> None:
    """Rows of VERSIONS: one for each version and column that it changed."""
    if not versions:
        st.caption("This build keeps no earlier version of it.")
        return
    rows = version_rows(versions)
    numbers = {(row["incident_id"], row["version_number"]) for row in versions}
    with st.expander(f"{counted(len(numbers), 'version')} published, newest first"):
        st.dataframe(
            rows,
            hide_index=True,
            placeholder="unknown",
            column_config={"Known from": MINUTE},
            alt="Versions of the incident and what changed in each",
        )
        st.caption(
            "Known from: when the build began that first told it so, UTC. Values are "
            "as the columns of `incident_history` held them; “unknown” is no value. "
            "What a source itself restated stands with its report."
        )


def version_rows(versions: list[Row]) -> list[Row]:
    """Under which id, too, where there were several."""
    has_ids = len({row["incident_id"] for row in versions}) > 1
    rows: list[Row] = []
    before: tuple[str, int] | None = None
    for row in versions:
        version = row["incident_id"], row["version_number"]
        if version != before and _is_gone(row, versions):
            rows.append(_row(row, "No longer told", None, None, row["known_until"]))
        rows += _told(row, is_first=version != before)
        before = version
    return rows if has_ids else [_without_id(row) for row in rows]


def _told(row: Row, *, is_first: bool) -> list[Row]:
    rows = []
    if row["field_name"]:
        name = row["field_name"]
        values = (value(name, row[one]) for one in ("old_value", "new_value"))
        rows.append(_row(row, readable(name.removeprefix("is_")), *values))
    if is_first and row["version_reason"] in REASONS:
        title = row["title"]
        rows.insert(0, _row(row, REASONS[row["version_reason"]], None, title))
    return rows


def _row(row: Row, what: str, old: str | None, new: str | None, at: Any = None) -> Row:
    return {
        "Known from": at or row["known_from"],
        "Version": row["version_number"],
        "What": what,
        "Before": old,
        "After": new,
        "Id": row["incident_id"],
        "Build": row["build_id"],
    }


def _without_id(row: Row) -> Row:
    return {name: held for name, held in row.items() if name != "Id"}


def _is_gone(row: Row, versions: list[Row]) -> bool:
    """Whether the version ended and no other of the same id took its place."""
    return row["known_until"] is not None and not any(
        other["incident_id"] == row["incident_id"]
        and other["known_from"] == row["known_until"]
        for other in versions
    )


def value(field_name: str, told: str | None) -> str | None:
    """In words where the column holds codes."""
    if told is None:
        return None
    if field_name in VALUES:
        return term(VALUES[field_name], told)
    return TRUTHS.get(told, told)
