"""“How this was decided”: what a figure counts, and by which rules."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from dashboard.labels import BASES, STATUSES
from dashboard.published import Published
from dashboard.queries import crossings as queries
from dashboard.shell.scope import Scope
from dashboard.terms import FIGURES, term
from dashboard.words import plain

Row = dict[str, Any]
# What stands under which heading; a figure names the headings that it has.
GROUPS = {
    "counted": ("In the figure", ("asserted", "disputed")),
    "inferred": ("Beside it: inferred", ("inferred",)),
    "alleged": ("Upper end: disputed attributions", ("alleged",)),
    "apart": ("Outside: another boundary, or none that is named", ("apart",)),
    "rest": ("Outside: undetermined, or nothing crossed", ("undetermined", "no")),
}
HEADINGS = {
    "default": ("counted", "inferred", "apart", "rest"),
    "flows": ("counted", "inferred", "alleged"),
}
USUAL = ("counted", "inferred")


def show_decided(published: Published, scope: Scope, figure: str) -> None:
    """`figure` is a key of FIGURES."""
    with st.popover(
        "How this was decided", icon=":material/gavel:", key=f"decided_{figure}"
    ):
        st.markdown(FIGURES[figure])
        st.markdown(decided_words(published.lists(queries.DECIDED, scope), figure))
        st.caption("Whole choice of the filters, whatever the figure leaves out.")


def decided_words(rows: list[Row], figure: str) -> str:
    """Markdown: a heading a group, a line a rule, with its count and its reason."""
    told = []
    for name in HEADINGS.get(figure, USUAL):
        heading, strengths = GROUPS[name]
        held = [row for row in rows if _strengths(row) & {*strengths}]
        lines = [_line(row) for row in _merged(held)]
        told += [f"**{heading}**", "", *(lines or ["- none"]), ""]
    return "\n".join(told)


def _strengths(row: Row) -> set[str]:
    return {row["strength"], *(["alleged"] if row["is_alleged"] else [])}


def _line(row: Row) -> str:
    status = term(STATUSES, row["cross_border_status"])
    basis = term(BASES, row["cross_border_basis"])
    reason = plain(row["reason"] or "No reason is published for this rule.")
    return f"- {plain(status)}, {row['incident_count']:,}: *{plain(basis)}*. {reason}"


def _merged(rows: Iterable[Row]) -> list[Row]:
    """Counts of one status and rule as one."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = (row["cross_border_status"], row["cross_border_basis"])
        held = found.setdefault(key, {**row, "incident_count": 0})
        held["incident_count"] += row["incident_count"]
    return [*found.values()]
