"""What a claim says, in words that take no side; Markdown-safe, no I/O."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from dashboard.labels import in_order
from dashboard.links import link
from dashboard.terms import term
from dashboard.words import day, plain, quoted

Row = dict[str, Any]

# In the order in which a reader asks.
KINDS = {
    "occurred": "That it happened",
    "perpetrator": "Who did it",
    "crossing": "Crossing",
    "sponsor": "Who stands behind it",
    "location": "Where",
    "date": "When",
    "target": "What was hit",
    "munitions": "Munitions",
    "interception": "Interception",
    "outcome": "Outcome",
    "control": "Who holds the place",
    "casualties": "Deaths",
    "injuries": "Injured",
}
STANCES = {
    "assert": "Asserted",
    "deny": "Denied",
    "concede": "Conceded",
    "qualify": "Qualified",
    "no_comment": "No comment",
}
# As columns: a heading, and the sides that stand under it.
SIDES = {
    "Said to have done it": ("initiator",),
    "Struck, or on whose ground it happened": ("target",),
    "Other states and independent voices": ("other_state", "independent"),
    "Nobody named, or side not known": ("unknown",),
}
COUNTED = ("casualties", "injuries", "munitions", "interception")
FIGURE = re.compile(r"(>=|<=|~|)(\d+)(?:-(\d+))?")
BOUNDS = {">=": "at least ", "<=": "at most ", "~": "about ", "": ""}


def kinds_in(claims: Sequence[Row]) -> tuple[str, ...]:
    return in_order((one["kind"] for one in claims), KINDS)


def sorted_claims(claims: Sequence[Row]) -> list[Row]:
    """By kind as a reader asks, then as they came: what is said of one thing together."""
    order = {kind: number for number, kind in enumerate(kinds_in(claims))}
    return sorted(claims, key=lambda one: order[one["kind"]])


def by_side(claims: Sequence[Row]) -> dict[str, list[Row]]:
    """Heading to claims, every heading; a side not known here is not left out."""
    known = {side for sides in SIDES.values() for side in sides}
    return {
        heading: [
            one
            for one in claims
            if one["claimant_side"] in sides
            or ("unknown" in sides and one["claimant_side"] not in known)
        ]
        for heading, sides in SIDES.items()
    }


def claim_words(row: Row) -> str:
    """“**Deaths** · Asserted: 9”, who says so through what, the words, and where."""
    value = value_words(row)
    told = f"{term(STANCES, row['stance'])}{f': {value}' if value else ''}"
    return (
        f"**{term(KINDS, row['kind'])}** · {told}  \n"
        f"{claimant_words(row)}\n\n> {quoted(row['quote'])}"
    )


def value_words(row: Row) -> str:
    return plain(value_text(row))


def value_text(row: Row) -> str:
    """Plain; empty where the words give none; a figure is read out as it was said."""
    value: str | None = row["value_name"] or row["value"]
    if value is None:
        return ""
    if row["kind"] == "crossing" and row["value_name"]:
        return f"from the territory of {value}"
    figure = FIGURE.fullmatch(value) if row["kind"] in COUNTED else None
    if figure is None:
        return value
    bound, low, high = figure.groups()
    return f"{BOUNDS[bound]}{int(low):,}" + (f" to {int(high):,}" if high else "")


def claimant_words(row: Row) -> str:
    through = f", through {plain(row['channel'])}" if row["channel"] else ""
    return f"{speaker(row, plain)}{through}"


def speaker(row: Row, written: Callable[[str], str] = str) -> str:
    """Who says it, with the country where the name does not tell it."""
    name, country = row["claimant_name"], row["claimant_country_name"]
    if not name:
        who = f"Somebody of {written(country)}" if country else ""
        return who or "The text in its own voice"
    is_told = not country or country.casefold() in name.casefold()
    return f"{written(name)}{'' if is_told else f' ({written(country)})'}"


def source_words(row: Row) -> str:
    told = day(row["stated_on"]) if row["stated_on"] else "Day unknown"
    return f"{told} · {plain(row['publisher'] or row['source_title'])} · {link(row['url'])}"
