"""The answer that is asked for: its JSON schema, and the check of what comes back."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from warehouse.reading.statement import (
    ClaimantKind,
    ClaimKind,
    Outcome,
    Precision,
    Stance,
)
from warehouse.reading.vocabulary import load_vocabulary


def _event_type(value: str) -> str:
    if value not in load_vocabulary().families:
        raise ValueError("no event type")
    return value


EventType = Annotated[
    str,
    AfterValidator(_event_type),
    WithJsonSchema({"type": "string", "enum": sorted(load_vocabulary().families)}),
]


class _Strict(BaseModel):
    """Strict schemas want every property required and none besides."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class AnsweredActor(_Strict):
    """`state_code` is the country of a state's forces or organs, else null."""

    name: str
    state_code: str | None


class AnsweredPlace(_Strict):
    name: str | None
    region: str | None
    country_code: str | None
    precision: Precision


class AnsweredClaim(_Strict):
    kind: ClaimKind
    value: str | None
    value_country_code: str | None
    stance: Stance
    claimant: str | None
    claimant_kind: ClaimantKind
    claimant_country_code: str | None
    channel: str | None
    quote: str


class AnsweredEvent(_Strict):
    event_type: EventType
    occurred_on: date | None
    occurred_on_earliest: date | None
    occurred_on_latest: date | None
    place: AnsweredPlace | None
    initiators: list[AnsweredActor]
    targets: list[AnsweredActor]
    outcome: Outcome
    fatality_count_low: int | None
    fatality_count_best: int | None
    fatality_count_high: int | None
    quote: str
    claims: list[AnsweredClaim]


class Answer(_Strict):
    events: list[AnsweredEvent]


def answer_format() -> dict[str, Any]:
    """`response_format` of the request."""
    schema = _without_titles(Answer.model_json_schema())
    return {
        "type": "json_schema",
        "json_schema": {"name": "article_events", "strict": True, "schema": schema},
    }


def _without_titles(schema: Any) -> Any:
    """Names of Python classes and their docstrings are nobody's business."""
    if isinstance(schema, list):
        return [_without_titles(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_titles(value)
        for key, value in schema.items()
        if not (key in ("title", "description") and isinstance(value, str))
    }
