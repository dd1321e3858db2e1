"""Groups that a text names again by a common noun: "the rebels", "the group"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from warehouse.reading.text.looking import begun
from warehouse.reading.who.party import Party

# How far back the group was named that "the rebels" are.
REACH = 900
KIND = (
    r"(?:(?:rebel|armed|militant|jihadist|islamist|insurgent|guerrilla|extremist"
    r"|separatist|terror(?:ist)?|paramilitary|shi'?ite|kurdish|tutsi-led) )?"
)
PEOPLE = (
    r"(?:rebels|insurgents|militants|jihadists|guerrillas|gunmen|fighters|extremists"
    r"|islamists|separatists|terrorists|raiders|attackers|assailants)"
)
AGAIN = re.compile(
    rf"{begun('the this The This'.split())} {KIND}"
    r"(?P<word>group|movement|militia|organi[sz]ation"
    rf"|faction|alliance|outfit|paramilitaries|{PEOPLE})\b"
    r"(?!'? (?:of|from|led|leader|members?|said to|who)\b)"
)
# Without an article, where a text names but one group.
SOLE = re.compile(rf"\b(?P<word>{PEOPLE})\b")
SUBJECT = re.compile(r"(?:^|[.\n,] ?|\b(?:where|when|after|as|that|because|while) )$")


def again_in(plain: str, named: Sequence[Party]) -> list[Party]:
    """Parties for the common nouns of a text, in order; `named` in any order."""
    groups = sorted((p for p in named if p.kind == "group"), key=lambda p: p.start)
    if not groups:
        return []
    taken = [(party.start, party.end) for party in named]
    found = [*_with_article(plain, groups), *_without(plain, groups)]
    return [
        one
        for one in found
        if not any(start < one.end and one.start < end for start, end in taken)
    ]


def _with_article(plain: str, groups: Sequence[Party]) -> Iterator[Party]:
    starts = [party.start for party in groups]
    for match in AGAIN.finditer(plain):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() - groups[at].end < REACH:
            yield _like(groups[at], match)


def _without(plain: str, groups: Sequence[Party]) -> Iterator[Party]:
    if len({party.actor.split()[0] for party in groups}) > 1:
        return
    for match in SOLE.finditer(plain, groups[0].end):
        if SUBJECT.search(plain[max(0, match.start() - 9) : match.start()]):
            yield _like(groups[0], match)


def _like(group: Party, match: re.Match[str]) -> Party:
    start, end = match.span("word")
    return Party(start, end, group.actor, None, "group")
