"""Who asserts, denies, concedes, qualifies or will not comment; a cell opens its claims."""

from collections import Counter
from hashlib import sha256
from typing import Any

import streamlit as st

from dashboard.charts.stances import Cell, stances
from dashboard.disputes.asked import Asked, with_cell
from dashboard.disputes.behind import show_behind
from dashboard.disputes.choosing import (
    read_asked,
    set_asked,
    show_cell,
    show_kinds,
    touch,
)
from dashboard.published import Published
from dashboard.queries import disputes as queries
from dashboard.shell.scope import Scope
from dashboard.words import counted

Row = dict[str, Any]
MOST_ROWS = 15
UNNAMED = {
    "text:": "The text in its own voice",
    "observers:": "Observers that are not named",
}


def show_matrix(published: Published, scope: Scope) -> Asked:
    """What is asked holds for the arguments below as well."""
    st.subheader("Who says what")
    kinds = {
        row["kind"]: row["claim_count"] for row in published.lists(queries.KINDS, scope)
    }
    everybody = published.lists(queries.CELLS, scope, kinds=())
    asked = read_asked(kinds, names_of(everybody))
    show_kinds(kinds)
    rows = published.lists(queries.CELLS, scope, kinds=asked.kinds)
    _show_figure(rows, asked)
    show_cell(names_of(everybody))
    show_behind(published, scope, asked)
    return asked


def _show_figure(rows: list[Row], asked: Asked) -> None:
    names = names_of(rows)
    shown = fullest(rows, asked.claimant)
    # Another choice is another chart: each click on it then is a new one.
    told = repr((asked, shown)).encode()
    key = f"stances-{sha256(told).hexdigest()[:12]}"
    with st.container(key="stances"):
        st.plotly_chart(
            stances(
                read_cells(rows),
                {one: names[one] for one in shown},
                (asked.claimant, asked.stance),
            ),
            config={"displayModeBar": False},
            key=key,
            on_select=lambda: _take_click(key, asked),
            selection_mode="points",
            alt="Matrix: claims by claimant (rows) and stance (columns)",
        )
    st.caption(matrix_words(rows, shown))


def _take_click(key: str, asked: Asked) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points:
        claimant, stance = points[0]["customdata"]
        set_asked(with_cell(asked, (claimant, stance)))
        touch()


def names_of(rows: list[Row]) -> dict[str, str]:
    """Claimants by key, by the alphabet; those that nobody names come last."""
    found = {row["claimant_key"]: _name(row) for row in rows}
    return dict(
        sorted(found.items(), key=lambda one: (one[0] in UNNAMED, one[1].casefold()))
    )


def _name(row: Row) -> str:
    key, label = row["claimant_key"], row["claimant_label"]
    if key in UNNAMED:
        return UNNAMED[key]
    return f"Somebody of {label}" if key.startswith("country:") else str(label)


def read_cells(rows: list[Row]) -> dict[tuple[str, str], Cell]:
    return {
        (row["claimant_key"], row["stance"]): Cell(
            row["claim_count"], row["incident_count"]
        )
        for row in rows
    }


def fullest(rows: list[Row], asked_for: str | None) -> list[str]:
    """Those with most claims, and whoever is asked for, in the order of `names_of`."""
    sums = Counter[str]()
    for row in rows:
        sums[row["claimant_key"]] += row["claim_count"]
    names = names_of(rows)
    most = sorted(names, key=lambda key: -sums[key])[:MOST_ROWS]
    kept = {*most, asked_for}
    return [key for key in names if key in kept]


def matrix_words(rows: list[Row], shown: list[str]) -> str:
    whole = sum(row["claim_count"] for row in rows)
    left = len(names_of(rows)) - len(shown)
    more = (
        f" Not drawn: {counted(left, 'claimant')} quoted least, who stand in the list "
        "below."
        if left
        else ""
    )
    return (
        f"n = {counted(whole, 'claim')}, by the alphabet. An office stands under the "
        "actor or state that it speaks for. Words that several outlets carry count in "
        f"each: how often a claimant is quoted says nothing of its part.{more} Click a "
        "cell, or choose from the lists, to read the claims."
    )
