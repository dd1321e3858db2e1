"""Ready citations: plain text, as it is copied."""

from typing import Any

from dashboard.incidents.evidence import span_words
from dashboard.words import day
from warehouse.publishing.manifest import Current

Row = dict[str, Any]
NAMED = 20


def cite_build(current: Current, sources: list[Row]) -> str:
    return f"Borderlog, {_build(current)}.\n{_cited(sources)}"


def cite_incident(incident: Row, reports: list[Row], current: Current) -> str:
    """Names the sources that this incident rests on, each once."""
    lead = " A machine-coded lead." if incident["is_machine_feed_only"] else ""
    sample = " Of the shipped sample, not of the world." if incident["is_demo"] else ""
    return (
        f"“{incident['title']}”, {_days(incident)}. "
        f"Borderlog, incident {incident['incident_id']}, {_build(current)}."
        f"{lead}{sample}\n{_cited(reports)}{_told(reports)}"
    )


def _told(reports: list[Row]) -> str:
    """The texts themselves, which no citation of a source names."""
    texts = [_text(one) for one in reports if one["quote"] and one["url"]]
    named = list(dict.fromkeys(texts))
    more = len(named) - NAMED
    rest = [f"- and {more:,} more"] if more > 0 else []
    lines = ["\nReports:", *(f"- {text}" for text in named[:NAMED]), *rest]
    return "\n".join(lines) if named else ""


def _text(report: Row) -> str:
    headline, at = report["headline"], report["published_at"]
    parts = [
        report["publisher"] or report["source_title"],
        f"“{headline}”" if headline else "",
        day(at) if at else "no day told",
        report["url"],
    ]
    return " ".join(", ".join(part for part in parts if part).split())


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
