"""Patterns that are tried only where they can match: where one of their words stands.

A search of `re` for one of many words tries them at every letter; an automaton of the
words passes over the same text at a tenth of the time.
"""

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

Match = re.Match[str]


def begun(words: Iterable[str]) -> str:
    """A pattern for one of some words, or patterns that begin with a letter, at the
    beginning of a word. The letter stands before the boundary: `re` looks for it."""
    forms = (rf"{word[0]}(?<!\w.){word[1:]}" for word in words)
    return f"(?:{'|'.join(forms)})"


class Guarded:
    """A pattern for parts of texts; without one of its words (`|` between them), in
    small letters, no part can match it."""

    def __init__(self, words: str, pattern: str) -> None:
        self.words = words.split("|")
        self.pattern = re.compile(pattern)
        self._automaton = AhoCorasick(self.words)

    def may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a part of a text holds one of the words."""
        if len(self.words) == 1:
            return text.find(self.words[0], start, end) >= 0
        return bool(self._automaton.find_matches_as_indexes(text[start:end]))

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """As `re` has it."""
        if not self.may_match(text, start, end):
            return None
        return self.pattern.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[Match]:
        """As `re` has it."""
        if self.may_match(text, start, end):
            yield from self.pattern.finditer(text, start, end)

    def sub(self, by: str, text: str) -> str:
        """As `re` has it."""
        return self.pattern.sub(by, text) if self.may_match(text) else text


class Begun:
    """A pattern for whole texts, each match of which begins where one of the words
    does."""

    def __init__(self, words: str, pattern: str) -> None:
        self.words = words.split("|")
        self.pattern = re.compile(pattern)
        self._automaton = AhoCorasick(self.words)

    def finditer(self, text: str) -> Iterator[Match]:
        """As `re` has it."""
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        end = 0
        for start in sorted({start for _, start, _ in hits}):
            match = self.pattern.match(text, start) if start >= end else None
            if match:
                end = match.end()
                yield match
