"""A text cut into sentences, with what the reader already knows of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from operator import attrgetter
from typing import Protocol, Self, TypeVar

from warehouse.reading.dictionaries import Dictionaries
from warehouse.reading.events.modality import Moods, moods_of
from warehouse.reading.quantities import Quantity
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.headlines import headlines
from warehouse.reading.text.kept import Kept
from warehouse.reading.text.mentions import Mention, find_mentions
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.quotes import sentence_spans
from warehouse.reading.when import DateMention
from warehouse.reading.where.places import PlaceMention
from warehouse.reading.who.parties import Party

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MONTHS = (
    "January February March April May June July August September October November"
    " December"
).split()
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
# What follows tells how the war began, not what happened now.
SINCE = re.compile(r"\b(?:since|until)\b|\bafter years\b")
# "RAWALPINDI:" and "JERUSALEM (Agency) –".
HOME = re.compile(
    r"^[ \t]*([A-Z][A-Z .'’]{2,30}?)\s*(?:,[^—–:\n-]{2,40}|\([^)\n]{2,30}\)\s*)?[:—–-]",
    re.MULTILINE,
)
DAYS_OF_A_STORY = 12
BEGINS = attrgetter("start")


class Spanned(Protocol):
    """Anything found at a place of the text."""

    @property
    def start(self) -> int: ...


Spot = TypeVar("Spot", bound=Spanned)


@dataclass(frozen=True)
class Story:
    """`plain` and `folded` are the text with other letters, code point for code point.

    Country and region are those of the event that is looked at. What the text holds
    (actors, mentions, places, parties, dates, quantities) is in order of appearance;
    `offices` are regions named by who speaks for them.
    """

    text: str
    plain: str
    folded: str
    sentences: tuple[Span, ...]
    actors: Sequence[Found]
    published_on: date | None
    country_code: str | None
    region_code: str | None
    dictionaries: Dictionaries
    mentions: Sequence[Mention] = ()
    places: Sequence[PlaceMention] = ()
    offices: Sequence[PlaceMention] = ()
    parties: Sequence[Party] = ()
    dates: Sequence[DateMention] = ()
    quantities: Sequence[Quantity] = ()
    kept: Kept = field(default_factory=Kept, init=False, repr=False)

    def at(self, country_code: str | None, region_code: str | None) -> Self:
        """The same text, looked at for an event elsewhere, with all that is known."""
        other = copy(self)
        where = {"country_code": country_code, "region_code": region_code}
        other.__dict__.update(where)
        return other

    def moods(self, number: int) -> Moods:
        """The modal words of a sentence, searched for once."""
        if number not in self.kept.moods:
            words = self.dictionaries.modal_words
            start, end = self.sentences[number]
            self.kept.moods[number] = moods_of(self.folded, start, end, words)
        return self.kept.moods[number]

    def in_sentence(self, number: int, found: Sequence[Spot]) -> list[Spot]:
        """Those of some findings, in order, that begin in a sentence."""
        return within(found, self.sentences[number])

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds a position."""
        return bisect_right(self.sentences, (position, len(self.text))) - 1

    def hits(self, number: int) -> list[Found]:
        """The words around triggers in a sentence, searched for once."""
        if number not in self.kept.hits:
            words = self.dictionaries.crossing_words
            found = words.found(self.folded, *self.sentences[number])
            self.kept.hits[number] = found
        return self.kept.hits[number]

    def triggers(self, number: int) -> list[Found]:
        """The phrases of a sentence that may tell of a crossing, searched for once."""
        if number not in self.kept.triggers:
            words = self.dictionaries.crossing_words
            found = words.triggers_in(self.folded, *self.sentences[number])
            self.kept.triggers[number] = found
        return self.kept.triggers[number]

    @cached_property
    def titles(self) -> frozenset[int]:
        """The numbers of sentences that are headlines, before the story itself."""
        return headlines(self.text, self.sentences)

    def told_until(self, number: int) -> int:
        """Where a sentence stops telling of the event: its start for background."""
        if number not in self.kept.ends:
            self.kept.ends[number] = _told_until(self, number)
        return self.kept.ends[number]

    @cached_property
    def actors_ending(self) -> dict[int, str]:
        """Names of actors by where they end."""
        return {actor.end: actor.phrase for actor in self.actors}

    @cached_property
    def dateline_countries(self) -> frozenset[str | None]:
        """Codes of the countries in which the place of the dateline may lie."""
        line = HOME.search(self.text)
        name = line[1].strip().title() if line else ""
        named = self.dictionaries.gazetteer.places_named(name) if name else ()
        return frozenset(place.country_code for place in named)

    @cached_property
    def countries(self) -> set[str]:
        """Codes of the countries that the text names."""
        return set(self.countries_in(0, len(self.plain)))

    def countries_in(self, start: int, end: int) -> list[str]:
        """Codes of the countries that a part of the text names, once each."""
        known = self.dictionaries.gazetteer
        named = find_mentions(self.plain[start:end], known)
        codes = (known.countries.get(mention.name) for mention in named)
        return list(dict.fromkeys(code for code in codes if code))


def within(found: Sequence[Spot], span: Span) -> list[Spot]:
    """Those of some findings, in order, that begin in a span."""
    first = bisect_left(found, span[0], key=BEGINS)
    return list(found[first : bisect_left(found, span[1], first, key=BEGINS)])


def sentences_of(text: str, skip: list[Span]) -> tuple[Span, ...]:
    """Half-open spans that cover the text but for what stands before a sentence."""
    ends = dict(skip)
    cut = []
    for start, end in sentence_spans(text):
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        cut.append((min(ends.get(start, ends.get(first, first)), end), end))
    return tuple(cut)


def _told_until(story: Story, number: int) -> int:
    start, end = story.sentences[number]
    since = SINCE.search(story.folded, start, end)
    end = since.start() if since else end
    return start if _names_another_time(story, start, end) else end


def _names_another_time(story: Story, start: int, end: int) -> bool:
    if story.published_on is None:
        return False
    first = story.published_on - timedelta(days=DAYS_OF_A_STORY)
    days = (first, story.published_on)
    years = {str(day.year) for day in days}
    months = {MONTHS[day.month - 1] for day in days}
    found_years = {match.group() for match in YEAR.finditer(story.text, start, end)}
    found_months = {match.group() for match in MONTH.finditer(story.text, start, end)}
    return not (found_years <= years and found_months <= months)


def home_country(story: Story) -> str | None:
    """The country of the dateline ("ISLAMABAD —"), if it is the event's too."""
    code = story.country_code
    return code if code is not None and code in story.dateline_countries else None
