"""What people decided of which reports make an incident: who, when and why."""

from typing import Any

import streamlit as st

from dashboard.published import Published
from dashboard.queries import history as queries
from dashboard.terms import term
from dashboard.words import counted, listed, moment, plain, quoted

Row = dict[str, Any]
ACTIONS = {
    "merge": "Merged",
    "split": "Split off",
    "unlink": "Set apart",
    "undo": "Undone",
}


def show_decisions(published: Published, incident_ids: list[str]) -> None:
    """The first id is the incident's own, the others those it went under."""
    ids = {"incident_id": incident_ids[0], "incident_ids": incident_ids}
    rows = published.rows(queries.DECISIONS, ids)
    if not rows:
        st.caption("No person decided which reports make it: rules did.")
        return
    st.markdown("**Decided by people**")
    st.markdown(listed([decision_words(row) for row in rows]))


def decision_words(row: Row) -> str:
    """“**Merged** 2 reports of i1, i2: “the same raid” · by …, … · in force”."""
    ids = ", ".join(plain(one) for one in row["incident_ids"])
    of = f" of {ids}" if ids else ""
    meant = (
        f"decision {plain(row['undone_decision_id'])}"
        if row["undone_decision_id"]
        else f"{counted(row['report_count'], 'report')}{of}"
    )
    return (
        f"**{term(ACTIONS, row['action'])}** {meant}: {quoted(row['because'])} "
        f"· by {plain(row['decided_by'])}, {moment(row['decided_at'])} · {_force(row)}"
    )


def _force(row: Row) -> str:
    if row["action"] == "undo":
        return f"decision {plain(row['decision_id'])}"
    state = "in force" if row["is_in_force"] else "no longer in force"
    return f"decision {plain(row['decision_id'])}, {state}"
