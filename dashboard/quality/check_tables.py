"""The checks of this build, those of builds and loads before it, and the runs."""

from datetime import datetime
from typing import Any

import streamlit as st

from dashboard.labels import readable
from dashboard.published import Published, Records
from dashboard.quality.columns import MINUTE
from dashboard.queries import quality as queries
from dashboard.terms import GATES, RESULTS, term
from dashboard.words import counted, plain

Row = dict[str, Any]
MARKS = {
    "Failed": ":red[:material/error:]",
    "Let pass": ":orange[:material/verified_user:]",
    "Warned": ":orange[:material/warning:]",
}


def verdict(check: Row) -> str:
    """A failure that a person let pass stays one, under its own name."""
    if check["is_success"]:
        return "Passed"
    if check["accepted_because"]:
        return "Let pass"
    return "Failed" if check["severity"] == "critical" else "Warned"


def show_checks(published: Published) -> None:
    st.subheader("Checks of this build")
    checks = published.rows(queries.CHECKS)
    if not checks:
        st.warning("No check is on record for this build.")
        return
    for check in checks:
        if not check["is_success"]:
            st.markdown(_lost_words(check))
    for gate in dict.fromkeys([*GATES, *(one["gate"] for one in checks)]):
        held = [one for one in checks if one["gate"] == gate]
        if held:
            _show_gate(gate, held)


def _lost_words(check: Row) -> str:
    about = f" on {plain(check['table_name'])}" if check["table_name"] else ""
    count = check["failing_row_count"]
    rows = f" {counted(count, 'failing row')}." if count else ""
    said = f" {plain(check['message'])}" if check["message"] else ""
    because = check["accepted_because"]
    why = f" Let pass because “{plain(because)}”." if because else ""
    name = verdict(check)
    return (
        f"{MARKS[name]} **{name}: {plain(check['check_name'])}**{about} "
        f"({term(GATES, check['gate']).lower()}).{rows}{said}{why}"
    )


def _show_gate(gate: str, checks: list[Row]) -> None:
    passed = sum(one["is_success"] for one in checks)
    with st.expander(f"{term(GATES, gate)}: {passed:,} of {len(checks):,} passed"):
        rows = [
            {
                "Result": verdict(one),
                "Check": one["check_name"],
                "Table": one["table_name"],
                "If it fails": _weight(one["severity"]),
                "Failing rows": one["failing_row_count"],
                "Message": one["message"],
                "Let pass because": one["accepted_because"],
            }
            for one in checks
        ]
        st.dataframe(rows, hide_index=True, placeholder="—", key=f"gate-{gate}")


def _weight(severity: str) -> str:
    return "Stops publishing" if severity == "critical" else "Warns"


def show_history(records: Records) -> None:
    st.subheader("Checks over builds and loads")
    if not records.history:
        st.caption("No check is on record in this home.")
        return
    rows = [
        {
            "Checked (UTC)": _moment_of(row["checked_at"]),
            "What": row["build_id"] or f"Load {row['load_id']}",
            "Checks": row["check_count"],
            "Failed": row["failed_check_count"],
            "Warned": row["warned_check_count"],
        }
        for row in records.history
    ]
    when = {"Checked (UTC)": MINUTE}
    st.dataframe(rows, hide_index=True, column_config=when, key="history")
    st.caption("The last 20 builds, published or not, then the last 20 loads.")


def show_runs(records: Records) -> None:
    st.subheader("Runs")
    if not records.runs:
        st.caption("No run is on record in this home.")
        return
    for row in records.runs:
        if row["status"] == "failed" and row["message"]:
            st.markdown(
                f"{MARKS['Failed']} Run {plain(row['run_id'])}: {plain(row['message'])}"
            )
    rows = [
        {
            "Began (UTC)": _moment_of(row["started_at"]),
            "Result": term(RESULTS, row["status"]),
            "Took": duration(row["started_at"], row["finished_at"]),
            "Command": row["command"],
            "Stage": readable(row["stage"] or ""),
            "Build": row["build_id"],
            "Message": row["message"],
        }
        for row in records.runs
    ]
    when = {"Began (UTC)": MINUTE}
    st.dataframe(rows, hide_index=True, placeholder="—", column_config=when, key="runs")
    st.caption("The last 20, newest first.")


def duration(started_at: str, finished_at: str | None) -> str | None:
    """“2 min 5 s”; null while it runs."""
    if finished_at is None:
        return None
    took = datetime.fromisoformat(finished_at) - datetime.fromisoformat(started_at)
    minutes, seconds = divmod(round(took.total_seconds()), 60)
    return f"{minutes:,} min {seconds} s" if minutes else f"{seconds} s"


def _moment_of(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
