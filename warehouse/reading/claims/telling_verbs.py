"""Which words of telling in a sentence do tell, and are no nouns or adjectives."""

import re
from collections.abc import Sequence

from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story

# "..., adding that": goes on with what the same one says.
PARTICIPLE = re.compile(r"\w+ing(?: that)?")
# "The statement read": words that tell only after one.
READING = frozenset({"read", "reads", "ran"})
STATEMENT = re.compile(
    r"\b(?:statement|communiqu[eé]|release|post|message|note|text|letter|it)$"
)
# "An alleged attack" is told by nobody.
ADJECTIVE = re.compile(
    r"\b(?:an?|the|its|his|any|of|no|their|her|our|this|that|these|those|such) $"
)
# "Rarely comments on such strikes": what somebody does at other times.
RARELY = re.compile(r"\b(?:rarely|seldom|hardly ever|hardly) $")
# Words that are verbs and nouns: "rejected claims by", "Cambodia's claim that".
NOUNS = frozenset(
    "claim claims report reports charge charges counts details lists notes".split()
)
# Code points of the longest word before a noun, with its blanks.
WIDEST = 7
LONG = len("hardly ever ")
OF_SOMEBODY = re.compile(r" (?:by|of|from|made|about|against)\b")


def verbs_of(story: Story, number: int) -> list[Found]:
    """The verbs of telling of a sentence."""
    words = story.dictionaries.crossing_words
    found = words.with_role(story.hits(number), "speech")
    return [verb for verb in found if _tells(story, number, verb, found)]


def is_participle(verb: Found) -> bool:
    """ "Adding", "saying that"."""
    return PARTICIPLE.fullmatch(verb.phrase) is not None


def _tells(story: Story, number: int, verb: Found, found: Sequence[Found]) -> bool:
    start = story.sentences[number][0]
    if ADJECTIVE.search(story.folded, max(start, verb.start - WIDEST), verb.start):
        return False
    if RARELY.search(
        story.folded, max(start, verb.start - len("hardly ever ")), verb.start
    ):
        return False
    if verb.phrase in NOUNS and _is_noun(story, verb, found):
        return False
    before = story.folded[start : verb.start].rstrip()
    return verb.phrase not in READING or STATEMENT.search(before) is not None


def _is_noun(story: Story, verb: Found, found: Sequence[Found]) -> bool:
    before = story.folded[max(0, verb.start - 3) : verb.start]
    is_object = any(one.end + 1 == verb.start for one in found)
    after = OF_SOMEBODY.match(story.folded, verb.end)
    return before.endswith(("'s ", "s' ")) or is_object or after is not None
