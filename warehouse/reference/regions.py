"""Admin-1 regions and the names by which English news text calls them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import duckdb
import pycountry

from warehouse.reference.files import read_input, write_table
from warehouse.reference.iso import admin1_codes
from warehouse.reference.naming import (
    english_name,
    key,
    ranked,
    to_ascii,
    variants,
    without_rank,
)

SHORTEST_NAME = 3
# Without their rank these are plain words of any report.
PLAIN_WORDS = frozenset(
    {
        *("North", "South", "East", "West", "Northern", "Southern", "Eastern"),
        *("Western", "Central", "Centre", "Center", "Coast", "Capital", "Upper"),
        *("Lower", "Lakes", "Unity", "Northwest", "Northeast", "Southwest"),
        *("Southeast", "Federal District", "Highland", "Islands", "Rural"),
    }
)


def build_regions(con: duckdb.DuckDBPyConnection) -> None:
    """Write `regions` and `region_names`; needs `unit` settled."""
    drawn = _drawn_names(con)
    shown = _shown_names(drawn)
    extra = read_input("extra_regions.csv")
    write_table("regions", [*_iso_rows(shown), *map(_extra_row, extra)])
    write_table("region_names", _name_rows(shown, drawn, extra))


def _drawn_names(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Natural Earth's names of each region that is one polygon."""
    rows = con.execute(
        """
        select region_code, any_value([name, gn_name])
        from unit where region_code is not null and not is_cut
        group by all having count(*) = 1
        """
    ).fetchall()
    return {code: list(filter(None, names)) for code, names in rows}


def _shown_names(drawn: dict[str, list[str]]) -> dict[str, str]:
    found = {
        region.code: english_name(region.name, drawn.get(region.code, []))
        for region in pycountry.subdivisions
    }
    kept = read_input("region_english.csv")
    return found | {row["region_code"]: row["region_name"] for row in kept}


def _iso_rows(shown: dict[str, str]) -> Iterator[tuple[object, ...]]:
    for region in pycountry.subdivisions:
        yield (
            region.code,
            shown[region.code],
            region.country_code,
            region.type,
            region.parent_code,
            True,
            region.code in admin1_codes(),
        )


def _extra_row(row: dict[str, str]) -> tuple[object, ...]:
    columns = ("region_code", "region_name", "country_code", "region_type")
    return (*(row[column] for column in columns), None, row["is_iso"], True)


def _name_rows(
    shown: dict[str, str], drawn: dict[str, list[str]], extra: list[dict[str, str]]
) -> Iterator[tuple[str, str]]:
    holders = _holders()
    for region in pycountry.subdivisions:
        if region.code in admin1_codes():
            others = holders[region.country_code]
            found = [
                n for n in drawn.get(region.code, []) if _fits(n, region.code, others)
            ]
            plain = [shown[region.code], *found[:1]]
            native = [*found[1:], *variants(region.name)]
            yield from _spellings(region.code, region.type, plain, native)
    for row in extra:
        names = [row["region_name"]]
        yield from _spellings(row["region_code"], row["region_type"], names, [])


def _holders() -> dict[str, dict[str, set[str]]]:
    """By country and name key, the ISO codes that have the name."""
    holders: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for region in pycountry.subdivisions:
        for name in variants(region.name):
            holders[region.country_code][key(name)].add(region.code)
    return holders


def _fits(name: str, code: str, others: dict[str, set[str]]) -> bool:
    # Natural Earth's second name is sometimes a neighbour's.
    holders = others.get(key(name), set())
    return not holders or code in holders


def _spellings(
    code: str, region_type: str, plain: Iterable[str], native: Iterable[str]
) -> Iterator[tuple[str, str]]:
    names = {each for name in plain for each in ranked(name, region_type)}
    names |= {without_rank(name) for name in native} | set(native)
    for name in names | {to_ascii(name) for name in names}:
        if len(name) >= SHORTEST_NAME and name not in PLAIN_WORDS:
            yield name, code
