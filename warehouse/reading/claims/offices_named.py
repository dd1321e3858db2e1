"""The offices that a text names together with their country, wherever it does."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.reading.text.phrases import Found, find_phrases
from warehouse.reading.text.story import Story
from warehouse.reading.who.offices import Office

OF = re.compile(r" (?:of|in) (?:the )?")
# How far a name may stand before the office that it is a part of ("Israel's").
NEAR = 40


@dataclass(frozen=True)
class NamedOffice:
    """An office at a place of the text, for the country that stands with it."""

    start: int
    office: Office
    country_code: str


def offices_named(story: Story) -> list[NamedOffice]:
    """In order of appearance, those without a country left out."""
    offices = story.dictionaries.offices
    found = []
    for hit in find_phrases(story.folded, offices.phrases):
        office = offices.meanings[hit.phrase]
        code = office.country_code or country_at(story, hit)
        if code:
            found.append(NamedOffice(hit.start, office, code))
    return found


def country_named(
    named: Sequence[NamedOffice], office: Office, at: int, *, same_name: bool
) -> str | None:
    """The country of the like office named last before a position; of one of the same
    name else of the first after it."""
    like = [
        one
        for one in named
        if (
            one.office.name == office.name
            if same_name
            else one.office.organ == office.organ
        )
    ]
    number = bisect_left([one.start for one in like], at)
    if number:
        return like[number - 1].country_code
    return like[0].country_code if like and same_name else None


def country_at(story: Story, hit: Found) -> str | None:
    """ "Israel's army", "the Israeli army", "the army of Uganda", "the army in Kyiv"."""
    first = bisect_left(story.parties, hit.start - NEAR, key=lambda one: one.start)
    for party in story.parties[first:]:
        if party.start >= hit.start:
            break
        between = story.folded[party.end : hit.start]
        if party.country_code and between in {"", " ", "'s ", "' "}:
            return party.country_code
        if party.country_code and party.end > hit.start:
            return party.country_code
    after = OF.match(story.folded, hit.end)
    return _country_from(story, after.end()) if after else None


def _country_from(story: Story, at: int) -> str | None:
    """The country whose name or capital begins at a position."""
    first = bisect_left(story.mentions, at, key=lambda one: one.start)
    if first == len(story.mentions) or story.mentions[first].start != at:
        return None
    name = story.mentions[first].name
    countries = story.dictionaries.gazetteer.countries
    return countries.get(name) or story.dictionaries.actor_countries.get(name.lower())
