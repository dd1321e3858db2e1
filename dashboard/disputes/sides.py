"""What each side says of an outcome or a toll that is disputed; Markdown-safe, pure."""

from collections.abc import Iterable
from typing import Any

from dashboard.incidents.claim_words import (
    KINDS,
    STANCES,
    claimant_words,
    value_words,
)
from dashboard.incidents.evidence import range_words
from dashboard.links import link
from dashboard.terms import DISPUTES, term
from dashboard.words import counted, number, plain, quoted

Row = dict[str, Any]
SPEAKERS = {
    "initiator": "said to have done it",
    "target": "struck, or on whose ground it happened",
    "other_state": "another state",
    "independent": "independent",
    "unknown": "side not known",
}
HARMED = {
    "initiator": "of the side said to have done it",
    "target": "of the side struck",
}


def flag_words(row: Row) -> str:
    flags = {
        "outcome": row["is_outcome_disputed"],
        "dead or wounded": row["is_casualties_disputed"],
    }
    names = [name for name, is_disputed in flags.items() if is_disputed]
    return f"Disputed: {', '.join(names)}"


def standing_words(row: Row) -> str:
    """“**Deaths**, contested: 6 assertions, 1 denial”."""
    parts = [
        counted(row[f"{name}_count"], name)
        for name in ("assertion", "denial", "concession")
        if row[f"{name}_count"]
    ]
    told = ", ".join(parts) or "nothing asserted"
    state = f", {term(DISPUTES, row['state']).lower()}" if row["state"] else ""
    return f"**{term(KINDS, row['kind'])}**{state}: {told}"


def word_words(row: Row) -> str:
    """One claim on a line, with whose side it takes."""
    value = value_words(row)
    return (
        f"{claimant_words(row)} ({_side(row)}): {STANCES[row['stance']].lower()}"
        f"{f', {value}' if value else ''}. {quoted(row['quote'])} ({link(row['url'])})"
    )


def figure_words(row: Row) -> str:
    """“Governor (struck …): 10, of the side struck”."""
    who = plain(row["claimant_name"] or "The text in its own voice")
    harmed = HARMED.get(row["harmed_side"], "whose, is not told")
    return (
        f"{who} ({_side(row)}): **{_figure(row)}**, {harmed}. {quoted(row['quote'])} "
        f"({link(row['url'])})"
    )


def _side(row: Row) -> str:
    return term(SPEAKERS, row["claimant_side"])


def _figure(row: Row) -> str:
    low, high = row["count_low"], row["count_high"]
    if low is not None and high is None:
        return f"at least {number(low)}"
    if low is None and high is not None:
        return f"at most {number(high)}"
    return range_words(low, high) or number(row["count_best"])


def of_kind(rows: Iterable[Row], incident_id: str, kind: str) -> list[Row]:
    return [
        row for row in rows if row["incident_id"] == incident_id and row["kind"] == kind
    ]
