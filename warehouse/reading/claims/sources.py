"""Sources named without a verb of their own: "according to", "quoted by", "citing"."""

import re
from collections.abc import Iterator

from warehouse.reading.claims.finding_subjects import FINITE, name_after, subject_before
from warehouse.reading.claims.saying import Saying
from warehouse.reading.claims.untrue import denied_stance
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.looking import Guarded
from warehouse.reading.text.story import Story

# "From the statement of the ministry:" before what it says.
LEAD_IN = Guarded(
    ":",
    r"\b(?:quote (?:from|of)|(?:from|in) (?:the|a) (?:statement|press release|communiqu[eé]"
    r"|message|post|report|briefing) (?:of|by|from))\s+(?P<name>[^:\"\n]{3,90}):",
)
# "According to preliminary information": nobody's words.
NOBODYS = re.compile(
    r"(?:the )?(?:initial|preliminary|first|early|latest|available|unconfirmed|some|various"
    r"|operational|updated) (?:information|data|reports?|estimates?|figures?|results?)"
)
PASSIVE = re.compile(r",? (?:was|were|been|is|are) (?:also |later )?$")
QUOTED_AS = re.compile(r"as (?:saying|telling)(?: that)?\b")
AS_SAYING = re.compile(r"[\s,]*(?:as (?:saying|telling)|to the effect)(?: that)?\b")
SOURCES = {"source": "assert", "source_denied": "deny"}
# Code points of the shortest clause.
SHORTEST = 15


def sources_in(story: Story, number: int) -> list[Saying]:
    """What a sentence says by the word of a source."""
    return [*_sources(story, number), *_leading_in(story, number)]


def _sources(story: Story, number: int) -> Iterator[Saying]:
    """ "According to", "in the words of", "denied by", "citing"."""
    start, end = story.sentences[number]
    words = story.dictionaries.saying_words
    if not words.may_hold(SOURCES, story.folded, start, end):
        return
    for role, stance in SOURCES.items():
        at = start
        while match := words.first(role, story.folded, at, end):
            at = match.end()
            if story.folded.startswith(" by", match.end()):
                yield from _quoted(story, number, match.start())
                continue
            if PASSIVE.search(story.folded, start, match.start()):
                continue
            name = name_after(story.folded, match.end(), end)
            if not NOBODYS.match(story.folded, *name):
                yield _of_source(story, number, match.span(), name, stance)


def _of_source(
    story: Story, number: int, words: Span, name: Span, stance: str
) -> Saying:
    start, end = story.sentences[number]
    after = AS_SAYING.match(story.folded, name[1], end)
    rest = after.end() if after else name[1]
    is_first = FINITE.search(story.folded, start, words[0]) is None
    is_quoted = after is not None and end - rest > SHORTEST
    told = (rest, end) if is_first or is_quoted else (start, words[0])
    stance = denied_stance(story, told, stance) if stance == "assert" else stance
    return Saying(number, name, told, stance)


def _quoted(story: Story, number: int, at: int) -> Iterator[Saying]:
    """ "The police chief, Qassem Rezaei, was quoted by an agency as saying"."""
    start, end = story.sentences[number]
    passive = PASSIVE.search(story.folded, start, at)
    words = QUOTED_AS.search(story.folded, at, end)
    if passive and words:
        subject = subject_before(story.folded, start, passive.start())
        is_last = end - words.end() <= SHORTEST
        told = (start, subject[0]) if is_last else (words.end(), end)
        yield Saying(number, subject, told, denied_stance(story, told, "assert"))


def _leading_in(story: Story, number: int) -> Iterator[Saying]:
    start, end = story.sentences[number]
    match = LEAD_IN.search(story.folded, start, end)
    if match:
        yield Saying(number, match.span("name"), (match.end(), end), "assert")
