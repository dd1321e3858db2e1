"""One incident: what it rests on, in words, what was known when, and how to cite it."""

from typing import Any

import streamlit as st

from dashboard.incidents.citing import cite_incident
from dashboard.incidents.claims import show_claims
from dashboard.incidents.crossing import show_crossing
from dashboard.incidents.evidence import leads_apart
from dashboard.incidents.facts import fact_words
from dashboard.incidents.figures import show_figures
from dashboard.incidents.finder import open_incident
from dashboard.incidents.former_ids import id_changes, show_former_id, show_unresolved
from dashboard.incidents.full_text import show_full_text
from dashboard.incidents.grading import Told
from dashboard.incidents.known_when import show_known_when
from dashboard.incidents.parts import show_parts
from dashboard.incidents.propositions import show_propositions
from dashboard.incidents.report_cards import show_reports
from dashboard.published import Published
from dashboard.queries import evidence as queries
from dashboard.queries.claims import CLAIMS
from dashboard.queries.ledger import PROPOSITIONS
from dashboard.shell.taking import show_bundle
from dashboard.words import plain

Row = dict[str, Any]


def show_incident(published: Published, asked_id: str) -> None:
    """By any id it was ever shown under; what became of it where it is no more."""
    found = published.rows(queries.INCIDENT, {"incident_id": asked_id})
    if not found:
        show_unresolved(published, asked_id)
        return
    (incident,) = found
    changes = id_changes(published, asked_id, incident["incident_id"])
    _show_head(incident)
    show_former_id(published, changes, asked_id, incident["incident_id"])
    told = _told(published, incident)
    _show_evidence(published, told)
    show_known_when(published, changes, incident["incident_id"])
    _show_citation(published, told)


def _told(published: Published, incident: Row) -> Told:
    own_id = {"incident_id": incident["incident_id"]}
    propositions = published.rows(PROPOSITIONS, own_id)
    return Told(
        incident=incident,
        reports=published.rows(queries.REPORTS, own_id),
        claims=published.rows(CLAIMS, own_id),
        propositions={row["kind"]: row for row in propositions},
    )


def _show_head(incident: Row) -> None:
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


def _show_evidence(published: Published, told: Told) -> None:
    incident_id = told.incident["incident_id"]
    own_id = {"incident_id": incident_id}
    facts = fact_words(told, published.rows(queries.ACTORS, own_id))
    st.markdown("\n".join(f"- **{name}**: {words}" for name, words in facts.items()))
    show_parts(published, told.incident)
    show_crossing(published, own_id)
    show_propositions(list(told.propositions.values()), told.claims)
    show_figures(published, own_id)
    show_claims(told.claims, incident_id)
    show_full_text(published, told.claims, incident_id)
    reports, leads = leads_apart(told.reports)
    revisions = published.rows(queries.REVISIONS, own_id)
    show_reports(published, "Reports", reports, revisions)
    show_reports(published, "Leads from machine feeds", leads, revisions)


def _show_citation(published: Published, told: Told) -> None:
    incident_id = told.incident["incident_id"]
    st.subheader("Cite this")
    st.code(
        cite_incident(told.incident, told.reports, published.current),
        language=None,
        wrap_lines=True,
    )
    show_bundle(
        "The reports of this incident",
        f"borderlog-reports-{incident_id}-{published.current.build_id}",
        published.bundle(
            "reports",
            queries.REPORT_ROWS,
            {"incident_id": incident_id},
            f"incident_id = {incident_id}",
        ),
    )
