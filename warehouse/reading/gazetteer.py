"""Names of countries, regions and places, and what bears them.

The index maps a name to rows of the place table, which stays in Arrow: of some
hundred thousand places a text needs three, and making objects of all takes seconds.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from warehouse.reading.spelling import spelling_key

# Shorter names are words, initials and airport codes more often than places.
SHORTEST_NAME = 4
# Degrees within which two rows of one name are one place.
SAME = 0.15
# Names whose bearers are kept at hand: a text returns to the same few.
MOST_LOOKED_UP = 50_000
# One capital first and a small letter somewhere: no codes, no names in other scripts.
LATIN_NAME = r"^\p{Lu}[\p{Latin}\p{M}0-9'’. -]*\p{Ll}[\p{Latin}\p{M}0-9'’. -]*$"

INDEX = """
with named as (
    select unnest([place_name, ascii_name] || coalesce(alternate_names, [])) as name,
        row_index
    from places
)
select replace(name, '’', '''') as name, list(distinct row_index) as row_indexes
from named
where length(name) >= $shortest and regexp_matches(name, $latin)
group by all
"""


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


class MoreNames(NamedTuple):
    """What the tables lack.

    `places` they do not hold; `areas` that mean one region whatever else bears the name
    ("Gaza"), or a part of a country that is no region (its code is empty then);
    `borders`, pairs of countries that lie side by side.
    """

    places: Iterable[Mapping[str, str]] = ()
    areas: Iterable[Mapping[str, str]] = ()
    borders: Iterable[tuple[str, str]] = ()


def make_gazetteer(
    places: pa.Table,
    region_names: Iterable[Mapping[str, str]],
    regions: Iterable[Mapping[str, str]],
    countries: Mapping[str, str],
    not_places: Iterable[str],
    more: MoreNames | None = None,
) -> Gazetteer:
    """`countries` maps names and words for a country's people to its code."""
    more = more or MoreNames()
    names, rows = _index(places)
    by_region_name = _regions_by_name(region_names, regions) | _areas(more.areas)
    extra = _extra(more.places)
    return Gazetteer(
        countries=countries,
        regions=by_region_name,
        not_places=frozenset(not_places),
        first_words=_first_words([*names, *by_region_name, *countries, *extra]),
        place_indexes=dict(zip(names, range(len(names)), strict=True)),
        place_rows=rows,
        places=places.select(list(Place.__dataclass_fields__)),
        extra_places=extra,
        neighbours=_neighbours(more.borders),
    )


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a dictionary file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _by_spelling(
    told: Iterable[tuple[str | None, str | None]],
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, region in told:
        key = spelling_key(name) if name and region else None
        if key and region:
            found[key].add(region)
    return {key: frozenset(regions) for key, regions in found.items()}


def _index(places: pa.Table) -> tuple[list[str], pa.ListArray]:
    numbered = places.append_column("row_index", pa.array(range(places.num_rows)))
    with duckdb.connect() as con:
        # On a busy machine the bar would stand among what a command prints.
        con.execute("set enable_progress_bar = false")
        con.register("places", numbered)
        values = {"shortest": SHORTEST_NAME, "latin": LATIN_NAME}
        found = con.execute(INDEX, values).to_arrow_table().combine_chunks()
    rows = found.column("row_indexes").combine_chunks()
    return found.column("name").to_pylist(), rows


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """With what names of several words begin."""
    return frozenset(name.split(" ", 1)[0] for name in names if " " in name)


def _regions_by_name(
    names: Iterable[Mapping[str, str]], regions: Iterable[Mapping[str, str]]
) -> dict[str, tuple[Region, ...]]:
    by_code = {row["region_code"]: _region(row) for row in regions}
    found: dict[str, list[Region]] = defaultdict(list)
    for row in names:
        name = row["name"].replace("’", "'")
        region = by_code.get(row["region_code"])
        if region and len(name) >= SHORTEST_NAME and region not in found[name]:
            found[name].append(region)
    return {name: tuple(bearers) for name, bearers in found.items()}


def _neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {code: frozenset(others) for code, others in found.items()}


def _areas(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[Region, ...]]:
    return {
        row["name"]: (Region(row["region_code"], row["name"], row["country_code"]),)
        for row in rows
        if row["country_code"]
    }


def _extra(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[Place, ...]]:
    """Places that the table lacks, under each of their names."""
    found: dict[str, list[Place]] = defaultdict(list)
    for row in rows:
        place = Place(
            place_id=None,
            place_name=row["name"],
            country_code=row["country_code"],
            region_code=row["region_code"] or None,
            latitude=_degrees(row.get("latitude")),
            longitude=_degrees(row.get("longitude")),
            population=0,
        )
        names = [row["name"], *row.get("alternate_names", "").split("|")]
        for name in filter(None, (one.strip().replace("’", "'") for one in names)):
            found[name].append(place)
    return {name: tuple(bearers) for name, bearers in found.items()}


def _degrees(value: str | None) -> float | None:
    return float(value) if value else None


def _region(row: Mapping[str, str]) -> Region:
    return Region(row["region_code"], row["region_name"], row["country_code"])


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
