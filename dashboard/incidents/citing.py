"""Ready citations: plain text, as it is copied."""

from typing import Any

from dashboard.incidents.evidence import span_words
from dashboard.words import day
from warehouse.publishing.manifest import Current

Row = dict[str, Any]


def cite_build(current: Current, sources: list[Row]) -> str:
    return f"Borderlog, {_build(current)}.\n{_cited(sources)}"


def cite_incident(incident: Row, reports: list[Row], current: Current) -> str:
    """Names the sources that this incident rests on, each once."""
    lead = " A machine-coded lead." if incident["is_machine_feed_only"] else ""
    sample = " Of the shipped sample, not of the world." if incident["is_demo"] else ""
    return (
        f"“{incident['title']}”, {_days(incident)}. "
        f"Borderlog, incident {incident['incident_id']}, {_build(current)}."
        f"{lead}{sample}\n{_cited(reports)}"
    )


def _days(incident: Row) -> str:
    on = incident["occurred_on"]
    days = incident["occurred_on_earliest"], incident["occurred_on_latest"]
    return day(on) if on else span_words(*days)


def _cited(rows: list[Row]) -> str:
    citations = sorted({_ended(row["citation"]) for row in rows})
    return "\n".join(["Sources:", *(f"- {citation}" for citation in citations)])


def _build(current: Current) -> str:
    return f"build {current.build_id} of {day(current.built_at)}"


def _ended(citation: str) -> str:
    return " ".join(citation.split()).rstrip(".") + "."
