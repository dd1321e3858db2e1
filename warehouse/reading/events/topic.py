"""What a text is about: war, or something that borrows its words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from warehouse.reading.events.topic_words import TopicWords
from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.phrases import Found, find_phrases

ARMED = frozenset({"force", "weapon", "munition_state"})


@dataclass(frozen=True)
class Topic:
    """The topic words of a text, and how many of each kind there are."""

    hits: tuple[Found, ...]
    counts: Counter[str]
    kinds: Mapping[str, str]

    def kinds_in(self, start: int, end: int) -> set[str]:
        """The kinds of words in a part of the text."""
        return {self.kinds[h.phrase] for h in self.hits if start <= h.start < end}

    @property
    def armed(self) -> int:
        return sum(self.counts[kind] for kind in ARMED)


def topic_of(folded_text: str, words: TopicWords, skip: list[Span]) -> Topic:
    """Furniture apart."""
    found = find_phrases(folded_text, words.phrases)
    hits = tuple(hit for hit in found if not is_within(hit.start, skip))
    counts = Counter(words.kinds[hit.phrase] for hit in hits)
    return Topic(hits, counts, words.kinds)


def is_about_force(topic: Topic) -> bool:
    """Whether a text speaks more of arms than of sport, courts, shares or memory.

    One word of something else weighs as much as two of arms: news of an attack names
    few of them, and other texts borrow the words of war freely.
    """
    weights = {"civil": 2, "memorial": 3, "drill": 4}
    return all(
        topic.counts[kind] * weight < topic.armed
        for kind, weight in weights.items()
        if topic.counts[kind]
    )
