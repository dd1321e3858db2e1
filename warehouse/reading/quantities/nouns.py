"""What a number counts: the last of the nouns that follow it closely."""

import re
from collections.abc import Collection
from typing import NamedTuple

from warehouse.reading.quantities.words import QuantityWords
from warehouse.reading.text.furniture import Span

TOKEN = re.compile(r"\w[\w'-]*(?:\.\w)?|[^\w\s]")
STOPS = frozenset(
    "in on at from by to near over with for after when as while who which that and or"
    " but was were has have had is are been be being of into off across against during"
    " before since until because said told will would could did do does the his her"
    " their its one two three four five six seven eight nine ten".split()
)
LONGEST = 70
MOST_WORDS = 6
NOTHING: frozenset[str] = frozenset()
THEIR_OWN = re.compile(r"\sand\s(?:his|her|their)\s(\w+)")


class Noun(NamedTuple):
    """`kinds` is empty for a noun that nobody listed; `end` is behind it."""

    end: int
    kinds: frozenset[str]
    phrase: str
    is_left_out: bool


def head_noun(
    folded: str, span: Span, told: Collection[int], words: QuantityWords
) -> Noun:
    """The noun of a number that ends where the span starts; often none is written.

    At the positions in `told` a word begins that tells what happened.
    """
    start, limit = span
    kinds, phrase, end, seen = NOTHING, "", start, 0
    for token in TOKEN.finditer(folded, start, min(limit, start + LONGEST)):
        if token.start() < end:
            continue
        listed = _listed(folded, token, words)
        if listed:
            phrase, end = listed, token.start() + len(listed)
            kinds = words.nouns[phrase]
        elif kinds or seen >= MOST_WORDS or _stops(token, told):
            break
        seen += 1
    return Noun(end, kinds, phrase, is_left_out=not seen)


def _listed(folded: str, token: re.Match[str], words: QuantityWords) -> str | None:
    """The longest noun of the dictionary that begins with the token."""
    start = token.start()
    for phrase in words.longer.get(token[0], ()):
        end = start + len(phrase)
        if folded.startswith(phrase, start) and not folded[end : end + 1].isalnum():
            return phrase
    return token[0] if token[0] in words.nouns else None


def _stops(match: re.Match[str], told: Collection[int]) -> bool:
    token = match[0]
    is_word = token.isalpha() or any(map(str.isalpha, token))
    return not is_word or token in STOPS or match.start() in told


def with_their_own(folded: str, noun: Noun, words: QuantityWords) -> Noun | None:
    """ "A woman and her child" are two."""
    match = THEIR_OWN.match(folded, noun.end)
    is_one = match and match[1] not in STOPS
    if match and is_one and "person" in words.nouns.get(match[1], NOTHING):
        return Noun(match.end(), noun.kinds, noun.phrase, is_left_out=False)
    return None
