"""What the published builds told of an incident, version by version."""

from typing import Any

import streamlit as st

from dashboard.labels import FAMILIES, STATUSES, readable
from dashboard.terms import DISPUTES, GRADES, term
from dashboard.words import counted, moment, plain

Row = dict[str, Any]
VALUES: dict[str, dict[str, str]] = {
    "cross_border_status": STATUSES,
    "evidence_grade": GRADES,
    "dispute_state": DISPUTES,
    "event_family": {code: one.label for code, one in FAMILIES.items()},
}
TRUTHS = {"true": "yes", "false": "no"}
SHOWN, FEW, HIGHEST = 200, 12, 480
UNKNOWN = "unknown"
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
    newest = rows[:SHOWN]
    numbers = {(row["incident_id"], row["version_number"]) for row in versions}
    with st.expander(f"{counted(len(numbers), 'version')} published, newest first"):
        st.table(
            newest,
            border="horizontal",
            hide_index=True,
            height=HIGHEST if len(newest) > FEW else "content",
            alt="Versions of the incident and what changed in each",
        )
        if len(newest) < len(rows):
            st.caption(f"The newest {SHOWN} of {counted(len(rows), 'change')}.")
        st.caption(
            "Known from: when the build began that first told it so, UTC. Values are "
            "as the columns of `incident_history` held them. "
            "What a source itself restated stands with its report."
        )


def version_rows(versions: list[Row]) -> list[Row]:
    """Markdown-safe cells, newest first; under which id where there were several."""
    told: list[tuple[Any, Row]] = []
    before: tuple[str, int] | None = None
    for row in versions:
        version = row["incident_id"], row["version_number"]
        if version != before:
            told += _of_version(row, versions)
        if row["field_name"]:
            told.append((row["known_from"], _of_field(row)))
        before = version
    has_ids = len({row["incident_id"] for row in versions}) > 1
    return [
        _cells(at, cells, has_ids=has_ids)
        for at, cells in sorted(told, key=lambda one: one[0], reverse=True)
    ]


def _of_version(row: Row, versions: list[Row]) -> list[tuple[Any, Row]]:
    """What is told once of a version: that it is new or came back, and that it ended."""
    told = []
    if _is_gone(row, versions):
        told.append((row["known_until"], _event(row, "No longer told", "")))
    if row["version_reason"] in REASONS:
        words = REASONS[row["version_reason"]]
        told.append((row["known_from"], _event(row, words, row["title"])))
    return told


def _event(row: Row, what: str, title: str | None) -> Row:
    return {**row, "what": what, "old": "", "new": title or ""}


def _of_field(row: Row) -> Row:
    name = row["field_name"]
    old, new = (value(name, row[one]) for one in ("old_value", "new_value"))
    what = readable(name.removeprefix("is_"))
    return {**row, "what": what, "old": old or UNKNOWN, "new": new or UNKNOWN}


def _cells(at: Any, row: Row, *, has_ids: bool) -> Row:
    return {
        "Known from": moment(at),
        **({"Id": plain(row["incident_id"])} if has_ids else {}),
        "Version": row["version_number"],
        "What": plain(row["what"]),
        "Before": plain(row["old"]),
        "After": plain(row["new"]),
    }


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
