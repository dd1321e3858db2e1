"""What is said of one incident point by point: state, evidence, and each side's stance."""

from collections import Counter
from typing import Any

import streamlit as st

from dashboard.incidents.claim_words import (
    KINDS,
    SIDES,
    STANCES,
    by_side,
    kinds_in,
    value_text,
)
from dashboard.labels import readable
from dashboard.terms import DISPUTES, GRADES, term
from dashboard.words import plain

Row = dict[str, Any]
SILENT = "—"
CODED = ("outcome", "control")
# The headings of the claims below, as narrow as a column.
COLUMNS = dict(
    zip(
        SIDES, ("Said to have done it", "Struck", "Others", "Nobody named"), strict=True
    )
)


def show_propositions(propositions: list[Row], claims: list[Row]) -> None:
    """Nothing where nobody is quoted: the grade tells already who tells of it."""
    if not propositions or not claims:
        return
    st.subheader("What is said, point by point")
    st.table(
        proposition_rows(propositions, claims),
        border="horizontal",
        hide_index=True,
        alt="Points said of the incident, and the stance of each side",
    )
    st.caption(
        "Best value: the best of those asserted, neither averaged nor added up. "
        "Contested: one interest denies what another asserts, or they say what cannot "
        "both be so. Voices: who asserts or concedes it, each claimant and each origin "
        "once. Then how often each side does what; “told” are reports and data sets "
        "that name no speaker. A dash is silence, which is not denial."
    )


def proposition_rows(propositions: list[Row], claims: list[Row]) -> list[Row]:
    """Markdown-safe cells."""
    held = {row["kind"]: row for row in propositions}
    return [
        {
            "Point": plain(term(KINDS, kind)),
            "Best value": _value(held[kind]),
            "State": _named(DISPUTES, held[kind]["state"]),
            "Evidence": _named(GRADES, held[kind]["evidence_grade"]),
            "Voices": held[kind]["origin_count"],
            **_stances(held[kind], [one for one in claims if one["kind"] == kind]),
        }
        for kind in kinds_in(propositions)
    ]


def _value(row: Row) -> str:
    told = value_text(row)
    return plain(readable(told) if row["kind"] in CODED else told) or SILENT


def _named(terms: dict[str, str], code: str | None) -> str:
    return plain(term(terms, code)) if code else SILENT


def _stances(proposition: Row, claims: list[Row]) -> dict[str, str]:
    """Column of a side to “asserted 2, denied 1”."""
    told = {
        COLUMNS[heading]: _counted(rows) for heading, rows in by_side(claims).items()
    }
    # Reports that tell of it without a claimant are counted among its assertions.
    claimed = sum(one["stance"] == "assert" for one in claims)
    more = proposition["assertion_count"] - claimed
    if more > 0:
        told[COLUMNS[[*SIDES][-1]]].append(f"told\u00a0{more}")
    return {column: ", ".join(parts) or SILENT for column, parts in told.items()}


def _counted(claims: list[Row]) -> list[str]:
    counts = Counter(one["stance"] for one in claims)
    return [
        f"{name.lower()}\u00a0{counts[code]}"
        for code, name in STANCES.items()
        if counts[code]
    ]
