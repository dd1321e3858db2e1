"""Fast ways of finding phrases and names give what plain ones give."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.reading import Dictionaries, load_dictionaries
from warehouse.reading.quantities.words import quantity_words
from warehouse.reading.text.mentions import MOST_WORDS, Mention, find_mentions
from warehouse.reading.text.phrases import (
    Found,
    Phrases,
    find_phrases,
    folded,
    phrase_set,
)
from warehouse.reading.where.gazetteer import Gazetteer

GOLD = Path(__file__).resolve().parents[2] / "evaluation" / "articles" / "gold"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt"))]
WORD = re.compile(r"(?<![\w'-])[^\W\d_a-z][\w'-]*")
NEXT_WORD = re.compile(r" [^\W\d_][\w'-]*")


@pytest.fixture(scope="module")
def dictionaries() -> Dictionaries:
    return load_dictionaries()


def phrases_tried_one_by_one(text: str, phrases: Phrases) -> list[Found]:
    """At each beginning of a word the longest phrase that ends with a word."""
    known = set(phrases.phrases)
    lengths = sorted({len(phrase) for phrase in known}, reverse=True)
    found: list[Found] = []
    for start in range(len(text)):
        is_inside = start > 0 and text[start - 1].isalnum()
        if is_inside or (found and start < found[-1].end):
            continue
        for end in (start + length for length in lengths):
            is_whole = end <= len(text) and not text[end : end + 1].isalnum()
            if is_whole and text[start:end] in known:
                found.append(Found(start, end, text[start:end]))
                break
    return found


def names_tried_one_by_one(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """At each capitalised word the longest name, as written or without possessive."""
    at = 0
    for word in WORD.finditer(text):
        if word.start() < at:
            continue
        ends = [word.end()]
        may_go_on = word[0] in gazetteer.first_words
        while may_go_on and len(ends) < MOST_WORDS:
            following = NEXT_WORD.match(text, ends[-1])
            if following is None:
                break
            ends.append(following.end())
        written = [text[word.start() : end] for end in reversed(ends)]
        names = [n for w in written for n in (w, w.removesuffix("'s").rstrip("'"))]
        name = next(filter(gazetteer.knows, names), None)
        if name:
            at = word.start() + len(name)
            yield Mention(word.start(), at, name)


def test_phrases_of_labelled_articles(dictionaries: Dictionaries) -> None:
    sets = (
        dictionaries.event_phrases,
        dictionaries.actor_phrases,
        dictionaries.crossing_words.context,
        quantity_words().phrases,
    )
    hits = 0
    for text in map(folded, TEXTS):
        for phrases in sets:
            found = find_phrases(text, phrases)
            assert found == phrases_tried_one_by_one(text, phrases)
            hits += len(found)
    assert hits > len(TEXTS)


def test_names_of_labelled_articles(dictionaries: Dictionaries) -> None:
    gazetteer = dictionaries.gazetteer
    hits = 0
    for text in (text.replace("’", "'") for text in TEXTS):
        found = find_mentions(text, gazetteer)
        assert found == list(names_tried_one_by_one(text, gazetteer))
        hits += len(found)
    assert hits > len(TEXTS)


@given(
    st.lists(st.text("ab é-'", min_size=1, max_size=5), max_size=8),
    st.text("abé '-.x", max_size=30),
)
def test_phrases_of_any_text(words: list[str], text: str) -> None:
    phrases = phrase_set(words)
    assert find_phrases(text, phrases) == phrases_tried_one_by_one(text, phrases)


NAMES = "Moscow|New York|Kursk|Kyiv's|Kyiv|New|Porte d'Ivoire|The Hague|the".split("|")
ENDINGS = [" ", "'s ", "' ", ", ", "-", "'"]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(ENDINGS))))
def test_names_of_any_text(parts: list[tuple[str, str]]) -> None:
    text = "".join(name + ending for name, ending in parts)
    gazetteer = load_dictionaries().gazetteer
    expected = list(names_tried_one_by_one(text, gazetteer))
    assert find_mentions(text, gazetteer) == expected
