"""Capitalised names in a text that a gazetteer knows, the longest first."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from warehouse.reading.where.gazetteer import Gazetteer

# The capital is looked for first: it is what most places lack.
CAPITALISED = re.compile(r"[^\W\d_a-z](?<![\w'-].)[\w'-]*")
FOLLOWING = re.compile(r" [^\W\d_][\w'-]*")
MOST_WORDS = 5


class Mention(NamedTuple):
    """A known name at `text[start:end]`, its possessive left outside."""

    start: int
    end: int
    name: str


def find_mentions(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """In order of appearance, none within another; `text` has plain apostrophes."""
    return list(_mentions(text, gazetteer))


def _mentions(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    at = 0
    for word in CAPITALISED.finditer(text):
        if word.start() < at:
            continue
        mention = _longest(text, word, gazetteer)
        if mention:
            at = mention.end
            yield mention


def _longest(text: str, word: re.Match[str], gazetteer: Gazetteer) -> Mention | None:
    start, ends = word.start(), [word.end()]
    if word.group() in gazetteer.first_words:
        ends = _ends(text, word.end())
    for end in reversed(ends):
        name = text[start:end]
        if gazetteer.knows(name):
            return Mention(start, end, name)
        if "'" in name:
            name = name.removesuffix("'s").rstrip("'")
            if gazetteer.knows(name):
                return Mention(start, start + len(name), name)
    return None


def _ends(text: str, end: int) -> list[int]:
    """Where a name may end that goes on over single spaces."""
    ends = [end]
    while len(ends) < MOST_WORDS and (word := FOLLOWING.match(text, ends[-1])):
        ends.append(word.end())
    return ends
