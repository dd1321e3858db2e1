"""Texts are searched in a form in which every code point stays where it was."""

from hypothesis import given
from hypothesis import strategies as st

from warehouse.reading.text.phrases import find_phrases, folded, phrase_set


@given(st.text())
def test_folding_moves_no_code_point(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_folding_makes_quotes_plain_and_letters_small() -> None:
    assert folded("İSTANBUL’S “raid”\n").endswith('stanbul\'s "raid" ')


def test_phrases_are_whole_words_and_the_longest_wins() -> None:
    phrases = phrase_set(["raid", "air raid", "raid on"])
    found = find_phrases(folded("Raiders; an Air\nRaid on it"), phrases)
    assert [hit.phrase for hit in found] == ["air raid"]
