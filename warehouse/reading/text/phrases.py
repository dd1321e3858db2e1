"""Phrases of a dictionary found in a text, whole words and the longest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

ONE_FOR_ONE = tuple(zip("’‘“”–‑\u00a0\n\t", "''\"\"--   ", strict=True))


class Found(NamedTuple):
    """`phrase` stands at `text[start:end]`."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrases:
    """A set of lower-case phrases, ready to be searched for."""

    phrases: tuple[str, ...]
    automaton: AhoCorasick


def phrase_set(phrases: Iterable[str]) -> Phrases:
    """Phrases in the form in which texts are searched."""
    unique = tuple(sorted({folded(phrase.strip()) for phrase in phrases} - {""}))
    # Larger than the library's own choice, and two to three times as fast.
    return Phrases(unique, AhoCorasick(unique, implementation=Implementation.DFA))


def folded(text: str) -> str:
    """Lower case and plain quotes, each code point staying where it was."""
    lower = lowered(text)
    for written, plain in ONE_FOR_ONE:  # a tenth of the time of str.translate
        lower = lower.replace(written, plain)
    return lower


def lowered(text: str) -> str:
    """Lower case, each code point staying where it was."""
    # The one letter that would become two stays as it is.
    return "İ".join(part.lower() for part in text.split("İ"))


def find_phrases(folded_text: str, phrases: Phrases) -> list[Found]:
    """In order of appearance, none within another."""
    hits = phrases.automaton.find_matches_as_indexes(folded_text, overlapping=True)
    if not hits:
        return []
    whole = [
        (start, -end, index)
        for index, start, end in hits
        if _is_whole(folded_text, start, end)
    ]
    whole.sort()
    found: list[Found] = []
    last = 0
    for start, minus_end, index in whole:
        if start >= last:
            last = -minus_end
            found.append(Found(start, last, phrases.phrases[index]))
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start - 1].isalnum():
        return False
    return not (end < len(text) and text[end].isalnum())
