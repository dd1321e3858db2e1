"""What an article says, in the shape in which labels and `borderlog extract` give it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from warehouse.reading import load_dictionaries, read_document
from warehouse.reading.crossings.said import said_crossing
from warehouse.reading.statement import ClaimStatement, Statement
from warehouse.reading.vocabulary import Vocabulary, load_vocabulary

Json = dict[str, Any]
CLAIM_FIELDS = "kind value stance claimant channel quote quote_start quote_end".split()


def extract_article(text: str, published_on: date | None) -> Json:
    """`document` and `events` of one article, by the shipped reader.

    Offsets are code points of `text`, half-open; what the text does not tell is null.
    """
    statements = read_document(text, published_on, load_dictionaries())
    return article_json(statements, published_on)


def article_json(statements: Iterable[Statement], published_on: date | None) -> Json:
    """The same from statements of any reader."""
    words = load_vocabulary()
    return {
        "document": document_json(published_on=published_on),
        "events": [event_json(one, words) for one in statements],
    }


def document_json(
    title: str | None = None,
    published_on: date | None = None,
    language: str | None = None,
) -> Json:
    return {"title": title, "published_on": _day(published_on), "language": language}


def event_json(statement: Statement, words: Vocabulary) -> Json:
    """One event with its claims; actors by their listed names."""
    earliest, latest = statement.occurred_on_earliest, statement.occurred_on_latest
    day = statement.occurred_on or (earliest if earliest == latest else None)
    return {
        "event_family": words.families.get(statement.event_type),
        "event_type": statement.event_type,
        "occurred_on": _day(day),
        "occurred_on_earliest": _day(earliest),
        "occurred_on_latest": _day(latest),
        "places": _places(statement),
        "initiators": _names(statement.initiators, words),
        "targets": _names(statement.targets, words),
        "outcome": statement.outcome,
        "cross_border": asdict(said_crossing(statement, words)),
        "fatalities": {
            "low": statement.fatality_count_low,
            "best": statement.fatality_count_best,
            "high": statement.fatality_count_high,
        },
        "claims": [_claim(one, words) for one in statement.claims],
    }


def _places(statement: Statement) -> list[Json]:
    if not statement.place_name and not statement.country_code:
        return []
    return [
        {
            "name": statement.place_name,
            "country_code": statement.country_code,
            "region_code": statement.region_code,
            "latitude": statement.latitude,
            "longitude": statement.longitude,
            "precision": statement.place_precision,
        }
    ]


def _names(actors: Iterable[str], words: Vocabulary) -> list[str]:
    """Two ways of naming one actor are one."""
    return _unique(words.actor_name(actor) for actor in actors)


def _claim(claim: ClaimStatement, words: Vocabulary) -> Json:
    """Groups by their listed names, as claimants and as values."""
    told = {name: getattr(claim, name) for name in CLAIM_FIELDS}
    if claim.claimant is not None and claim.claimant == claim.claimant_actor:
        told["claimant"] = words.actor_name(claim.claimant_actor)
    if claim.kind in ("perpetrator", "sponsor") and claim.value:
        told["value"] = words.actor_name(claim.value)
    return told


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
