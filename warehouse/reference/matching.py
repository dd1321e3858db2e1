"""Which ISO 3166-2 region each Natural Earth unit is, by name."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import pycountry

from warehouse.reference.files import read_input
from warehouse.reference.iso import admin1
from warehouse.reference.naming import key, variants

# In place of a region: cut the polygon by the places in it.
CUT = "*"
# At 0.8 the pairs that remain are spellings of one name; below it, namesakes appear.
LIKENESS = 0.8


@dataclass(frozen=True)
class Unit:
    """An admin-1 polygon's names as Natural Earth gives them."""

    fid: int
    country: str
    names: tuple[str, ...]
    wider: str
    part: str


@dataclass(frozen=True)
class Match:
    """A polygon's country and region; `is_cut` if it is older than a split."""

    fid: int
    country_code: str
    region_code: str | None
    is_settled: bool = False
    is_cut: bool = False


def match_units(units: list[Unit]) -> Iterator[Match]:
    """One match a unit, by hand or by name; units of no country are left out."""
    named = _names_by_country()
    fixed = {
        (row["natural_earth_country"], row["unit_name"]): row
        for row in read_input("unit_regions.csv")
    }
    for unit in units:
        rows = [fixed.get((unit.country, name)) for name in unit.names]
        row = next(filter(None, rows), None)
        if row is None:
            yield Match(unit.fid, unit.country, _by_name(unit, named[unit.country]))
        elif row["country_code"]:
            yield _by_hand(unit, row)


def _by_hand(unit: Unit, row: dict[str, str]) -> Match:
    is_cut = row["region_code"] == CUT
    region = None if is_cut else row["region_code"] or None
    return Match(unit.fid, row["country_code"], region, is_settled=True, is_cut=is_cut)


def _names_by_country() -> dict[str, dict[str, str]]:
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for region in sorted(pycountry.subdivisions, key=lambda region: region.code):
        code = admin1(region.code)
        if code is not None:
            for name in variants(region.name):
                named[region.country_code].setdefault(key(name), code)
    return named


def _by_name(unit: Unit, named: dict[str, str]) -> str | None:
    if unit.country == "GB":
        return f"GB-{unit.part}"
    keys = [key(part) for name in unit.names for part in variants(name)]
    close = [get_close_matches(each, named, 1, LIKENESS) for each in keys]
    # The third name comes last: it is a wider unit's or, too often, a neighbour's.
    tried = [*keys, *(match[0] for match in close if match), key(unit.wider)]
    return next((named[each] for each in tried if each in named), None)
