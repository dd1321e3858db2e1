"""A gazetteer made from the tables of places, regions and countries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import duckdb
import pyarrow as pa

from warehouse.reading.where.gazetteer import Gazetteer, Place, Region

# Shorter names are words, initials and airport codes more often than places.
SHORTEST_NAME = 4
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
