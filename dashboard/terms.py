"""Codes of the marts in plain words, where a page explains them."""

from dashboard.labels import STATUSES, readable

BASES = {
    "actor_base": "inferred from the only base of a named actor",
    "foreign_party_named": (
        "a foreign state is named as a party, which alone does not say that "
        "anything crossed"
    ),
    "actors_at_home": "every named actor is at home here",
    "no_evidence": "no report says anything on it",
}
PRECISIONS = {
    "exact": "the place itself is known",
    "settlement": "known to the settlement",
    "district": "known to the district only",
    "region": "known to the region only",
    "country": "known to the country only",
    "unknown": "not known",
}
PRECISE = ("exact", "settlement")
CODERS = {
    "expert": "coded by experts",
    "machine": "coded by a machine",
    "hand": "coded by hand",
}
GATES = {
    "raw_in": "Batches taken in",
    "dbt": "Models",
    "marts_out": "Tables before publishing",
}
TOO_WIDE = {
    "span_exceeds_day": "more than a day",
    "place_exceeds_region": "more than a region",
    "span_and_place": "more than a day and a region",
}
UNPLACED = {
    "event_type_unknown": "Means of another kind, not known here",
    "day_unknown": "Day unknown",
    "span_exceeds_day": "Span of more than a day",
    "region_unknown": "Region unknown",
}
RESULTS = {"succeeded": "Succeeded", "failed": "Failed", "running": "Still running"}


def term(terms: dict[str, str], code: str | None) -> str:
    """A code that this page does not know yet is still shown."""
    if code is None:
        return "Unknown"
    return terms.get(code) or readable(code)


def status(code: str) -> str:
    return term(STATUSES, code)
