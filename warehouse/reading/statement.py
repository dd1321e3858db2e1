"""What a document says happened, with the rule behind each choice."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["settlement", "region", "country"]
CrossingKind = Literal["crossing", "perpetrator", "sponsor", "transit"]
Stance = Literal["assert", "deny", "concede", "qualify", "no_comment"]
ClaimantKind = Literal["party", "independent", "unattributed"]
ClaimKind = Literal[
    "occurred",
    "crossing",
    "location",
    "date",
    "perpetrator",
    "sponsor",
    "control",
    "outcome",
    "target",
    "casualties",
    "injuries",
    "munitions",
    "interception",
]
Outcome = Literal[
    "succeeded",
    "partial",
    "repelled",
    "intercepted",
    "no_effect",
    "disputed",
    "unknown",
]


@dataclass(frozen=True)
class CrossingStatement:
    """Who says from where, over whose territory or by whom; quoted as an event is.

    Country and region are those of origin or of transit. An actor is as found in the
    text, or the id of a state ("state-ir"): the perpetrator, or who is said to cross.
    """

    kind: CrossingKind
    stance: Stance
    value_country_code: str | None
    value_region_code: str | None
    value_actor: str | None
    claimant_kind: ClaimantKind
    claimant_country_code: str | None
    claimant_actor: str | None
    quote: str
    quote_start: int
    quote_end: int


@dataclass(frozen=True)
class ClaimStatement:
    """What one claimant says of an event, through which channel, in which words.

    The claimant is null where the text speaks in its own voice; an agency, a paper or
    a network is a channel. Its country and its actor (as found in the text, or the id
    of a state) are given where they are told. The quote is of at most 300 code points.
    """

    kind: ClaimKind
    value: str | None
    stance: Stance
    claimant: str | None
    claimant_kind: ClaimantKind
    claimant_country_code: str | None
    claimant_actor: str | None
    channel: str | None
    quote: str
    quote_start: int
    quote_end: int


@dataclass(frozen=True)
class Statement:
    """One event; offsets are code points of the document's text, half-open.

    Actors are as found in the text, or ids of states; `actors` holds all that are named,
    the two last fields those of them whose part in the event is told.
    """

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
    crossings: tuple[CrossingStatement, ...] = ()
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    occurred_on: date | None = None
    outcome: Outcome = "unknown"
    fatality_count_low: int | None = None
    fatality_count_best: int | None = None
    fatality_count_high: int | None = None
    claims: tuple[ClaimStatement, ...] = ()
