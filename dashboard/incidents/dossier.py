"""One incident: what it rests on, in words, and how to cite it."""

from typing import Any

import streamlit as st

from dashboard.incidents.citing import cite_incident
from dashboard.incidents.claims import show_claims
from dashboard.incidents.crossing import show_crossing
from dashboard.incidents.evidence import (
    actor_words,
    deaths_words,
    disagreement,
    leads_apart,
    rests_on,
    span_words,
)
from dashboard.incidents.finder import open_incident
from dashboard.incidents.full_text import show_full_text
from dashboard.incidents.report_cards import show_reports
from dashboard.labels import family_label, readable
from dashboard.published import Published
from dashboard.queries import evidence as queries
from dashboard.queries.claims import CLAIMS
from dashboard.shell.taking import show_bundle
from dashboard.terms import PRECISIONS, term
from dashboard.words import day, moment, plain

Row = dict[str, Any]


def show_incident(published: Published, asked_id: str) -> None:
    """By any id it was ever shown under; one sentence for an id nobody knows."""
    found = published.rows(queries.INCIDENT, {"incident_id": asked_id})
    if not found:
        st.warning(
            f"No incident of this build is or was known as “{plain(asked_id)}”.",
            icon=":material/search_off:",
        )
        return
    (incident,) = found
    own_id = {"incident_id": incident["incident_id"]}
    reports = published.rows(queries.REPORTS, own_id)
    _show_head(incident, asked_id)
    _show_facts(incident, published.rows(queries.ACTORS, own_id), reports)
    show_crossing(published, own_id)
    claims = published.rows(CLAIMS, own_id)
    show_claims(claims, incident["incident_id"])
    show_full_text(published, claims, incident["incident_id"])
    told, leads = leads_apart(reports)
    revisions = published.rows(queries.REVISIONS, own_id)
    show_reports(published, "Reports", told, revisions)
    show_reports(published, "Leads from machine feeds", leads, revisions)
    st.subheader("Cite this")
    st.code(
        cite_incident(incident, reports, published.current),
        language=None,
        wrap_lines=True,
    )
    show_bundle(
        "The reports of this incident",
        f"borderlog-reports-{incident['incident_id']}-{published.current.build_id}",
        published.bundle(
            "reports",
            queries.REPORT_ROWS,
            own_id,
            f"incident_id = {incident['incident_id']}",
        ),
    )


def _show_head(incident: Row, asked_id: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.header(plain(incident["title"]), anchor="incident")
        st.button(
            "Close",
            on_click=open_incident,
            args=(None,),
            icon=":material/close:",
            help="Back to the list alone",
        )
    if incident["is_machine_feed_only"]:
        st.warning("Machine coded: a lead, never a fact.", icon=":material/smart_toy:")
    if incident["is_demo"]:
        st.info("Of the shipped sample, not of the world.")
    if asked_id != incident["incident_id"]:
        st.caption(
            f"{plain(asked_id)} is now part of incident {plain(incident['incident_id'])}."
        )


def _show_facts(incident: Row, actors: list[Row], reports: list[Row]) -> None:
    facts = {
        "Rests on": rests_on(incident, reports),
        "Where": _place_words(incident),
        "When": _time_words(incident),
        "Means": _means_words(incident),
        "Actors": f"{actor_words(actors)}.",
        "Deaths": deaths_words(incident, reports),
        "Compared": disagreement(reports),
        "Id": plain(incident["incident_id"]),
    }
    st.markdown("\n".join(f"- **{name}**: {words}" for name, words in facts.items()))


def _place_words(incident: Row) -> str:
    parts = [incident["place_name"], incident["region_name"], incident["country_name"]]
    named = ", ".join(plain(part) for part in dict.fromkeys(parts) if part)
    return f"{named}; {term(PRECISIONS, incident['place_precision'])}."


def _time_words(incident: Row) -> str:
    earliest, latest = incident["occurred_on_earliest"], incident["occurred_on_latest"]
    doubt = (
        "" if earliest == latest else f" (may be any of {span_words(earliest, latest)})"
    )
    published = (
        f"First published {moment(incident['public_from'])}"
        if incident["public_from"]
        else "When it was first published is unknown"
    )
    return (
        f"{day(incident['occurred_on'])}, local day at the place{doubt}. {published}; "
        f"held here since {moment(incident['known_from'])}."
    )


def _means_words(incident: Row) -> str:
    family = family_label(incident["event_family"])
    return f"{readable(incident['event_type'])} ({family.lower()})."
