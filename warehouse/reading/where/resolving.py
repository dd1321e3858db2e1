"""Which of its bearers a name means, in one text.

Among namesakes decides the region named beside it ("Popovka in Belgorod region"), then
regions and countries named in its sentences, then those named in the text, then the
population. A name whose bearers all lie in countries that the text neither names nor
borders on is no place.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from warehouse.reading.text.mentions import Mention
from warehouse.reading.where.context import (
    WIDTH,
    names_district,
)
from warehouse.reading.where.gazetteer import Place, Region
from warehouse.reading.where.mention import PlaceChoice
from warehouse.reading.where.scene import Scene

# "The ports of Hodeidah and Salif": the town, not the region of that name.
TOWN_OF = re.compile(r"\b(?:ports?|cit(?:y|ies)|towns?|villages?) of (?:the )?$")
# A city that is larger needs no country named beside it.
KNOWN_EVERYWHERE = 300_000
CITY = 80_000
# A region whose seat bears its name is meant by it unless the seat is a town.
SMALL_SEAT = 1_000
# Below this a settlement has namesakes that no gazetteer holds.
SMALL_TOWN = 20_000
# How far back a region is still the scene.
LOCAL = 700
# A region named so often is what a text is about.
OFTEN = 3


class Resolver(Scene):
    """Resolves the names of one text."""

    def resolve(
        self, mention: Mention, rule: str, within: Sequence[Region]
    ) -> PlaceChoice | None:
        named = self.gazetteer.regions.get(mention.name, ())
        places = self.gazetteer.places_named(mention.name)
        if within:
            codes = {region.region_code for region in within}
            inside = tuple(place for place in places if place.region_code in codes)
            if not inside:
                return self._unlisted(mention, within)
            places = inside
        told = self.country_told(mention.start, mention.end)
        if told and not within:
            named = tuple(one for one in named if one.country_code == told)
            places = tuple(one for one in places if one.country_code == told)
            if not named and not places:
                return self.unlisted_in(told, mention.name)
        is_district = names_district(self.text, mention.end)
        if mention.name in self.regions_named and rule != "named_region":
            return self._region(mention, named, rule) if named else None
        is_town_of_district = is_district and places and len(named) > 1
        is_region = not places or self._means_region(rule, named, places)
        if named and is_region and not is_town_of_district:
            region = self._region(mention, named, rule)
            before = self.text[max(0, mention.start - WIDTH) : mention.start]
            if region and rule != "named_region" and TOWN_OF.search(before):
                return replace(
                    region, place_name=mention.name, place_precision="settlement"
                )
            return region
        return self._place(mention, places, rule, is_within_region=bool(within))

    def unlisted_in(self, country: str, name: str) -> PlaceChoice:
        """A place of a country: in the region where a name is spelt nearly so, else in
        the one of that country that the text speaks of most."""
        often = (code for code, _ in self.context.regions.most_common())
        main = next((code for code in often if code.split("-")[0] == country), None)
        return PlaceChoice(
            "unlisted_in_country",
            place_name=name,
            region_code=self.gazetteer.region_like(name, [country]) or main,
            country_code=country,
            place_precision="settlement",
        )

    def _unlisted(
        self, mention: Mention, within: Sequence[Region]
    ) -> PlaceChoice | None:
        """A place that the gazetteer does not hold in the region named beside it."""
        region = self._region(mention, within, "named_region")
        if region is None:
            return None
        return PlaceChoice(
            "unlisted",
            place_name=mention.name,
            region_code=region.region_code,
            country_code=region.country_code,
            place_precision="settlement",
        )

    def _means_region(
        self, rule: str, regions: Sequence[Region], places: Sequence[Place]
    ) -> bool:
        """ "in Kharkiv" is the city, but "in Crimea" no hamlet of that name elsewhere."""
        own = {region.country_code for region in regions}
        if rule == "named_region":
            return True
        here = [place for place in places if place.country_code in own]
        return not here or max(place.population for place in here) < SMALL_SEAT

    def _region(
        self, mention: Mention, regions: Sequence[Region], rule: str
    ) -> PlaceChoice | None:
        countries = self.context.countries
        beside = self.country_beside(mention) if len(regions) > 1 else None
        region = max(
            regions, key=lambda r: (r.country_code == beside, countries[r.country_code])
        )
        how = _how(regions, countries)
        if not self.context.is_likely(region.country_code):
            return None
        return PlaceChoice(
            place_rule=f"{rule}:{how}",
            place_name=region.region_name,
            region_code=region.region_code or None,
            country_code=region.country_code,
            place_precision="region" if region.region_code else "country",
        )

    def _is_likely(self, place: Place, name: str) -> bool:
        """In a country that is; where the text names none, a city.

        A city where armed groups are at home is known without its country, but not by
        one of its other names, which villages elsewhere bear too.
        """
        is_city = place.population >= CITY and _bears_first(place, name)
        is_far = self.context.named and place.population < KNOWN_EVERYWHERE
        if is_city and not is_far and place.country_code in self.context.troubled:
            return True
        if not self.context.named:
            return place.population >= KNOWN_EVERYWHERE
        return self.context.is_likely(place.country_code)

    def _is_the_city(self, city: Place, place: Place, name: str) -> bool:
        """A great city rather than a small namesake in a land that merely acts."""
        is_great = city.population >= max(KNOWN_EVERYWHERE, 10 * place.population)
        is_about = self.context.countries[city.country_code or ""] or (
            city.country_code in self.context.troubled
        )
        return is_great and bool(is_about) and _bears_first(city, name)

    def _is_elsewhere(self, place: Place, near: Counter[str]) -> bool:
        """A small namesake far from the one region that a text is about."""
        regions = self.context.regions
        if (
            not regions
            or place.population >= SMALL_TOWN
            or near[place.region_code or ""]
        ):
            return False
        main, times = regions.most_common(1)[0]
        return (
            times >= OFTEN
            and not regions[place.region_code or ""]
            and (main.split("-")[0] == place.country_code)
        )

    def _in_main_region(self, mention: Mention, place: Place) -> PlaceChoice:
        main = self.context.regions.most_common(1)[0][0]
        return replace(_in_region(mention, main), country_code=place.country_code)

    def _local_region(
        self, mention: Mention, place: Place, places: Sequence[Place]
    ) -> str | None:
        """The region that is spoken of just before, if a small namesake over a border
        cannot be meant: neither its region nor a place that only it holds is named."""
        if (
            place.population >= SMALL_TOWN
            or self.context.regions[place.region_code or ""]
        ):
            return None
        before = [
            (at, code)
            for at, code in self.regions_told
            if at < mention.start and mention.start - at < LOCAL
        ]
        if not before:
            return None
        code = before[-1][1]
        is_abroad = code.split("-")[0] != place.country_code
        is_one_sentence = self.sentence_of(before[-1][0]) == self.sentence_of(
            mention.start
        )
        is_doubtful = len(places) > 1
        if not is_abroad:
            is_scene = is_doubtful or self.opens(before[-1][0])
            return code if is_one_sentence and is_scene else None
        return code if is_one_sentence or is_doubtful else None

    def _place(
        self,
        mention: Mention,
        places: Sequence[Place],
        rule: str,
        *,
        is_within_region: bool,
    ) -> PlaceChoice | None:
        if not places:
            return None
        near = self.near_all(mention.name) if len(places) > 1 else Counter()
        acting = self.acting_before(mention.start) if len(places) > 1 else frozenset()
        countries, regions = self.context.countries, self.context.regions
        place = max(
            places,
            key=lambda p: (
                p.country_code not in acting,
                bool(near[p.region_code or ""]),
                bool(near[p.country_code or ""]),
                regions[p.region_code or ""],
                bool(countries[p.country_code or ""]),
                _bears_first(p, mention.name) or p.population >= KNOWN_EVERYWHERE,
                countries[p.country_code or ""],
                p.population,
            ),
        )
        largest = max(places, key=lambda p: p.population)
        if self._is_the_city(largest, place, mention.name):
            place = largest
        is_known = largest.population >= KNOWN_EVERYWHERE and _bears_first(
            largest, mention.name
        )
        meant = largest if is_known else place
        if not is_within_region and not self._is_likely(meant, mention.name):
            return None
        local = self._local_region(mention, place, places)
        if local is not None:
            return _in_region(mention, local)
        if self._is_elsewhere(place, near):
            return self._in_main_region(mention, place)
        # "Shebekino district" is known to its region, not to the town it is named for.
        is_area = rule == "named_region"
        return PlaceChoice(
            place_rule=f"{rule}:{_how(places, countries)}",
            place_name=mention.name,
            place_id=None if is_area else place.place_id,
            region_code=place.region_code,
            country_code=place.country_code,
            latitude=None if is_area else place.latitude,
            longitude=None if is_area else place.longitude,
            place_precision="region" if is_area else "settlement",
        )


def _in_region(mention: Mention, code: str) -> PlaceChoice:
    return PlaceChoice(
        "unlisted_in_region",
        place_name=mention.name,
        region_code=code,
        country_code=code.split("-", maxsplit=1)[0],
        place_precision="settlement",
    )


def _bears_first(place: Place, name: str) -> bool:
    """Whether a name is the place's own, not one of its others or of the past."""
    return name in {place.place_name, place.ascii_name}


def _how(bearers: Sequence[Place | Region], countries: Counter[str]) -> str:
    if len(bearers) == 1:
        return "only_bearer"
    is_named = any(countries[bearer.country_code or ""] for bearer in bearers)
    return "country_named_most" if is_named else "largest"
