"""What happened to those that a number counts, by the words on either side."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from warehouse.reading.quantities.nouns import Noun
from warehouse.reading.quantities.numbers import UNITS, Number
from warehouse.reading.quantities.words import QuantityWords
from warehouse.reading.text.phrases import Found

OF_PERSONS = frozenset("killed wounded captured missing displaced casualty".split())
OF_MUNITIONS = frozenset({"launched", "intercepted", "hit"})
OF_OBJECTS = frozenset({"hit"})
OF_UNLISTED = frozenset({"killed", "wounded", "missing", "casualty", "displaced"})
OF_ANYTHING = OF_PERSONS | OF_MUNITIONS
COUNTED_FOR = {"person": OF_PERSONS, "munition": OF_MUNITIONS, "object": OF_OBJECTS}
FARTHEST = 90
INCLUDED = re.compile(
    r",? (?:including|among them|among whom|most of them|mostly|some of them|all"
    r"|both)\b[^,.;:]*,|\([^)]*\)"
)
NUMBER_WORD = rf"\b(?:{'|'.join(UNITS)}|dozens|scores|hundreds|several)\b"
BREAK = re.compile(
    r"[.;:!?,\"]|\b(?:that|which|when|after|while|where|because|said|told|before|if"
    rf"|says|killing|wounding|injuring|as)\b|\d|{NUMBER_WORD}"
)
PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|lay|remain|remained|got|left|found|went)\b"
    r"(?:\s[\w-]+){0,3}\s?$"
)
ADVERB = re.compile(
    r"(?:\s(?:more|also|still|reportedly|others?|further|confirmed))?\s?$"
)
OBJECT = re.compile(
    r"\s(?:\d|at least\b|more than\b|up to\b|an?\b|the\b|his\b|her\b|their\b|its\b"
    r"|him\b|them\b|civilians\b|people\b|everyone\b|all\b|about\b|nearly\b|another\b"
    rf"|{NUMBER_WORD})"
)
FILLERS = re.compile(
    r"(?:[\s:-]|\b(?:the|another|some|all|further|additional|other|of|is|are|was|were"
    r"|his|their|its|her|also|in total|a total of|only|just|both|those)\b)*"
)
TOLL = re.compile(
    r"[^.;!?,\d]{0,60}?\b(?:to|at|of|is|was|stands|stood|reached|now|hit|exceeded"
    r"|passed)\s|:\s"
)
LISTED = re.compile(r":?\s?-?\s?")
PART = re.compile(r"^\s(?:out )?of (?:which|whom|them|those|these)\b")
AGE = re.compile(r",\s\d{1,2}(?:,|(?=\s))")
IN_PASSIVE = ("was ", "were ", "been ", "be ", "being ", "are ", "is ")
NAMED = re.compile(r"\s[^.;:,\d]{2,60}\b(?:and|along with|as well as|together with)\s")
LONGEST_JOINT = 8
BOTH = re.compile(r"\s(?:and|or|nor|and/or)\s")


class Deed(NamedTuple):
    """A kind, and whether a passive ("were killed") leaves no doubt of it."""

    kind: str
    is_passive: bool


@cache
def _kinds_of(nouns: frozenset[str]) -> frozenset[str]:
    """A compound that is a thing as well ("missile sites") counts as the thing."""
    known = () if "uncounted" in nouns else nouns & COUNTED_FOR.keys()
    return frozenset[str]().union(*(COUNTED_FOR[noun] for noun in known))


def compatible(noun: Noun) -> frozenset[str]:
    """The kinds that a noun can be counted for."""
    if noun.kinds:
        return _kinds_of(noun.kinds)
    return OF_ANYTHING if noun.is_left_out else OF_UNLISTED


def deed_behind(
    folded: str, noun: Noun, hits: Sequence[Found], words: QuantityWords
) -> Deed | None:
    """The first fitting word to the right of what is counted."""
    allowed = compatible(noun)
    for hit in hits if allowed else ():
        if hit.start < noun.end:
            continue
        if hit.start - noun.end > FARTHEST:
            return None
        gap = _without_asides(folded[noun.end : hit.start])
        if BREAK.search(gap):
            return None
        is_passive = bool(PASSIVE.search(gap))
        for kind, form in words.deeds[hit.phrase].items():
            if kind in allowed and (
                (is_passive and form != "before") or _fits(folded, gap, hit, form, noun)
            ):
                return Deed(kind, is_passive)
    return None


def _without_asides(gap: str) -> str:
    if gap.startswith((" of ", " out of ")):
        gap = PART.sub("", gap)
    return INCLUDED.sub(" ", gap) if "," in gap or "(" in gap else gap


def _fits(folded: str, gap: str, hit: Found, form: str, noun: Noun) -> bool:
    """Whether a word behind tells of the number though no passive says so."""
    if form in ("before", "alone"):
        return form == "alone"
    if form == "both" and "munition" in noun.kinds:
        return True
    has_object = form != "after" and OBJECT.match(folded, hit.end)
    return not has_object and bool(ADVERB.fullmatch(gap))


def deed_before(
    folded: str, number: Number, noun: Noun, hits: Sequence[Found], words: QuantityWords
) -> str | None:
    """The kind that the nearest word to the left of a number gives to it."""
    allowed = compatible(noun)
    near = [hit for hit in hits if hit.end <= number.start][-1:]
    for hit in near:
        is_passive = folded.endswith(IN_PASSIVE, 0, hit.start)
        gap = folded[hit.end : number.start]
        for kind, form in words.deeds[hit.phrase].items():
            if kind in allowed and _leads(gap, hit, form, noun, is_passive=is_passive):
                return kind
    return None


def _leads(gap: str, hit: Found, form: str, noun: Noun, *, is_passive: bool) -> bool:
    if hit.phrase.endswith("toll"):
        return bool(TOLL.fullmatch(gap))
    if form == "after":
        return bool(gap.strip()) and bool(LISTED.fullmatch(gap))
    if form == "alone" or (is_passive and form != "before"):
        return False
    if FILLERS.fullmatch(gap):
        return True
    return "person" in noun.kinds and bool(NAMED.fullmatch(AGE.sub("", gap)))


def of_two_kinds(
    folded: str, hits: Sequence[Found], words: QuantityWords
) -> list[Found]:
    """Words joined to others of another kind, as in "killed or wounded"."""
    found: list[Found] = []
    for one, other in pairwise(hits):
        is_near = other.start - one.end <= LONGEST_JOINT
        if is_near and BOTH.fullmatch(folded, one.end, other.start):
            same = words.deeds[one.phrase].keys() & words.deeds[other.phrase].keys()
            found += [] if same else [one, other]
    return found
