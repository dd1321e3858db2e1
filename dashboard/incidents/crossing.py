"""Whether something crossed, from where, by which rule, and who says so."""

from typing import Any

import streamlit as st

from dashboard.labels import (
    BASES,
    BOUNDARIES,
    DIRECTIONS,
    POLICY_NAMES,
    STATUSES,
    crossing_type,
)
from dashboard.links import link
from dashboard.published import Published
from dashboard.queries import dossier as queries
from dashboard.queries.shared import BY_POLICY
from dashboard.terms import CLAIMANTS, STANCES, term
from dashboard.words import listed, plain, quoted

Row = dict[str, Any]
NOTHING_CROSSED = ("no", "undetermined")


def show_crossing(published: Published, own_id: Row) -> None:
    """One list where both boundary policies agree, else one for each."""
    places = published.rows(queries.LOCATIONS, own_id)
    st.subheader("Crossing")
    if not places:
        st.caption("This build holds no judgement of it.")
        return
    if are_alike(places):
        st.markdown(judgement_words(places[0]))
    else:
        st.markdown("The two boundary policies give different answers.")
        for column, place in zip(st.columns(len(places)), places, strict=True):
            column.markdown(f"**{POLICY_NAMES[place['policy']]}**")
            column.markdown(judgement_words(place))
    if places[0]["disputed_unit_id"]:
        st.caption(unit_words(places[0]))
    _show_statements(published.rows(queries.STATEMENTS, own_id))


def are_alike(places: list[Row]) -> bool:
    first = places[0]
    return all(place[name] == first[name] for place in places for name in BY_POLICY)


def judgement_words(place: Row) -> str:
    """A Markdown list."""
    basis = term(BASES, place["cross_border_basis"])
    reason = place["basis_reason"] or ""
    facts = {
        "Status": f"{term(STATUSES, place['cross_border_status'])}.",
        "Decided by": f"{plain(basis)}. {plain(reason)}",
        "Happened in": f"{plain(place['country_name'])}.",
        **(_crossing_facts(place) if _has_crossed(place) else {}),
        "Besides": " ".join(_remarks(place)),
    }
    return "\n".join(f"- **{name}**: {words}" for name, words in facts.items() if words)


def _has_crossed(place: Row) -> bool:
    return place["cross_border_status"] not in NOTHING_CROSSED


def _crossing_facts(place: Row) -> dict[str, str]:
    origin = place["origin_country_name"]
    return {
        "From the territory of": (
            f"{plain(origin)}. Origin is not responsibility." if origin else "Unknown."
        ),
        "Type": f"{crossing_type(place['cross_border_type'] or 'unknown').label}.",
        "Boundary": f"{term(BOUNDARIES, place['boundary_crossed'])}.",
        "Direction": f"{term(DIRECTIONS, place['direction'])}.",
        "Distance from that border": f"{distance_words(place)}.",
    }


def distance_words(place: Row) -> str:
    low, high = place["border_distance_km_low"], place["border_distance_km_high"]
    if low is None or high is None:
        return "Unknown"
    return f"{low:,.0f} to {high:,.0f} km"


def _remarks(place: Row) -> list[str]:
    told = []
    if place["is_foreign_force"]:
        told.append("Foreign forces acted that already stood there.")
    if place["foreign_party_country_name"]:
        told.append(f"Foreign party: {plain(place['foreign_party_country_name'])}.")
    if place["disputed_origin_country_name"]:
        told.append(
            f"One side says that who acted is based in "
            f"{plain(place['disputed_origin_country_name'])}, and another denies it."
        )
    if place["is_launched_from_occupied_territory"]:
        told.append("Said to have been launched from territory under occupation.")
    return told


def unit_words(place: Row) -> str:
    if not place["unit_name"]:
        return f"In the disputed territory {plain(place['disputed_unit_id'])}."
    return (
        f"In {plain(place['unit_name'])}, a disputed territory. "
        f"{plain(place['unit_reason'] or '')} "
        f"Authority: {plain(place['authority'])} ({link(place['unit_url'])})."
    )


def _show_statements(rows: list[Row]) -> None:
    if not rows:
        st.caption("No report of it was found to say whether anything crossed.")
        return
    st.markdown("**Who says so**")
    # Two reports of one article may carry the same words.
    st.markdown(listed(list(dict.fromkeys(statement_words(row) for row in rows))))


def statement_words(row: Row) -> str:
    """“Russia (a party) denies that it came from …: “…” · source · link”."""
    who = row["claimant_name"] or row["claimant_country_name"]
    kind = term(CLAIMANTS, row["claimant_kind"])
    named = f"{plain(who)} ({kind})" if who else kind.capitalize()
    quote = f": {quoted(row['quote'])}" if row["quote"] else "."
    source = plain(row["publisher"] or row["source_title"])
    return (
        f"**{named} {term(STANCES, row['stance'])}** that {_said(row)}{quote} "
        f"· {source} · {link(row['url'])}"
    )


def _said(row: Row) -> str:
    names = (row["value_region_name"], row["value_country_name"])
    where = ", ".join(plain(name) for name in names if name)
    if row["kind"] == "perpetrator":
        return f"{plain(row['value_actor_name'] or where or 'somebody')} did it"
    if row["kind"] == "transit":
        return f"it passed over {where or 'another state'}"
    return f"it came from the territory of {where}" if where else "something crossed"
