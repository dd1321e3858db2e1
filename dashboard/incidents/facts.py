"""The facts that stand first in a dossier, each a sentence; Markdown-safe, no I/O."""

from typing import Any

from dashboard.incidents.evidence import (
    actor_words,
    deaths_words,
    disagreement,
    rests_on,
    span_words,
)
from dashboard.incidents.grading import Told, dispute_words, evidence_words
from dashboard.labels import family_label, readable
from dashboard.terms import PRECISIONS, term
from dashboard.words import day, moment, plain

Row = dict[str, Any]


def fact_words(told: Told, actors: list[Row]) -> dict[str, str]:
    incident, reports = told.incident, told.reports
    return {
        "Rests on": rests_on(incident, reports),
        "Evidence that it happened": evidence_words(told),
        "Dispute": dispute_words(told),
        "Where": _place_words(incident),
        "When": _time_words(incident),
        "Means": _means_words(incident),
        "Actors": f"{actor_words(actors)}.",
        "Outcome": _outcome_words(incident),
        "Deaths": deaths_words(incident, reports),
        "Compared": disagreement(reports),
        "Id": plain(incident["incident_id"]),
    }


def _place_words(incident: Row) -> str:
    parts = [incident["place_name"], incident["region_name"], incident["country_name"]]
    named = ", ".join(plain(part) for part in dict.fromkeys(parts) if part)
    return f"{named}; {term(PRECISIONS, incident['place_precision'])}."


def _time_words(incident: Row) -> str:
    published = (
        f"First published {moment(incident['public_from'])}"
        if incident["public_from"]
        else "When it was first published is unknown"
    )
    return (
        f"{_day_words(incident)}. {published}; "
        f"held here since {moment(incident['known_from'])}."
    )


def _day_words(incident: Row) -> str:
    earliest, latest = incident["occurred_on_earliest"], incident["occurred_on_latest"]
    on = incident["occurred_on"]
    if on is None:
        return f"{span_words(earliest, latest)}, local days at the place"
    doubt = (
        "" if earliest == latest else f" (may be any of {span_words(earliest, latest)})"
    )
    return f"{day(on)}, local day at the place{doubt}"


def _means_words(incident: Row) -> str:
    family = family_label(incident["event_family"])
    return f"{readable(incident['event_type'])} ({family.lower()})."


def _outcome_words(incident: Row) -> str:
    outcome, hour = incident["outcome"], incident["outcome_local_time"]
    if outcome in (None, "unknown"):
        return "Unknown."
    as_of = f", as of {plain(hour)} local time" if hour else ""
    return f"{readable(outcome)}{as_of}."
