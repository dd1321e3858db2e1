"""Places that no gazetteer holds, known by the words around their name.

"The village of Nyange", "Gog district of western Ethiopia", "explosions in Karara": the
region and country are those named beside it, else those of the places named before, else
those that the text is about; there is no point.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.where.context import SPEAKS, WIDTH
from warehouse.reading.where.elsewhere import AWAY, went_there
from warehouse.reading.where.gazetteer import Gazetteer
from warehouse.reading.where.mention import PlaceChoice, PlaceMention
from warehouse.reading.where.nouns import NEXT, NO_NAME, OF_COUNTRY, names_with_kind
from warehouse.reading.where.resolving import Resolver

BESIDE = 25
PLACED = re.compile(r"\b(?:at|in|near|of|around|outside) $")
# A namesake in a far country that is larger is the one that is meant.
SMALL = 100_000


def find_unlisted(
    resolver: Resolver, listed: Sequence[PlaceMention], skip: list[Span]
) -> list[PlaceMention]:
    """In order of appearance, none over a listed one."""
    return list(_Unlisted(resolver, listed).found(skip))


def is_free(resolver: Resolver, name: str, at: int) -> bool:
    """Whether nothing bears a name but, at most, small places far from the text's."""
    gazetteer = resolver.gazetteer
    is_known = any(m.start <= at < m.end for m in resolver.mentions)
    if not is_known and not gazetteer.knows(name):
        return True
    if name in gazetteer.countries or name in gazetteer.regions:
        return False
    bearers = gazetteer.places_named(name)
    return bool(bearers) and all(
        place.population < SMALL and not resolver.context.is_likely(place.country_code)
        for place in bearers
    )


def is_part_of_name(text: str, name: str) -> bool:
    """Whether the text also has it beside another capital: a person, a body."""
    word = re.escape(name)
    before = r"\b(?!(?:In|At|On|Near|Around|Outside|Over|From)\b)[A-Z][\w.]+"
    beside = re.search(rf"{before} {word}\b|\b{word} [A-Z]", text)
    if beside is None:
        return False
    return PLACED.search(text[max(0, beside.start() - 10) : beside.start()]) is None


def listed_beside(
    resolver: Resolver,
    sentence: Span,
    listed: Sequence[PlaceMention],
    skip: list[Span],
) -> Iterator[PlaceMention]:
    """The unknown member of "Metina, Gara, Hakurk and Qandil"."""
    starts = {place.start for place in listed}
    for place in listed:
        if not sentence[0] <= place.start < sentence[1] or place.is_country:
            continue
        end = place.end
        while (match := NEXT.match(resolver.text, end)) is not None:
            name, start = match["name"], match.start("name")
            end = match.end("name")
            is_none = NO_NAME.match(name) or name in resolver.gazetteer.countries
            if start in starts or is_none or is_within(start, skip):
                break
            if SPEAKS.match(resolver.text, end) or not is_free(resolver, name, start):
                break
            if is_part_of_name(resolver.text, name):
                break
            choice = like(place.choice, name, "unlisted_beside")
            yield PlaceMention(start, end, choice)


def like(other: PlaceChoice, name: str, rule: str) -> PlaceChoice:
    """A settlement of a name in the region of another place."""
    return PlaceChoice(
        rule,
        place_name=name,
        region_code=other.region_code,
        country_code=other.country_code,
        place_precision="settlement",
    )


@dataclass
class _Unlisted:
    resolver: Resolver
    listed: Sequence[PlaceMention]
    known: dict[str, PlaceChoice] = field(default_factory=dict)

    def found(self, skip: list[Span]) -> Iterator[PlaceMention]:
        text = self.resolver.text
        taken = [*skip, *((place.start, place.end) for place in self.listed)]
        for start, end, is_area in names_with_kind(text):
            name = text[start:end]
            if any(a < end and start < b for a, b in taken) or self._is_none(name):
                continue
            before = text[max(0, start - WIDTH) : start]
            if AWAY.search(before) or went_there(before):
                continue
            choice = self.known.get(name) or self._choice(name, start, is_area=is_area)
            if choice:
                self.known[name] = choice
                taken.append((start, end))
                yield PlaceMention(start, end, choice)

    def _is_none(self, name: str) -> bool:
        plain, gazetteer = name.removesuffix("'s"), self.resolver.gazetteer
        is_other = plain in gazetteer.countries or plain in gazetteer.not_places
        return is_other or name.isupper() or NO_NAME.match(name) is not None

    def _choice(self, name: str, at: int, *, is_area: bool) -> PlaceChoice | None:
        told = self.resolver.country_told(at, at + len(name))
        if told:
            return self._told_in(told, name, at, is_area=is_area)
        spelt = self._spelt(name)
        if spelt:
            return in_region(name, spelt, is_area=is_area)
        near = self._beside(at)
        country = _of_country(
            self.resolver.text, at + len(name), self.resolver.gazetteer
        )
        if near and country not in {None, near.country_code}:
            near = None
        country = near.country_code if near else country
        region = near.region_code if near else None
        region = region or self._likely_region(at, country)
        country = country or (region.split("-")[0] if region else None)
        country = country or self._people_before(at)
        if country is None:
            return None
        return PlaceChoice(
            "unlisted_area" if is_area else "unlisted",
            place_name=name,
            region_code=region,
            country_code=country,
            place_precision="region" if is_area else "settlement",
        )

    def _told_in(
        self, country: str, name: str, at: int, *, is_area: bool
    ) -> PlaceChoice:
        """Of the country that the text names with it, near its nearest place there."""
        inside = [p for p in self.listed if p.choice.country_code == country]
        near = min(inside, key=lambda p: abs(p.start - at), default=None)
        choice = self.resolver.unlisted_in(country, name)
        spelt = self.resolver.gazetteer.region_like(name, [country])
        if near and near.choice.region_code and not spelt:
            choice = replace(choice, region_code=near.choice.region_code)
        return replace(choice, place_precision="region") if is_area else choice

    def _spelt(self, name: str) -> str | None:
        return region_spelt(self.resolver, name)

    def _people_before(self, at: int) -> str | None:
        """The country of "the Russian village of Gorkovsky"."""
        known = self.resolver.gazetteer.countries
        beside = (m for m in self.resolver.mentions if 0 < at - m.end < BESIDE)
        return next((known[m.name] for m in beside if m.name in known), None)

    def _likely_region(self, at: int, country: str | None) -> str | None:
        """That of the place named before, or after, or of the text as a whole."""
        context = self.resolver.context
        earlier = [p.choice.region_code for p in reversed(self.listed) if p.end <= at]
        later = [p.choice.region_code for p in self.listed if p.start > at]
        often = [code for code, _ in context.regions.most_common()]
        for code in filter(None, (*earlier, *later, *often)):
            is_here = country is None or code.startswith(f"{country}-")
            if is_here and context.is_likely(code.split("-")[0]):
                return code
        return None

    def _beside(self, at: int) -> PlaceChoice | None:
        """The listed place nearest in the sentence: a region, else what follows."""
        start, end = self.resolver.sentence_of(at)
        here = [place for place in self.listed if start <= place.start < end]
        here = [place for place in here if not place.is_country] or here
        rule = "named_region:"
        regions = [p for p in here if p.choice.place_rule.startswith(rule)]
        after = [place for place in here if place.start > at]
        nearest = min(
            regions[-1:] or after or here,
            key=lambda place: abs(place.start - at),
            default=None,
        )
        return nearest.choice if nearest else None


def region_spelt(resolver: Resolver, name: str) -> str | None:
    """The region of a listed name that is spelt nearly so, in a country of the text."""
    gazetteer = resolver.gazetteer
    if gazetteer.knows(name):
        return None
    return gazetteer.region_like(name, sorted(resolver.context.named))


def in_region(name: str, region: str, *, is_area: bool = False) -> PlaceChoice:
    return PlaceChoice(
        "spelt_otherwise",
        place_name=name,
        region_code=region,
        country_code=region.split("-", maxsplit=1)[0],
        place_precision="region" if is_area else "settlement",
    )


def _of_country(text: str, end: int, gazetteer: Gazetteer) -> str | None:
    """The country of "Gog district of western Ethiopia"."""
    match = OF_COUNTRY.match(text, end)
    return gazetteer.countries.get(match["country"]) if match else None
