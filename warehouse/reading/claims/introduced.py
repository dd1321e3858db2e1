"""Where a text introduces a person by office or group: before or after the name."""

import re

from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import find_phrases
from warehouse.reading.text.story import Story

# "Starovoyt, the governor of Kursk", "Saree (a spokesman for the Houthis)".
AFTER_NAME = re.compile(
    r"(?:, | \(|,? who (?:speaks|spoke|negotiates) for |,? who (?:heads|leads|commands)"
    r" |,? of )(?:also |an? |the |its |one of the )?(?P<office>[^,.;\n()]{4,90})"
)
# Only titles and names may stand between an office and the name of its holder.
BETWEEN = re.compile(
    r"(?:[\s,]|\b(?:of|for|the|in|and|on|under|spokes\w+|commander|chief|head|director"
    r"|minister|deputy|acting|senior|rtd|retd)\b|[A-Z][\w'.-]*|[().])*"
)
VERB = re.compile(
    r"\b(?:said|says|told|that|was|were|has|had|have|is|are|will|would|to|who|which"
    r"|when|after|while|\w{3,}ed)\b"
)
WIDEST, LOOK_BACK = 45, 110


def introduction(story: Story, start: int, end: int) -> Span | None:
    """The words that tell whom the person named at a span speaks for."""
    return _after(story, end) or _before(story, start)


def _after(story: Story, end: int) -> Span | None:
    match = AFTER_NAME.match(story.plain, end)
    if match is None:
        return None
    span = match.span("office")
    heads = _heads(story, *span)
    if not heads or VERB.search(story.folded, span[0], heads[0][0]):
        return None
    verb = VERB.search(story.folded, heads[0][1], span[1])
    return span[0], verb.start() if verb else span[1]


def _before(story: Story, start: int) -> Span | None:
    first = max(0, start - LOOK_BACK)
    left = max(story.plain.rfind(mark, first, start) for mark in '.;:\n"“') + 1
    heads = _heads(story, max(left, first), start)
    if not heads or start - heads[-1][1] > WIDEST:
        return None
    head = heads[-1]
    if not BETWEEN.fullmatch(story.plain, head[1], start):
        return None
    comma = story.plain.rfind(", ", max(left, first), head[0]) + 2
    opening = max(left, first, comma if comma > 1 else 0)
    verbs = list(VERB.finditer(story.folded, opening, head[0]))
    return (verbs[-1].end() if verbs else opening), start


def _heads(story: Story, start: int, end: int) -> list[Span]:
    """The offices and groups that a part of the text names, in order."""
    offices = find_phrases(story.folded[start:end], story.dictionaries.offices.phrases)
    spans = [(start + hit.start, start + hit.end) for hit in offices]
    spans += [
        (party.start, party.end)
        for party in story.parties
        if party.kind == "group" and start <= party.start < end
    ]
    return sorted(spans)
