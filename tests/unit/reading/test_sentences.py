"""Sentences end where people would end them, and every one of them has its span."""

from itertools import pairwise

import pytest

from tests.unit.reading.told import SHELLED, only, story_of
from warehouse.reading.text.furniture import furniture_spans
from warehouse.reading.text.story import sentences_of


def cut(text: str) -> list[str]:
    spans = sentences_of(text, furniture_spans(text))
    return [text[start:end].strip() for start, end in spans if text[start:end].strip()]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Guns fired.", "A farm burned."],
        ["Mr. Ivan saw it at 8 a.m. on the hill.", "He left."],
        ["“They came at night.”", "She wept."],
        ["Why did they come?", "Nobody knew!", "It rained."],
        ["It flew 2.5 km.", "It fell."],
    ],
)
def test_sentences_end_at_stops_that_end_them(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_a_line_ends_a_sentence_too() -> None:
    assert cut("A raid at dawn\nGuns fired.") == ["A raid at dawn", "Guns fired."]


def test_a_dateline_stands_before_its_sentence() -> None:
    text = "KYIV, March 12 (Agency) - Guns fired at dawn."
    assert cut(text) == ["Guns fired at dawn."]


def test_spans_are_in_order_and_do_not_overlap() -> None:
    text = "We use cookies.\nKYIV — Guns fired. A farm burned.\n\nIt rained."
    spans = sentences_of(text, furniture_spans(text))
    assert all(start <= end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_position_is_in_the_sentence_that_holds_it() -> None:
    text = "Guns fired. A farm burned. It rained."
    story = story_of(text)
    assert [story.sentence_at(text.index(word)) for word in ("Guns", "farm", "It")] == [
        0,
        1,
        2,
    ]


def test_headlines_are_told_apart_and_never_quoted() -> None:
    text = f"Russian forces shell Bilopillia in Ukraine again\n\n{SHELLED}"
    assert story_of(text).titles
    found = only(text)
    assert found.quote == SHELLED
    assert {claim.quote for claim in found.claims} == {SHELLED}
