"""Numbers that share what happened: "killed two men and a woman", "12 of 20 drones"."""

import re
from itertools import pairwise
from typing import NamedTuple

from warehouse.reading.quantities.deeds import compatible
from warehouse.reading.quantities.nouns import Noun
from warehouse.reading.quantities.numbers import Number

AND = re.compile(
    r"[^.;:!?,\d]{0,40}?(?:,|,? and|,? plus|,? as well as|,? along with)"
    r"\s(?:his\s|her\s|their\s)?"
)
SAME_FATE = re.compile(r"(?:,|,? and|,? or)\s")
OF = re.compile(r"\s(?:out )?of\s(?:the\s|a total of\s|some\s)?")
PART = re.compile(r"\sof\s(?:them|whom|which|those|these|the)\b")
SUBSET = re.compile(
    r"\b(?:including|among them|mostly|of them|of whom)\s(?:at least\s)?$"
)
WHOLE = ("of ", "of the ", "of all ", "of some ", "of about ")


class Counted(NamedTuple):
    """A number with its noun; `side` tells on which side its kind was found."""

    number: Number
    noun: Noun
    kind: str | None = None
    side: str = ""


def shared(folded: str, told: list[Counted]) -> list[Counted]:
    """The numbers with the kinds that their neighbours lend them."""
    return _handed_back(folded, _handed_on(folded, _none_of(folded, told)))


def _none_of(folded: str, told: list[Counted]) -> list[Counted]:
    """ "None of the 12 were hurt" counts nobody."""
    found = list(told)
    for index, (one, other) in enumerate(pairwise(told)):
        gap = (one.number.end, other.number.start)
        if one.number.is_none and OF.fullmatch(folded, *gap):
            found[index] = one._replace(kind=other.kind, side=other.side)
            found[index + 1] = other._replace(kind=None, side="")
    return found


def _handed_on(folded: str, told: list[Counted]) -> list[Counted]:
    """ "Killed five men and two women": the second number shares the verb."""
    found = told[:1]
    for one in told[1:]:
        last = found[-1]
        if last.kind and OF.fullmatch(folded, last.number.end, one.number.start):
            found[-1] = last._replace(noun=one.noun)
            found.append(_whole(one, last))
        elif _is_handed_on(folded, one, last):
            found.append(one._replace(kind=last.kind, side="before"))
        else:
            found.append(one)
    return found


def _whole(one: Counted, part: Counted) -> Counted:
    """ "12 of 20 drones": of what was stopped the whole had been launched."""
    is_stopped = part.kind in ("intercepted", "hit")
    is_told = is_stopped and "munition" in one.noun.kinds
    return one._replace(kind="launched" if is_told else None, side="")


def _is_handed_on(folded: str, one: Counted, last: Counted) -> bool:
    gap = folded[last.noun.end : one.number.start]
    if not (_shares(one, last) and last.side == "before" and AND.fullmatch(gap)):
        return False
    return not (PART.match(folded, one.number.end) or SUBSET.search(gap))


def _handed_back(folded: str, told: list[Counted]) -> list[Counted]:
    """ "Two soldiers and three civilians were killed": the first shares the verb."""
    found: list[Counted] = []
    for one in reversed(told):
        found.append(_from_behind(folded, one, found[-1]) if found else one)
    return found[::-1]


def _from_behind(folded: str, one: Counted, following: Counted) -> Counted:
    if one.kind or following.side != "behind":
        return one
    is_part = PART.match(folded, following.number.end)
    if is_part or folded.endswith(WHOLE, 0, one.number.start):
        return _whole(one, following)
    shares = SAME_FATE.fullmatch(folded, one.noun.end, following.number.start)
    if shares and _shares(one, following):
        return one._replace(kind=following.kind, side="behind")
    return one


def _shares(one: Counted, other: Counted) -> bool:
    return one.kind is None and other.kind in compatible(one.noun)
