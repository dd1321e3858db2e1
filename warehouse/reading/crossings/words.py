"""The dictionary of words that tell of a crossing, and of who says so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.text.phrases import (
    Found,
    Phrases,
    find_phrases,
    folded,
    phrase_set,
)

# A trigger can make a statement; every other role only tells how to take it.
TRIGGERS = frozenset(
    "origin_after origin_before entry entry_place transit deed_verb deed_noun deed_by"
    " responsibility denial blame".split()
)


@dataclass(frozen=True)
class CrossingWord:
    """A row of the dictionary; `kind` and `stance` are empty where they mean nothing."""

    word_role: str
    phrase: str
    kind: str
    stance: str


@dataclass(frozen=True)
class CrossingWords:
    """Triggers are unique by phrase; a word around them may have several roles."""

    triggers: Phrases
    context: Phrases
    meanings: Mapping[str, CrossingWord]
    roles: Mapping[str, Mapping[str, str]]

    def found(self, folded_text: str, start: int, end: int) -> list[Found]:
        """The words around a trigger, at offsets of the whole text."""
        return _found(self.context, folded_text, start, end)

    def triggers_in(self, folded_text: str, start: int, end: int) -> list[Found]:
        """The phrases that can make a statement, at offsets of the whole text."""
        return _found(self.triggers, folded_text, start, end)

    def with_role(self, hits: Iterable[Found], role: str) -> list[Found]:
        return [hit for hit in hits if role in self.roles[hit.phrase]]


def _found(phrases: Phrases, text: str, start: int, end: int) -> list[Found]:
    hits = find_phrases(text[start:end], phrases)
    return [Found(start + h.start, start + h.end, h.phrase) for h in hits]


def make_crossing_words(words: Iterable[CrossingWord]) -> CrossingWords:
    """The dictionary, ready to be searched with."""
    meanings: dict[str, CrossingWord] = {}
    roles: dict[str, dict[str, str]] = defaultdict(dict)
    for word in words:
        if word.word_role in TRIGGERS:
            meanings[folded(word.phrase)] = word
        else:
            roles[folded(word.phrase)][word.word_role] = word.stance
    return CrossingWords(phrase_set(meanings), phrase_set(roles), meanings, roles)
