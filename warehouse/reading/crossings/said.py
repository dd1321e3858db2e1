"""What one text says of a crossing: by whom, from where, and who denies it.

The judgement over all reports is dbt's; this is what a single article makes known, by
rules of the same names. Nobody's presence inside the country is known here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from warehouse.reading.statement import CrossingStatement, Statement
from warehouse.reading.vocabulary import Vocabulary

STATUSES = {
    "stated_launched_here": "no",
    "stated_conceded": "established",
    "stated_independently": "established",
    "stated_by_both_sides": "established",
    "stated_and_denied": "disputed",
    "stated_by_one_side": "claimed",
    "actor_base": "claimed",
    "actors_at_home": "no",
    "bases_on_both_sides": "undetermined",
    "no_evidence": "undetermined",
}
CROSSED = ("established", "claimed", "disputed")
NOBODY = "unattributed"
OF_DEED = ("occurred", "perpetrator", "crossing")


@dataclass(frozen=True)
class SaidCrossing:
    """The keys of `cross_border` in what `borderlog extract` prints."""

    status: str
    type: str | None
    basis: str
    origin_country_code: str | None
    country_code: str | None


@dataclass(frozen=True)
class _Voice:
    """One statement: for whom it speaks and from where it has the crossing come.

    `is_here` when it has force come from the country in which it took effect.
    """

    side: str
    stance: str
    origin: str | None
    is_here: bool


@dataclass(frozen=True)
class _Told:
    """The event: when, where it took effect, and how actors are known."""

    statement: Statement
    country: str | None
    day: date | None
    words: Vocabulary

    def base(self, actor: str | None) -> str | None:
        return self.words.sole_base_of(actor, self.day)


def said_crossing(statement: Statement, words: Vocabulary) -> SaidCrossing:
    """The country is the place's, or that of the one state attacked where no place is."""
    country = statement.country_code or _attacked(statement, words)
    told = _Told(statement, country, statement.occurred_on_latest, words)
    foreign = _foreign_bases(told)
    voices = [*_voices(told), *_claimed(told, foreign)]
    basis = _stated_basis(voices, foreign) or _basis_by_actors(told, foreign)
    status = STATUSES[basis]
    is_crossed = status in CROSSED
    return SaidCrossing(
        status=status,
        type=_type(told) if is_crossed else None,
        basis=basis,
        origin_country_code=_origin(voices, foreign) if is_crossed else None,
        country_code=country,
    )


def _attacked(statement: Statement, words: Vocabulary) -> str | None:
    states = {words.state_of(target) for target in statement.targets} - {None}
    return states.pop() if len(states) == 1 else None


def _voices(told: _Told) -> list[_Voice]:
    """Of statements on whence and by whom; sponsors and transit decide nothing."""
    found = []
    for one in told.statement.crossings:
        whence = _whence(one, told)
        is_here = whence is not None and whence == told.country
        # Who did it tells of a crossing only where that actor can only come from abroad.
        is_of_movement = one.kind == "crossing" or (
            one.kind == "perpetrator" and whence is not None and not is_here
        )
        if is_of_movement and one.stance in ("assert", "deny", "concede"):
            origin = None if is_here else whence
            found.append(_Voice(_side(one, told), one.stance, origin, is_here))
    return found


def _claimed(told: _Told, foreign: set[str]) -> list[_Voice]:
    """Who says or denies that the deed of those from one other country was done."""
    if len(foreign) != 1:
        return []
    origin = next(iter(foreign))
    return [
        _Voice(side, claim.stance, origin, is_here=False)
        for claim in told.statement.claims
        if claim.kind in OF_DEED
        and claim.stance in ("assert", "deny", "concede")
        and (side := claim.claimant_country_code or told.base(claim.claimant_actor))
    ]


def _whence(one: CrossingStatement, told: _Told) -> str | None:
    if one.kind == "crossing" and one.value_country_code:
        return one.value_country_code
    return told.base(one.value_actor)


def _side(one: CrossingStatement, told: _Told) -> str:
    """A country, an actor, `independent` or nobody; a group speaks for its only base."""
    if one.claimant_kind != "party":
        return one.claimant_kind
    base = told.base(one.claimant_actor)
    return one.claimant_country_code or base or one.claimant_actor or "unnamed"


def _foreign_bases(told: _Told) -> set[str]:
    """Where those who acted can only have come from."""
    bases = {told.base(actor) for actor in told.statement.initiators}
    return {code for code in bases if code and code != told.country}


def _stated_basis(voices: Sequence[_Voice], foreign: set[str]) -> str | None:
    """The first rule that fits, in the order of `crossing_bases`."""
    asserting = [one for one in voices if one.stance != "deny"]
    across = [one for one in asserting if not one.is_here]
    if asserting and not across:
        return "stated_launched_here"
    denying = {one.side for one in voices if one.stance == "deny"} | {
        one.side for one in asserting if one.is_here
    }
    if not across:
        return "stated_and_denied" if denying and foreign else None
    origins = {one.origin for one in across} - {None} | foreign
    return _basis_by_sides(across, denying, origins)


def _basis_by_sides(
    across: Sequence[_Voice], denying: set[str], origins: set[str | None]
) -> str:
    sides = {one.side for one in across}
    if any(one.stance == "concede" and one.side not in denying for one in across):
        return "stated_conceded"
    if "independent" in sides:
        return "stated_independently"
    parties = sides - {NOBODY}
    if parties & origins - denying and parties - origins:
        return "stated_by_both_sides"
    return "stated_and_denied" if denying else "stated_by_one_side"


def _basis_by_actors(told: _Told, foreign: set[str]) -> str:
    if foreign and told.country:
        return "actor_base"
    bases = [
        told.words.bases_of(actor, told.day) for actor in told.statement.initiators
    ]
    if not bases or not all(told.country in codes for codes in bases):
        return "no_evidence"
    at_home = all(codes == {told.country} for codes in bases)
    return "actors_at_home" if at_home else "bases_on_both_sides"


def _origin(voices: Sequence[_Voice], foreign: set[str]) -> str | None:
    """The country named most often, else the only one from which actors can come."""
    named = Counter(
        one.origin for one in voices if one.origin and one.stance != "deny"
    ).most_common(2)
    if named and (len(named) == 1 or named[0][1] > named[1][1]):
        return named[0][0]
    return next(iter(foreign)) if len(foreign) == 1 and not named else None


def _type(told: _Told) -> str | None:
    """By the means; how deep a strike fell is not known from a text."""
    event, words = told.statement, told.words
    types = words.crossing_types.get(event.event_type)
    if types is None:
        return None
    acting = {words.state_of(actor) for actor in event.initiators}
    attacked = {words.state_of(actor) for actor in event.targets} - {None}
    is_between_states = acting - {None, told.country} and told.country in attacked
    return (types.state_clash if is_between_states else None) or types.by_means
