"""The claims that differ between an event of the label and that of the reader."""

from collections.abc import Iterator, Sequence

from tests.evaluation.articles.gold import Claim
from tests.evaluation.articles.match import overlap, pair_claims
from tests.evaluation.articles.names import name_key

WORDS_SHOWN = 100
NOTHING = "∅"
# Of kind, stance, claimant and quote as many agree in a near miss: one is wrong.
NEAR = 3
FIELDS = ("kind", "stance", "claimant")


def claim_lines(gold: Sequence[Claim], said: Sequence[Claim]) -> Iterator[str]:
    """`~` is a claim found with one thing wrong, `-` one missed, `+` a false one."""
    pairs = pair_claims(gold, said)
    found, taken = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    false = [claim for number, claim in enumerate(said) if number not in taken]
    for number, claim in enumerate(gold):
        if number in found:
            continue
        near = next((one for one in false if _agreement(claim, one) >= NEAR), None)
        if near is None:
            yield f"- {told(claim)}"
        else:
            false.remove(near)
            yield f"~ {_difference(claim, near)}{told(claim)}"
    yield from (f"+ {told(claim)}" for claim in false)


def told(claim: Claim) -> str:
    """On one line: what is claimed, by whom, in which words."""
    value = f"={claim['value']}" if claim["value"] else ""
    return (
        f"{claim['kind']}{value} {claim['stance']} by "
        f"{claim['claimant'] or NOTHING}: “{shortened(claim['quote'])}”"
    )


def shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= WORDS_SHOWN else f"{line[:WORDS_SHOWN]}…"


def _agreement(gold: Claim, said: Claim) -> int:
    same = (mine == theirs for mine, theirs in zip(_key(gold), _key(said), strict=True))
    return sum(same) + (overlap(gold, said) > 0)


def _difference(gold: Claim, said: Claim) -> str:
    for field, mine, theirs in zip(FIELDS, _key(gold), _key(said), strict=True):
        if mine != theirs:
            return f"({field} read as {said[field] or NOTHING}) "
    return f"(quote read as “{shortened(said['quote'])}”) "


def _key(claim: Claim) -> tuple[object, ...]:
    return claim["kind"], claim["stance"], name_key(claim["claimant"])
