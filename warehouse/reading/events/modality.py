"""Whether a sentence tells an event as done: no threat, plan, drill, denial or memory."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.text.phrases import (
    Found,
    Phrases,
    find_phrases,
    folded,
    phrase_set,
)

# How far before a word of force another word still governs it.
REACH = 55
LONG = 140
# What ends the reach of a word, a comma before a subclause among them.
BREAK = re.compile(
    r"[;:]|, (?:but|while|who|which|as|and|killing|after|when|where|hitting|leaving)\b"
    r"|\b(?:but|although|though|after|because|when|since|following|came as|as)\b"
    r"|\bin (?:response|retaliation|revenge|reply) (?:to|for)\b"
)
# "Seized the capital, Tripoli, last month".
APPOSITION = re.compile(r", [^,;:]{2,40}, (?:in |on )?$")
OTHER_CLAUSE = re.compile(r"\b(?:as|when|while|where|after|before|because)\b")
AFTER = re.compile(
    r"(?:'s)? (?:alerts?|warnings?|threats?|drills?|exercises?|capabilit(?:y|ies)"
    r"|systems?|deals?|sales?|programmes?|programs?|plans?|plot|production|factory"
    r"|technolog(?:y|ies)|deliver(?:y|ies)|stockpiles?|tests?|launchers? (?:deal|sale)"
    r"|suspects?|victims?|survivors|scare|risk|fears?|charges?|probe|anniversary"
    r"|could|would|might|may|will|cannot|can|should|must|never happened"
    r"|(?:had |has |have )?(?:not|never) (?:taken|occurred|happened|place))\b"
)


@dataclass(frozen=True)
class ModalWords:
    """Mood and reach (`before`: what follows; `clause`: up to
    commas; `sentence`; `word`: itself) by phrase."""

    phrases: Phrases
    meanings: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Moods:
    """The modal words of one sentence."""

    whole: frozenset[str]
    before: tuple[Found, ...]
    clause: tuple[Found, ...] = ()


def make_modal_words(rows: Iterable[Mapping[str, str]]) -> ModalWords:
    """From the rows of the dictionary."""
    meanings = {folded(r["phrase"]): (r["mood"], r["reach"]) for r in rows}
    return ModalWords(phrase_set(meanings), meanings)


def moods_of(text: str, start: int, end: int, words: ModalWords) -> Moods:
    """What a sentence of the folded text holds, at offsets of the text."""
    found = [
        Found(start + hit.start, start + hit.end, hit.phrase)
        for hit in find_phrases(text[start:end], words.phrases)
    ]
    whole = {words.meanings[hit.phrase][0] for hit in found if _is_whole(hit, words)}
    by_reach = {
        reach: tuple(hit for hit in found if words.meanings[hit.phrase][1] == reach)
        for reach in ("before", "clause")
    }
    return Moods(frozenset(whole), by_reach["before"], by_reach["clause"])


def _is_whole(hit: Found, words: ModalWords) -> bool:
    return words.meanings[hit.phrase][1] == "sentence"


def is_told_as_done(text: str, start: int, end: int, moods: Moods) -> bool:
    """Whether the word at `text[start:end]` tells of something that came to pass."""
    if moods.whole or AFTER.match(text, end):
        return False
    if any(_in_one_clause(text, word, start) for word in moods.clause):
        return False
    return not any(_governs(text, word, start) for word in moods.before)


def _in_one_clause(text: str, word: Found, start: int) -> bool:
    """Whether no comma stands between two words but one right after a phrase of time:
    "Last year, ..."."""
    first, last = sorted((word.start, start))
    between = text[first:last]
    if word.start < start:
        between = text[word.end : start].removeprefix(",")
    elif OTHER_CLAUSE.search(between):
        return False
    else:
        between = APPOSITION.sub("", between)
    return last - first < LONG and not re.search(r"[,;:]", between)


def _governs(text: str, word: Found, start: int) -> bool:
    if not 0 <= start - word.end <= REACH:
        return False
    return BREAK.search(text, word.end, start) is None
