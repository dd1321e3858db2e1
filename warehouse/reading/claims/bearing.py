"""On which of several events a denial or a silence bears: on those of its party."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from warehouse.reading.statement import ClaimStatement, Statement
from warehouse.reading.who.party import STATE, state_id

UNSAID = frozenset({"deny", "no_comment", "concede"})
# What only the side that was struck can deny.
OF_THE_STRUCK = frozenset({"target", "casualties", "injuries", "interception"})
DOER, STRUCK, NEITHER, NONE = 3, 2, 1, 0
Key = tuple[str, str, str | None, int]


def bearing_only(statements: Sequence[Statement]) -> list[Statement]:
    """What is given to several events is left to those in which the speaker has the
    part that it has in the event told last; where it has none, to its own deeds.

    Who was struck by a known hand has no deed to deny."""
    given: dict[Key, list[int]] = defaultdict(list)
    for number, one in enumerate(statements):
        for claim in one.claims:
            if _is_weighed(claim):
                given[_key(claim)].append(number)
    kept = {key: _meant(statements, key, at) for key, at in given.items()}
    return [_with_its_own(number, one, kept) for number, one in enumerate(statements)]


def _meant(statements: Sequence[Statement], key: Key, at: Sequence[int]) -> set[int]:
    if key[0] == "deny":
        at = [n for n in at if _told_before(statements[n], key) >= 0] or at
    claims = {n: _claim(statements[n], key) for n in at}
    parts = {n: _part(statements[n], claim) for n, claim in claims.items()}
    last = max(at, key=lambda n: (_told_before(statements[n], key), n))
    is_of_last = parts[last] > NEITHER and key[1] not in OF_THE_STRUCK
    part = parts[last] if is_of_last else max(parts.values())
    return {number for number in at if parts[number] == part > NONE}


def _with_its_own(
    number: int, one: Statement, kept: Mapping[Key, set[int]]
) -> Statement:
    claims = tuple(
        claim
        for claim in one.claims
        if not _is_weighed(claim) or number in kept[_key(claim)]
    )
    return one if len(claims) == len(one.claims) else replace(one, claims=claims)


def _is_weighed(claim: ClaimStatement) -> bool:
    return claim.stance in UNSAID or claim.kind == "sponsor"


def _key(claim: ClaimStatement) -> Key:
    return claim.stance, claim.kind, claim.claimant, claim.quote_start


def _claim(one: Statement, key: Key) -> ClaimStatement:
    return next(claim for claim in one.claims if _key(claim) == key)


def _told_before(one: Statement, key: Key) -> int:
    """Where an event is told last before the words of a claim."""
    starts = [one.quote_start, *(claim.quote_start for claim in one.claims)]
    return max((start for start in starts if start < key[-1]), default=-1)


def _part(one: Statement, claim: ClaimStatement) -> int:
    code = claim.claimant_country_code
    sides = {claim.claimant_actor, state_id(code) if code else None} - {None}
    is_doer = bool(sides & set(one.initiators))
    is_struck = bool(sides & set(one.targets))
    is_home = code is not None and code == one.country_code
    if claim.kind in OF_THE_STRUCK:
        is_its = is_struck or (is_doer and claim.stance == "concede")
        return DOER if is_its else NEITHER
    if claim.kind == "sponsor":
        return NONE if _is_of_states(one) else NEITHER
    if is_doer or (claim.kind == "crossing" and is_home):
        return DOER
    if claim.kind == "perpetrator" and claim.stance != "no_comment":
        return _of_the_deed(one, is_struck=is_struck or is_home)
    return STRUCK if is_struck or is_home else NEITHER


def _is_of_states(one: Statement) -> bool:
    """Nobody arms or harbours an army."""
    doers = one.initiators
    return bool(doers) and all(actor.startswith(STATE) for actor in doers)


def _of_the_deed(one: Statement, *, is_struck: bool) -> int:
    if not one.initiators:
        return STRUCK
    return NONE if is_struck else NEITHER
