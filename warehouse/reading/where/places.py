"""Which places a text names as such, and where each of them is.

A place is a name of a country, region or settlement outside datelines, captions and
names of actors, that is no part of a person's name, does not speak itself ("Moscow
said") and is not where something came from or somebody went.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.mentions import Mention
from warehouse.reading.where.context import LOCATIVE, is_named_region, place_rule
from warehouse.reading.where.elsewhere import AWAY, is_beside_the_point, went_there
from warehouse.reading.where.gazetteer import Region
from warehouse.reading.where.mention import NOWHERE, PlaceChoice, PlaceMention
from warehouse.reading.where.resolving import Resolver

# Between a settlement and its region: ", in Russia's ", " in the border ".
LINK = re.compile(
    r"(?:(?: (?:refugee|army|military|border))? (?:camp|base|area|sector|village|town|post"
    r"|outpost|settlement|community|locality|crossing|district|county|commune|zone)"
    r"(?= in | of |,))?"
    r"(?:,? (?:in|of)(?: the)? [A-Z][\w-]+ (?:urban |municipal |city |border )?"
    r"(?:district|raion|okrug|sub-?district|municipality|county|community))?"
    r"(?:, [A-Z][\w-]+ (?:urban |municipal |city |border )?"
    r"(?:district|raion|okrug|sub-?district|municipality|county|community))?"
    r"(?:,? (?:in|of)(?: the)?|,| \()"
    r"(?: [A-Z][\w-]+(?:'s?)?)?(?: (?:border|eastern|western|northern|southern|\w+ern))?"
    r"(?: (?:region|province|governorate|state|oblast) of)? ?"
)
AND = re.compile(r"(?:,| and|, and| or)(?: also)?(?: in| the| \w+ern)* ")
COUNTRY_RULE = "country"
WIDTH = 75
OF_FORCES = re.compile(
    r" (?:forces|troops|positions|army|soldiers|military|targets|ships?|vessels?)"
)

# "Lebanese border villages" lie in Lebanon, wherever Lebanese police are.
LAND = re.compile(
    r" (?:(?:border|frontier|northern|southern|eastern|western|coastal|mountain) )*"
    r"(?:villages?|towns?|territory|soil|hamlets?|districts?|border areas?|countryside"
    r"|side of the (?:border|frontier)|waters|coast|coastline|shore"
    r"|mainland)\b(?! of [A-Z])(?! [A-Z])"
)

__all__ = ["NOWHERE", "PlaceChoice", "PlaceMention", "find_places"]


def find_places(
    resolver: Resolver,
    people: frozenset[str],
    seats: Collection[str],
    skip: list[Span],
) -> list[PlaceMention]:
    """In order of appearance; `skip` names no place, `people` are words for a
    country's people, `seats` lower-case names that stand for a state more often than
    for a place ("moscow")."""
    return list(_Places(resolver, people, seats, skip).found())


@dataclass
class _Places:
    resolver: Resolver
    people: frozenset[str]
    seats: Collection[str]
    skip: list[Span]

    @property
    def text(self) -> str:
        return self.resolver.text

    @property
    def mentions(self) -> Sequence[Mention]:
        return self.resolver.mentions

    def found(self) -> Iterator[PlaceMention]:
        known = self.resolver.gazetteer.countries
        ends = {m.end for m in self.mentions if m.name in known}
        absorbed = last_country = away = -1
        for number, mention in enumerate(self.mentions):
            if number <= absorbed or is_within(mention.start, self.skip):
                continue
            if mention.name in known and not self._is_region_too(mention):
                for place in self._country(mention, last_country):
                    last_country = place.end
                    yield place
                continue
            if self._is_away(mention, away):
                away = mention.end
                continue
            rule = place_rule(self.text, mention, ends)
            if rule is None or self._is_seat(mention, rule):
                continue
            within, at = self._region_after(number)
            choice = self.resolver.resolve(mention, rule, within)
            if choice:
                absorbed = at
                last = self.mentions[at]
                held = last.name if at > number else None
                yield PlaceMention(mention.start, last.end, choice, held)

    def _is_away(self, mention: Mention, last: int) -> bool:
        """Where something came from, or the next name after it: "from the Voronezh and
        Kursk regions". `last` is where such a name ended."""
        before = self.text[max(0, mention.start - WIDTH) : mention.start]
        if AWAY.search(before):
            return True
        return last >= 0 and AND.fullmatch(self.text, last, mention.start) is not None

    def _is_region_too(self, mention: Mention) -> bool:
        """ "Niger state" is no country, "western Niger" is."""
        if mention.name not in self.resolver.gazetteer.regions:
            return False
        return is_named_region(self.text, mention)

    def _is_seat(self, mention: Mention, rule: str) -> bool:
        if mention.name.lower() not in self.seats:
            return False
        return rule == "first_named" or self.text.startswith("'s", mention.end)

    def _country(self, mention: Mention, last: int) -> Iterator[PlaceMention]:
        """`last` is where the country before it ends, if that one is a place."""
        before = self.text[max(0, mention.start - WIDTH) : mention.start]
        if AWAY.search(before) or went_there(before):
            return
        if mention.name in self.people:
            land = LAND.match(self.text, mention.end)
            if land and LOCATIVE.search(before.lower()):
                yield self._as_country(mention, land.end())
            return
        if is_beside_the_point(before):
            return
        is_listed = last >= 0 and AND.fullmatch(self.text, last, mention.start)
        if (
            is_listed or LOCATIVE.search(before.lower())
        ) and not self._is_followed_by_name(mention.end):
            yield self._as_country(mention, mention.end)

    def _as_country(self, mention: Mention, end: int) -> PlaceMention:
        countries = self.resolver.gazetteer.countries
        code = countries[mention.name]
        name = mention.name
        if name in self.people:
            names = (n for n, c in countries.items() if c == code)
            name = next((n for n in names if n not in self.people), name)
        choice = PlaceChoice(
            COUNTRY_RULE,
            place_name=name,
            country_code=code,
            place_precision="country",
        )
        return PlaceMention(mention.start, end, choice)

    def _is_followed_by_name(self, end: int) -> bool:
        """ "Ukraine's Sumy", "Russian troops"."""
        is_owner = self.text.startswith(("'s", "' ", " border", " frontier"), end)
        return is_owner or OF_FORCES.match(self.text, end) is not None

    def _is_listed(
        self, first: Mention, regions: Sequence[Region], between: str
    ) -> bool:
        """ "Surin, Buri Ram and Trat": regions side by side hold one another in none."""
        if between != ", ":
            return False
        own = self.resolver.gazetteer.regions.get(first.name, ())
        countries = {one.country_code for one in regions}
        codes = {one.region_code for one in regions}
        return any(
            one.country_code in countries and one.region_code not in codes
            for one in own
        )

    def _region_after(self, number: int) -> tuple[tuple[Region, ...], int]:
        """The region that a mention is said to lie in, and the mention that names it."""
        first = self.mentions[number]
        for at in (number + 1, number + 2):
            if at >= len(self.mentions):
                break
            following = self.mentions[at]
            between = self.text[first.end : following.start]
            regions = self.resolver.gazetteer.regions.get(following.name, ())
            if regions and LINK.fullmatch(between):
                if at == number + 1 and self._is_listed(first, regions, between):
                    return (), number
                return regions, at
            if following.name not in self.resolver.gazetteer.countries:
                break
        return (), number
