"""What is said of one incident point by point: state, evidence, and each side's stance."""

from collections import Counter
from typing import Any

import streamlit as st

from dashboard.incidents.claim_words import (
    KINDS,
    STANCES,
    by_side,
    kinds_in,
    value_text,
)
from dashboard.labels import readable
from dashboard.terms import DISPUTES, GRADES, term

Row = dict[str, Any]
CODED = ("outcome", "control")
WIDTHS = {
    "Point": st.column_config.TextColumn(width=130),
    "Best value": st.column_config.TextColumn(
        width=170,
        help="The best of the values asserted, none of them averaged or added up.",
    ),
    "State": st.column_config.TextColumn(width=120),
    "Evidence": st.column_config.TextColumn(width=110),
    "Voices": st.column_config.NumberColumn(
        width=65,
        help="Who asserts or concedes it: each claimant once, however many carry the "
        "words, and each origin of what is said in nobody's name.",
    ),
}


def show_propositions(propositions: list[Row], claims: list[Row]) -> None:
    if not propositions:
        return
    st.subheader("What is said, point by point")
    st.dataframe(
        proposition_rows(propositions, claims),
        hide_index=True,
        column_config=WIDTHS,
        placeholder="—",
        alt="Points said of the incident, and the stance of each side",
    )
    st.caption(
        "A point is contested where one interest denies what another asserts, or where "
        "they say what cannot both be so. A report or a data set that names no speaker "
        "stands as “told”. An empty cell is silence, which is not denial."
    )


def proposition_rows(propositions: list[Row], claims: list[Row]) -> list[Row]:
    held = {row["kind"]: row for row in propositions}
    return [
        {
            "Point": term(KINDS, kind),
            "Best value": _value(held[kind]),
            "State": _named(DISPUTES, held[kind]["state"]),
            "Evidence": _named(GRADES, held[kind]["evidence_grade"]),
            "Voices": held[kind]["origin_count"],
            **_stances(held[kind], [one for one in claims if one["kind"] == kind]),
        }
        for kind in kinds_in(propositions)
    ]


def _value(row: Row) -> str | None:
    told = value_text(row)
    return (readable(told) if row["kind"] in CODED and told else told) or None


def _named(terms: dict[str, str], code: str | None) -> str | None:
    """Null stays null: nobody asserts it."""
    return term(terms, code) if code else None


def _stances(proposition: Row, claims: list[Row]) -> dict[str, str | None]:
    """Heading of a side to “asserted 2, denied 1”."""
    told = _in_nobodys_name(proposition, claims)
    cells = {}
    for heading, rows in by_side(claims).items():
        counts = Counter(one["stance"] for one in rows)
        parts = [
            f"{name.lower()} {counts[code]}"
            for code, name in STANCES.items()
            if counts[code]
        ]
        is_last = heading.startswith("Nobody")
        cells[heading] = ", ".join(parts + told * is_last) or None
    return cells


def _in_nobodys_name(proposition: Row, claims: list[Row]) -> list[str]:
    """Reports that tell of it without a claimant are counted among its assertions."""
    claimed = sum(one["stance"] == "assert" for one in claims)
    more = proposition["assertion_count"] - claimed
    return [f"told {more}"] if more > 0 else []
