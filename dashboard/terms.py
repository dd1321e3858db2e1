"""Codes of the marts in plain words, where a page explains them."""

from dashboard.labels import STATUSES, readable

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
    "location_conflict": "Places that contradict each other",
}
# What each figure of crossings counts, where a page says how it was decided.
FIGURES = {
    "default": (
        "An incident counts as cross-border when somebody says that a force or a "
        "munition crossed (established, claimed or disputed) and what was crossed is a "
        "recognised border or a line between states. Inferred crossings stand beside "
        "the figure, never inside; a crossing by sea, over a front within one state or "
        "over a boundary that nobody names is outside. Incidents that rest on a machine "
        "feed alone are outside unless the filters ask for them."
    ),
    "flows": (
        "From the territory of which state, and into which: the place a movement or "
        "fire came from, as somebody states it, else (inferred) the only base of who "
        "acted or a source's country codes. Where both sides crossed or fired, the pair "
        "has no order and stands apart. A disputed attribution is a state in which one "
        "side says that an actor is based while the other denies it: it can only widen "
        "a flow's upper end."
    ),
    "types": (
        "The type is that of the crossing, from the means the founding report names "
        "and, for drones and strikes, from the distance to the border: short-range "
        "within 40 km of it. A means that nobody tells stays unknown."
    ),
    "bands": (
        "The distance is from the border that was crossed, as an interval widened by "
        "what is not known of the place and of the line. An incident stands in a band "
        "only when its whole interval fits; the others are left out and counted."
    ),
    "regions": (
        "The region is where it happened, not where it came from. The nine regions "
        "with most crossings, drawn to one scale."
    ),
    "runs": (
        "A run joins days with a crossing of one flow as long as at most three days "
        "without one lie between. It is drawn from dates alone: nobody has judged "
        "whether its days belong to one campaign."
    ),
}
STANCES = {"assert": "says", "deny": "denies", "concede": "concedes"}
CLAIMANTS = {
    "party": "a party",
    "independent": "independent",
    "unattributed": "the report itself",
}
GRADES = {
    "confirmed": "Confirmed",
    "fair": "Fair",
    "weak": "Weak",
    "machine_only": "Machine feeds alone",
    "discounted": "Discounted",
}
# From the open to the settled.
DISPUTES = {
    "contested": "Contested",
    "conceded": "Conceded",
    "single_party": "One party's word",
    "uncontested": "Uncontested",
}
ORIGIN_KINDS = {
    "wire": "news agency",
    "statement": "statement",
    "post": "account",
    "publication": "publication",
    "document": "article of no publisher or address known",
    "named_source": "named by a data set",
    "unknown": "origin not named",
}
RESULTS = {"succeeded": "Succeeded", "failed": "Failed", "running": "Still running"}


def term(terms: dict[str, str], code: str | None) -> str:
    """A code that this page does not know yet is still shown."""
    if code is None:
        return "Unknown"
    return terms.get(code) or readable(code)


def status(code: str) -> str:
    return term(STATUSES, code)
