"""Admin-1 regions and the names by which English news text calls them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import duckdb
import pycountry

from warehouse.reference.files import read_input, write_table
from warehouse.reference.naming import key, to_ascii, variants

ENGLISH = "region_english.csv"
# The rank as English text writes it, by the type that ISO gives.
RANKS = {
    "Administrative region": ("Oblast", "oblast", "region", "Region"),
    "Administrative territory": ("Krai", "krai", "region", "territory"),
    "Department": ("Department",),
    "District": ("District",),
    "Governorate": ("Governorate", "governorate", "province"),
    "Province": ("Province", "province"),
    "Region": ("Region", "region", "Oblast", "oblast", "Province", "province"),
    "State": ("State", "state"),
    "County": ("County",),
    "Prefecture": ("Prefecture",),
}
ALL_RANKS = {rank for ranks in RANKS.values() for rank in ranks}
SHORTEST_NAME = 3


def build_regions(con: duckdb.DuckDBPyConnection) -> None:
    """Write `regions` and `region_names`; needs `unit` settled."""
    names = _unit_names(con)
    english = _english(names)
    extra = read_input("extra_regions.csv")
    write_table("regions", [*_iso_rows(english), *map(_extra_row, extra)])
    write_table("region_names", _name_rows(english, names, extra))


def _extra_row(row: dict[str, str]) -> tuple[object, ...]:
    columns = ("region_code", "region_name", "country_code", "region_type")
    return (*(row[column] for column in columns), None, row["is_iso"])


def _iso_rows(english: dict[str, str]) -> Iterator[tuple[object, ...]]:
    for region in pycountry.subdivisions:
        yield (
            region.code,
            english[region.code],
            region.country_code,
            region.type,
            region.parent_code,
            True,
        )


def _unit_names(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Names of the polygon of each region that is one polygon."""
    rows = con.execute(
        """
        select region_code, any_value([name, gn_name, woe_name])
        from unit where region_code is not null
        group by all having count(*) = 1
        """
    ).fetchall()
    return {code: list(filter(None, names)) for code, names in rows}


def _english(names: dict[str, list[str]]) -> dict[str, str]:
    found = {
        region.code: names.get(region.code, variants(region.name))[0]
        for region in pycountry.subdivisions
    }
    kept = {r["region_code"]: r["region_name"] for r in read_input(ENGLISH)}
    return found | kept


def _name_rows(
    english: dict[str, str], names: dict[str, list[str]], extra: list[dict[str, str]]
) -> Iterator[tuple[str, str]]:
    taken = _keys_by_country()
    for region in pycountry.subdivisions:
        if region.parent_code is None:
            others = taken[region.country_code]
            found = names.get(region.code, [])
            spelt = [name for name in found if _fits(name, region.code, others)]
            spelt += [english[region.code], *variants(region.name)]
            yield from _spellings(region.code, region.type, spelt)
    for row in extra:
        name = row["region_name"]
        yield from _spellings(row["region_code"], row["region_type"], [name])


def _keys_by_country() -> dict[str, dict[str, set[str]]]:
    taken: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for region in pycountry.subdivisions:
        for name in variants(region.name):
            taken[region.country_code][key(name)].add(region.code)
    return taken


def _fits(name: str, code: str, others: dict[str, set[str]]) -> bool:
    # Natural Earth's second and third names are sometimes a neighbour's.
    holders = others.get(key(name), set())
    return not holders or code in holders


def _spellings(
    code: str, region_type: str, names: Iterable[str]
) -> Iterator[tuple[str, str]]:
    for name in names:
        for spelling in {name, to_ascii(name)}:
            base = _without_rank(spelling)
            ranked = [f"{base} {rank}" for rank in RANKS.get(region_type, ())]
            for each in (spelling, base, *ranked):
                if len(each) >= SHORTEST_NAME:
                    yield each, code


def _without_rank(name: str) -> str:
    *front, last = name.split(" ")
    return " ".join(front) if front and last in ALL_RANKS else name
