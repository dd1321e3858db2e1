"""Dictionaries of wordings, and that of how somebody speaks: silence, doubt, denial.

A phrase matches whole words; `*` stands for any ending, and words of the role `filler`
("immediately") may stand between its words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

FILLER = "filler"
# Sentences that are asked about several names in a row.
AT_HAND = 256
# Code points of the shortest word that is looked for beside the longest.
LONGER = 3


@dataclass(frozen=True)
class Wordings:
    """Patterns by name; `names_in` tells cheaply which of them a text may hold."""

    patterns: Mapping[str, re.Pattern[str]]
    names_in: Callable[[str], frozenset[str]]

    def first(self, name: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first phrase of a name in a part of a text in lower case."""
        if name not in self.names_in(text[start:end]):
            return None
        return self.patterns[name].search(text, start, end)

    def may_hold(self, names: Collection[str], text: str, start: int, end: int) -> bool:
        """Whether a part of a text may hold a phrase of any of some names."""
        return not self.names_in(text[start:end]).isdisjoint(names)

    def has(self, name: str, text: str) -> bool:
        """Whether a text in lower case holds a phrase of a name."""
        return self.first(name, text, 0, len(text)) is not None


def make_wordings(
    phrases: Mapping[str, Sequence[str]], fillers: Sequence[str] = ()
) -> Wordings:
    """From phrases by name; a text must hold the longer words of one to hold it."""
    needs: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for name, said in phrases.items():
        for phrase in said:
            longest, longer = _keys(phrase)
            needs[longest].add((name, longer))
    others = {
        word for found in needs.values() for _, longer in found for word in longer
    }
    keys = sorted(others | needs.keys())
    automaton = AhoCorasick(keys, implementation=Implementation.DFA)

    @lru_cache(maxsize=AT_HAND)
    def names_in(text: str) -> frozenset[str]:
        hits = automaton.find_matches_as_indexes(text, overlapping=True)
        held = {keys[index] for index, _, _ in hits}
        told = (need for key in held for need in needs.get(key, ()))
        return frozenset(name for name, longer in told if longer <= held)

    patterns = {name: _pattern(said, fillers) for name, said in phrases.items()}
    return Wordings(patterns, names_in)


def make_saying_words(rows: Iterable[Mapping[str, str]]) -> Wordings:
    """From the rows of the dictionary, by role."""
    phrases: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        phrases[row["word_role"]].append(row["phrase"])
    fillers = phrases.pop(FILLER, [])
    return make_wordings(phrases, fillers)


def _pattern(phrases: Sequence[str], fillers: Sequence[str]) -> re.Pattern[str]:
    """The pattern of some phrases, the longest first."""
    between = " "
    if fillers:
        between = rf" (?:(?:{'|'.join(map(re.escape, fillers))}) )*"
    ordered = sorted(phrases, key=lambda one: (-len(one), one))
    forms = (between.join(map(_form, phrase.split())) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _form(word: str) -> str:
    stem = re.escape(word.removesuffix("*"))
    return rf"{stem}\w*" if word.endswith("*") else stem


def _keys(phrase: str) -> tuple[str, frozenset[str]]:
    """The longest word of a phrase, and the longer ones: a text that holds the phrase
    holds them all."""
    words = [word.removesuffix("*") for word in phrase.split()]
    return max(words, key=len), frozenset(one for one in words if len(one) >= LONGER)
