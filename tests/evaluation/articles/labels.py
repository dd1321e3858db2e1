"""Whether a label is one that the guideline allows: keys, codes, dates and quotes."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "warehouse" / "reference" / "data"
LONGEST_QUOTE = 300
# As in docs/annotation.md: the label is the measure, so it does not ask the reader.
PRECISIONS = ("settlement", "region", "country")
OUTCOMES = (
    *("succeeded", "partial", "repelled", "intercepted", "no_effect", "disputed"),
    "unknown",
)
KINDS = (
    *("occurred", "crossing", "location", "date", "perpetrator", "sponsor", "control"),
    *("outcome", "target", "casualties", "injuries", "munitions", "interception"),
)
STANCES = ("assert", "deny", "concede", "qualify", "no_comment")
STATUSES = ("established", "claimed", "disputed", "undetermined", "no")
DAYS = ("occurred_on_earliest", "occurred_on", "occurred_on_latest")
FIGURES = ("low", "best", "high")

ARTICLE_KEYS = {"id", "theatre", "style", "published_on", "source_pages", "events"}
EVENT_KEYS = {
    *("event_family", "event_type", *DAYS, "places", "initiators", "targets"),
    *("outcome", "cross_border", "fatalities", "claims"),
}
PLACE_KEYS = {"name", "country_code", "region_code", "precision"}
CROSSING_KEYS = {"status", "origin_country_code", "country_code"}
CLAIM_KEYS = {"kind", "value", "stance", "claimant", "channel", "quote"}


class EvaluationError(ValueError):
    """One sentence: which file, and what is wrong with it."""


def check_label(name: str, label: Any, text: str) -> None:
    """Raises EvaluationError with the first thing that is wrong."""
    for fault in _faults(name, label, text):
        raise EvaluationError(f"{name}.json: {fault}.")


def _faults(name: str, label: Any, text: str) -> Iterator[str]:
    yield from _keys("the label", label, ARTICLE_KEYS)
    if label["id"] != name:
        yield f"its id is {label['id']!r}"
    for key in ("theatre", "style"):
        if not label[key] or not isinstance(label[key], str):
            yield f"{key} is {label[key]!r}"
    yield from _days("published_on", label["published_on"])
    for number, event in enumerate(label["events"], 1):
        for fault in _event_faults(event, text):
            yield f"event {number}: {fault}"


def _event_faults(event: Any, text: str) -> Iterator[str]:
    yield from _keys("the event", event, EVENT_KEYS)
    yield from _known("event_type", event["event_type"], _types())
    family = _types().get(event["event_type"])
    if family != event["event_family"]:
        yield f"{event['event_type']} is of {family}, not of {event['event_family']}"
    yield from _days("the day", *(event[name] for name in DAYS))
    yield from _known("outcome", event["outcome"], OUTCOMES)
    for place in event["places"]:
        yield from _place_faults(place)
    for role in ("initiators", "targets"):
        if not all(actor and isinstance(actor, str) for actor in event[role]):
            yield f"{role} holds something else than names"
    yield from _crossing_faults(event["cross_border"])
    yield from _figure_faults(event["fatalities"])
    for claim in event["claims"]:
        yield from _claim_faults(claim, text)


def _place_faults(place: Any) -> Iterator[str]:
    yield from _keys("a place", place, PLACE_KEYS)
    country, region = place["country_code"], place["region_code"]
    yield from _known("precision", place["precision"], PRECISIONS)
    yield from _known("country_code", country, (None, *_countries()))
    yield from _known("region_code", region, (None, *_regions()))
    if region and _regions()[region] != country:
        yield f"{region} is in {_regions()[region]}, not in {country}"


def _crossing_faults(crossing: Any) -> Iterator[str]:
    yield from _keys("cross_border", crossing, CROSSING_KEYS)
    yield from _known("status", crossing["status"], STATUSES)
    for key in ("origin_country_code", "country_code"):
        yield from _known(key, crossing[key], (None, *_countries()))


def _figure_faults(figures: Any) -> Iterator[str]:
    yield from _keys("fatalities", figures, set(FIGURES))
    told = [figures[name] for name in FIGURES if figures[name] is not None]
    if not all(isinstance(figure, int) and figure >= 0 for figure in told):
        yield f"fatalities are {told}"
    elif any(low > high for low, high in pairwise(told)):
        yield f"fatalities fall from low to high: {told}"


def _claim_faults(claim: Any, text: str) -> Iterator[str]:
    yield from _keys("a claim", claim, CLAIM_KEYS)
    quote = claim["quote"]
    yield from _known("kind", claim["kind"], KINDS)
    yield from _known("stance", claim["stance"], STANCES)
    if not quote or quote not in text:
        yield f"the quote does not stand in the text: {quote!r}"
    elif len(quote) > LONGEST_QUOTE:
        yield f"the quote has {len(quote)} characters: {quote[:60]!r}"
    for key in ("value", "claimant", "channel"):
        if claim[key] is not None and not (claim[key] and isinstance(claim[key], str)):
            yield f"{key} is {claim[key]!r}"


def _keys(what: str, found: Any, wanted: set[str]) -> Iterator[str]:
    if not isinstance(found, dict) or set(found) != wanted:
        told = set(found) if isinstance(found, dict) else set()
        yield f"{what} lacks or adds {sorted(told ^ wanted)}"


def _known(what: str, found: Any, allowed: Any) -> Iterator[str]:
    if found not in allowed:
        yield f"{what} {found!r} is not known"


def _days(what: str, *found: Any) -> Iterator[str]:
    try:
        days = [date.fromisoformat(day) for day in found if day is not None]
    except (TypeError, ValueError):
        yield f"{what} is no date: {found}"
        return
    if any(first > second for first, second in pairwise(days)):
        yield f"{what} is out of order: {found}"


@cache
def _types() -> Mapping[str, str]:
    rows = _rows(ROOT / "dbt" / "seeds" / "event_types.csv")
    return {row["event_type"]: row["event_family"] for row in rows}


@cache
def _countries() -> frozenset[str]:
    rows = _rows(REFERENCE / "countries.csv")
    return frozenset(row["country_code"] for row in rows)


@cache
def _regions() -> Mapping[str, str]:
    """The country of each first-level unit."""
    rows = _rows(REFERENCE / "regions.csv")
    first_level = (row for row in rows if row["is_admin1"] == "true")
    return {row["region_code"]: row["country_code"] for row in first_level}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
