"""The words that show what a text is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.text.phrases import Phrases, folded, phrase_set


@dataclass(frozen=True)
class TopicWords:
    """Words of forces and weapons, and words of other things, by phrase."""

    phrases: Phrases
    kinds: Mapping[str, str]


def make_topic_words(rows: Iterable[Mapping[str, str]]) -> TopicWords:
    """From the rows of the dictionary."""
    kinds = {folded(row["phrase"]): row["kind"] for row in rows}
    return TopicWords(phrase_set(kinds), kinds)
