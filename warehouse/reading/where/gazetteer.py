"""Names of countries, regions and places, and what bears them.

The index maps a name to rows of the place table, which stays in Arrow: of some
hundred thousand places a text needs three, and making objects of all takes seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from warehouse.reading.where.spelling import spelling_key

# Degrees within which two rows of one name are one place.
SAME = 0.15
# Names whose bearers are kept at hand: a text returns to the same few.
MOST_LOOKED_UP = 50_000


@dataclass(frozen=True)
class Place:
    """A settlement or a named point; without an id where the gazetteer lacks it, and
    without a point where only its region is known."""

    place_id: str | None
    place_name: str
    country_code: str | None
    region_code: str | None
    latitude: float | None
    longitude: float | None
    population: int
    ascii_name: str | None = None


@dataclass(frozen=True)
class Region:
    """A first-level unit of a country."""

    region_code: str
    region_name: str
    country_code: str


@dataclass(frozen=True)
class Gazetteer:
    """Everything that a capitalised name can mean."""

    countries: Mapping[str, str]
    regions: Mapping[str, tuple[Region, ...]]
    not_places: frozenset[str]
    first_words: frozenset[str]
    place_indexes: Mapping[str, int]
    place_rows: pa.ListArray
    places: pa.Table
    extra_places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    neighbours: Mapping[str, frozenset[str]] = field(default_factory=dict)
    looked_up: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    country_rows: dict[str, list[int]] = field(default_factory=dict)
    spellings: dict[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    def places_named(self, name: str) -> tuple[Place, ...]:
        """All namesakes, in the order of the table."""
        if name not in self.looked_up:
            if len(self.looked_up) >= MOST_LOOKED_UP:
                self.looked_up.clear()
            self.looked_up[name] = self._bearers(name)
        return self.looked_up[name]

    def region_like(self, name: str, countries: Iterable[str]) -> str | None:
        """The one region, in some countries, in which a name spelt otherwise lies."""
        key = spelling_key(name)
        if key is None:
            return None
        found = [self._spelt(code).get(key, frozenset()) for code in countries]
        regions = frozenset().union(*found)
        return next(iter(regions)) if len(regions) == 1 else None

    def _spelt(self, country: str) -> Mapping[str, frozenset[str]]:
        """The regions of a country's names by the key of their spelling."""
        if country not in self.spellings:
            told: list[tuple[str | None, str | None]] = [
                (name, place.region_code)
                for name, places in self.extra_places.items()
                for place in places
                if place.country_code == country
            ]
            told += [
                (name, region.region_code)
                for name, regions in self.regions.items()
                for region in regions
                if region.country_code == country
            ]
            told += self._listed_in(country)
            self.spellings[country] = _by_spelling(told)
        return self.spellings[country]

    def _listed_in(self, country: str) -> list[tuple[str | None, str | None]]:
        """Names and regions of a country's places; by an index of where it stands."""
        if not self.country_rows:
            codes = self.places.column("country_code").to_pylist()
            for row, code in enumerate(codes):
                self.country_rows.setdefault(code, []).append(row)
        inside = self.places.take(self.country_rows.get(country, []))
        regions = inside.column("region_code").to_pylist()
        columns = (inside.column(one) for one in ("place_name", "ascii_name"))
        return [
            pair
            for column in columns
            for pair in zip(column.to_pylist(), regions, strict=True)
        ]

    def _bearers(self, name: str) -> tuple[Place, ...]:
        extra = self.extra_places.get(name, ())
        index = self.place_indexes.get(name)
        if index is None:
            return extra
        rows = sorted(self.place_rows[index].as_py())
        listed = (_place(self.places.slice(row, 1).to_pylist()[0]) for row in rows)
        return (*extra, *(one for one in listed if not _is_corrected(one, extra)))

    def knows(self, name: str) -> bool:
        """Whether a name means a country, a region or a place."""
        if name in self.not_places:
            return False
        known = name in self.place_indexes or name in self.regions
        return known or name in self.countries or name in self.extra_places


def _by_spelling(
    told: Iterable[tuple[str | None, str | None]],
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, region in told:
        key = spelling_key(name) if name and region else None
        if key and region:
            found[key].add(region)
    return {key: frozenset(regions) for key, regions in found.items()}


def _is_corrected(place: Place, extra: Iterable[Place]) -> bool:
    """Whether another row has the same place in another region."""
    return any(
        one.latitude is not None
        and one.longitude is not None
        and place.latitude is not None
        and place.longitude is not None
        and one.region_code != place.region_code
        and abs(one.latitude - place.latitude) < SAME
        and abs(one.longitude - place.longitude) < SAME
        for one in extra
    )


def _place(row: Mapping[str, object]) -> Place:
    fields = {name: row[name] for name in Place.__dataclass_fields__}
    return Place(**{**fields, "population": fields["population"] or 0})  # type: ignore[arg-type]
