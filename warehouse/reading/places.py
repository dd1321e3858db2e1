"""Where a text says its event was.

Candidates are names of regions and settlements outside datelines, captions and names
of actors, that are no part of a person's name and do not speak themselves ("Moscow
said"). The first one named as a region ("Kursk region") or after a word of place
("near Tyotkino") is taken, else the first one. Among namesakes the region named right
after decides ("Popovka in Belgorod region"), then the country named most often in the
text, then the population.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warehouse.reading.furniture import Span, is_within
from warehouse.reading.gazetteer import Gazetteer, Place, Region
from warehouse.reading.mentions import Mention, find_mentions
from warehouse.reading.place_context import place_rule
from warehouse.reading.statement import Precision

# Between a settlement and its region: ", in Russia's ", " in the border ".
LINK = re.compile(r"(?:,? (?:in|of)(?: the)?|,)(?: [A-Z][\w']+)?(?: border)? ")


@dataclass(frozen=True)
class PlaceChoice:
    """The place, or only the region when it is known no nearer, and the rule."""

    place_rule: str
    place_name: str | None = None
    place_id: str | None = None
    region_code: str | None = None
    country_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: Precision | None = None


NOWHERE = PlaceChoice("none")


def choose_place(text: str, gazetteer: Gazetteer, skip: list[Span]) -> PlaceChoice:
    """`text` has plain apostrophes; `skip` holds spans that name no place."""
    mentions = find_mentions(text, gazetteer)
    named = [gazetteer.countries.get(mention.name) for mention in mentions]
    countries = Counter(code for code in named if code)
    candidates = list(_candidates(text, mentions, gazetteer, skip))
    strong = [found for found in candidates if found[1] != "first_named"]
    for number, rule in [*strong, *candidates][:1]:
        within = _region_after(text, mentions[number:], gazetteer)
        return _resolve(mentions[number].name, rule, within, countries, gazetteer)
    return NOWHERE


def _candidates(
    text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, skip: list[Span]
) -> Iterator[tuple[int, str]]:
    """The number of each mention that may be the place, and why it may."""
    country_ends = {m.end for m in mentions if m.name in gazetteer.countries}
    for number, mention in enumerate(mentions):
        if mention.name in gazetteer.countries or is_within(mention.start, skip):
            continue
        rule = place_rule(text, mention, country_ends)
        if rule:
            yield number, rule


def _region_after(
    text: str, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Region, ...]:
    """The region that the first of the mentions is said to lie in."""
    for following in mentions[1:3]:
        between = text[mentions[0].end : following.start]
        is_region = place_rule(text, following, set()) == "named_region"
        if is_region and LINK.fullmatch(between):
            return gazetteer.regions.get(following.name, ())
    return ()


def _resolve(
    name: str,
    rule: str,
    within: Sequence[Region],
    countries: Counter[str],
    gazetteer: Gazetteer,
) -> PlaceChoice:
    named = gazetteer.regions.get(name, ())
    places = gazetteer.places_named(name)
    if within:
        codes = {region.region_code for region in within}
        places = tuple(place for place in places if place.region_code in codes)
    if not places or (named and _means_region(rule, named, places)):
        return _region_choice(named or within, rule, countries)
    place = max(places, key=lambda p: (countries[p.country_code or ""], p.population))
    return _place_choice(place, rule, _how(places, countries))


def _means_region(
    rule: str, regions: Sequence[Region], places: Sequence[Place]
) -> bool:
    """ "in Kharkiv" is the city, but "in Crimea" no hamlet of that name elsewhere."""
    own = {region.country_code for region in regions}
    return rule == "named_region" or all(p.country_code not in own for p in places)


def _region_choice(
    regions: Sequence[Region], rule: str, countries: Counter[str]
) -> PlaceChoice:
    region = max(regions, key=lambda r: countries[r.country_code])
    return PlaceChoice(
        place_rule=f"{rule}:{_how(regions, countries)}",
        place_name=region.region_name,
        region_code=region.region_code,
        country_code=region.country_code,
        place_precision="region",
    )


def _place_choice(place: Place, rule: str, how: str) -> PlaceChoice:
    # "Shebekino district" is known to its region, not to the town it is named for.
    is_area = rule == "named_region"
    return PlaceChoice(
        place_rule=f"{rule}:{how}",
        place_name=place.place_name,
        place_id=None if is_area else place.place_id,
        region_code=place.region_code,
        country_code=place.country_code,
        latitude=None if is_area else place.latitude,
        longitude=None if is_area else place.longitude,
        place_precision="region" if is_area else "settlement",
    )


def _how(bearers: Sequence[Place | Region], countries: Counter[str]) -> str:
    if len(bearers) == 1:
        return "only_bearer"
    is_named = any(countries[bearer.country_code or ""] for bearer in bearers)
    return "country_named_most" if is_named else "largest"
