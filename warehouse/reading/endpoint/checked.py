"""What a model answered becomes statements, or is left out where it does not hold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date

from warehouse.reading.endpoint.answer import (
    Answer,
    AnsweredActor,
    AnsweredClaim,
    AnsweredEvent,
)
from warehouse.reading.endpoint.located import known_code, locate
from warehouse.reading.endpoint.plausible import (
    NO_DATES,
    Dates,
    Quote,
    found,
    is_plausible,
    ordered,
    rises,
)
from warehouse.reading.statement import (
    ClaimStatement,
    CrossingKind,
    CrossingStatement,
    Statement,
)
from warehouse.reading.vocabulary import STATE, Vocabulary
from warehouse.reading.where.gazetteer import Gazetteer

# Claims that also tell whence something came, or by whose hand.
OF_CROSSING: dict[str, CrossingKind] = {
    "crossing": "crossing",
    "perpetrator": "perpetrator",
    "sponsor": "sponsor",
}


@dataclass(frozen=True)
class Checker:
    """Checks answers against their texts; `dropped` counts what was left out, by kind."""

    gazetteer: Gazetteer
    words: Vocabulary
    dropped: Counter[str] = field(default_factory=Counter)

    def statements(
        self, answer: Answer, text: str, published_on: date | None
    ) -> list[Statement]:
        """Events with at least one verbatim quote, numbered in the order given."""
        statements: list[Statement] = []
        for event in answer.events:
            statement = self._statement(event, text, published_on, len(statements) + 1)
            if statement:
                statements.append(statement)
            else:
                self.dropped["events without a verbatim quote"] += 1
        return statements

    def _statement(
        self, event: AnsweredEvent, text: str, published_on: date | None, number: int
    ) -> Statement | None:
        quoted = list(self._quoted(event.claims, text))
        quote = found(event.quote, text)
        if quote is None:
            self.dropped["quotes not verbatim"] += 1
            quote = quoted[0][1] if quoted else None
        if quote is None:
            return None
        dates, rule = self._dates(event, text, published_on)
        initiators, targets = (
            self._actors(event.initiators),
            self._actors(event.targets),
        )
        low, best, high = self._fatalities(event)
        return Statement(
            event_number=number,
            event_word=event.event_type,
            event_type=event.event_type,
            occurred_on=dates[0],
            occurred_on_earliest=dates[1],
            occurred_on_latest=dates[2],
            date_rule=rule,
            actors=tuple(dict.fromkeys((*initiators, *targets))),
            initiators=initiators,
            targets=targets,
            outcome=event.outcome,
            fatality_count_low=low,
            fatality_count_best=best,
            fatality_count_high=high,
            crossings=tuple(self._crossings(quoted)),
            claims=tuple(self._claim(claim, at) for claim, at in quoted),
            **asdict(locate(event.place, self.gazetteer, self._codes)),
            **asdict(quote),
        )

    @property
    def _codes(self) -> frozenset[str]:
        return frozenset(self.words.countries)

    def _quoted(
        self, claims: Iterable[AnsweredClaim], text: str
    ) -> Iterator[tuple[AnsweredClaim, Quote]]:
        for claim in claims:
            quote = found(claim.quote, text)
            if quote:
                yield claim, quote
            else:
                self.dropped["quotes not verbatim"] += 1

    def _dates(
        self, event: AnsweredEvent, text: str, published_on: date | None
    ) -> tuple[Dates, str]:
        dates = ordered(event)
        if dates == NO_DATES:
            return NO_DATES, "endpoint:none"
        if is_plausible(dates, text, published_on):
            return dates, "endpoint"
        self.dropped["implausible dates"] += 1
        return NO_DATES, "endpoint:implausible"

    def _fatalities(
        self, event: AnsweredEvent
    ) -> tuple[int | None, int | None, int | None]:
        counts = (
            event.fatality_count_low,
            event.fatality_count_best,
            event.fatality_count_high,
        )
        if rises(counts):
            return counts
        self.dropped["implausible tolls"] += 1
        return None, None, None

    def _actors(self, actors: Iterable[AnsweredActor]) -> tuple[str, ...]:
        named = (self._actor(one.name, one.state_code) for one in actors)
        return tuple(dict.fromkeys(filter(None, named)))

    def _actor(self, name: str | None, state_code: str | None) -> str | None:
        """The id of a state or of a listed group, else the name itself."""
        listed = self.words.actor_id(name or "")
        if listed:
            return listed
        code = known_code(state_code, self._codes)
        return STATE + code.lower() if code else (name or "").strip() or None

    def _claimant(self, claim: AnsweredClaim) -> str | None:
        return self.words.actor_id(claim.claimant or "")

    def _claim(self, claim: AnsweredClaim, quote: Quote) -> ClaimStatement:
        return ClaimStatement(
            kind=claim.kind,
            value=self._value(claim),
            stance=claim.stance,
            claimant=claim.claimant,
            claimant_kind=claim.claimant_kind if claim.claimant else "unattributed",
            claimant_country_code=known_code(claim.claimant_country_code, self._codes),
            claimant_actor=self._claimant(claim),
            channel=claim.channel,
            **asdict(quote),
        )

    def _value(self, claim: AnsweredClaim) -> str | None:
        if claim.kind == "crossing":
            return known_code(claim.value_country_code or claim.value, self._codes)
        if claim.kind in OF_CROSSING:
            actor = self._actor(claim.value, claim.value_country_code)
            return self.words.actor_name(actor) if actor else None
        return claim.value

    def _crossings(
        self, quoted: Iterable[tuple[AnsweredClaim, Quote]]
    ) -> Iterator[CrossingStatement]:
        for claim, quote in quoted:
            is_said = claim.stance in ("assert", "deny", "concede")
            kind = OF_CROSSING.get(claim.kind)
            if kind and is_said:
                yield self._crossing(kind, claim, quote)

    def _crossing(
        self, kind: CrossingKind, claim: AnsweredClaim, quote: Quote
    ) -> CrossingStatement:
        is_whence = kind == "crossing"
        return CrossingStatement(
            kind=kind,
            stance=claim.stance,
            value_country_code=self._value(claim) if is_whence else None,
            value_region_code=None,
            value_actor=(
                None
                if is_whence
                else self._actor(claim.value, claim.value_country_code)
            ),
            claimant_kind=claim.claimant_kind if claim.claimant else "unattributed",
            claimant_country_code=known_code(claim.claimant_country_code, self._codes),
            claimant_actor=self._claimant(claim),
            **asdict(quote),
        )
