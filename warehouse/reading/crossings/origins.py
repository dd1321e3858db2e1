"""From whose territory: the country, and the region if named, in words of origin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.reading.text.mentions import Mention, find_mentions
from warehouse.reading.text.story import Story
from warehouse.reading.where.context import PART_OF_NAME_AFTER
from warehouse.reading.where.gazetteer import Place, Region

# Between "launched from" and the name: "an area north of the village of".
FILLER = re.compile(
    r"(?: (?:the|an?|areas?|points?|positions?|ground|places?|territory|soil|village"
    r"|town|city|region|district|province|airfield|airbase|base|part|side|somewhere"
    r"|inside|within|in|of|near|around|over|across|(?:north|south)?-?(?:east|west)?"
    r"(?:north|south|east|west)(?:ern)?|central|neighbou?ring|nearby|annexed|occupied"
    r"|[\w-]+-(?:occupied|annexed|held|controlled))){0,8} $"
)
# A people's word names territory only together with such a word.
LAND = re.compile(
    r"(?:'s)?(?: own)?(?: (?:border|frontier))? (?:side|soil|territory|territories|land"
    r"|border|frontier|waters|airspace|part|bank)\b"
)
POSSESSIVE = re.compile(r"'s ")
BASED = re.compile(r" ?-?based\b")
WORD_BEFORE = re.compile(
    r"\b(?:from|use of)(?: inside| within)? (?:the )?([^\W\d_a-z][\w-]*)(?:'s)? $"
)
REACH = 90
LINK = 20


@dataclass(frozen=True)
class Origin:
    """Region is empty where only the country is told."""

    country_code: str
    region_code: str | None = None


def origin_after(story: Story, at: int, limit: int) -> Origin | None:
    """What is named after a phrase such as "launched from", which ends at `at`."""
    near = story.plain[at : min(limit, at + REACH)]
    for name, (country, region) in story.dictionaries.origin_names.items():
        before, found, after = near.partition(name)
        is_whole = found and not after[:1].isalnum()
        if is_whole and FILLER.fullmatch(before.lower()):
            return Origin(country, region or None) if country else None
    mentions = find_mentions(near, story.dictionaries.gazetteer)
    if not mentions or not FILLER.fullmatch(near[: mentions[0].start].lower()):
        return None
    return _origin(story, near, mentions)


def origin_before(story: Story, start: int, at: int) -> Origin | None:
    """The country of "from the Iranian side", where "side" begins at `at`."""
    found = WORD_BEFORE.search(story.plain[max(start, at - 40) : at])
    countries = story.dictionaries.gazetteer.countries
    code = countries.get(found[1]) if found else None
    return Origin(code) if code else None


def _origin(story: Story, near: str, mentions: Sequence[Mention]) -> Origin | None:
    first, rest = mentions[0], near[mentions[0].end :]
    country = story.dictionaries.gazetteer.countries.get(first.name)
    if country is None:
        is_part = PART_OF_NAME_AFTER.match(rest)  # "Golan Heights" is no Golan
        return None if is_part else place_named(story, first.name)
    if first.name in story.dictionaries.people or POSSESSIVE.match(rest):
        return _on_land_of(story, near, mentions, country)
    return None if BASED.match(rest) else Origin(country)


def _on_land_of(
    story: Story, near: str, mentions: Sequence[Mention], country: str
) -> Origin | None:
    """ "Iranian soil", or "Russia's Belgorod region": the next name lies in it."""
    if LAND.match(near, mentions[0].end):
        return Origin(country)
    if len(mentions) == 1 or mentions[1].start - mentions[0].end > LINK:
        return None
    bearers = _bearers(story, mentions[1].name)
    regions = {b.region_code for b in bearers if b.country_code == country}
    if not regions:
        return None
    return Origin(country, regions.pop() if len(regions) == 1 else None)


def _bearers(story: Story, name: str) -> tuple[Place | Region, ...]:
    """The regions of a name, else the settlements."""
    gazetteer = story.dictionaries.gazetteer
    return gazetteer.regions.get(name) or gazetteer.places_named(name)


def place_named(story: Story, name: str) -> Origin | None:
    """Where a region or place of this name must lie, for this text."""
    found = _bearers(story, name)
    if len({bearer.country_code for bearer in found}) > 1:
        found = tuple(b for b in found if b.country_code in story.countries)
    countries = {bearer.country_code for bearer in found if bearer.country_code}
    if len(countries) != 1:
        return None
    regions = {bearer.region_code for bearer in found}
    return Origin(countries.pop(), regions.pop() if len(regions) == 1 else None)
