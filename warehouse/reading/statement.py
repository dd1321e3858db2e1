"""What a document says happened, with the rule behind each choice."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["settlement", "region"]


@dataclass(frozen=True)
class Statement:
    """One event; offsets are code points of the document's text, half-open."""

    event_number: int
    event_word: str
    event_type: str
    occurred_on_earliest: date | None
    occurred_on_latest: date | None
    date_rule: str
    place_name: str | None
    place_id: str | None
    region_code: str | None
    country_code: str | None
    latitude: float | None
    longitude: float | None
    place_precision: Precision | None
    place_rule: str
    actors: tuple[str, ...]
    quote: str
    quote_start: int
    quote_end: int
