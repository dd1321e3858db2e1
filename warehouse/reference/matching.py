"""Which ISO 3166-2 region each Natural Earth unit is, by name."""

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches

import pycountry

from warehouse.reference.files import read_input
from warehouse.reference.naming import key, variants

# At 0.8 the pairs that remain are spellings of one name; below it, namesakes appear.
LIKENESS = 0.8


@dataclass(frozen=True)
class Unit:
    """An admin-1 polygon's names as Natural Earth gives them."""

    fid: int
    country: str
    names: tuple[str, ...]
    fips: str | None
    part: str


def _top_region(code: str, parents: dict[str, str | None]) -> str:
    """The first-level region that an ISO 3166-2 code lies in, or is."""
    parent = parents[code]
    return _top_region(parent, parents) if parent else code


def match_units(units: list[Unit]) -> dict[int, tuple[str, str | None]]:
    """Unit fid to country and region; units of no country are left out."""
    named = _names_by_country()
    fixed = {
        (row["natural_earth_country"], row["unit_name"]): row
        for row in read_input("unit_regions.csv")
    }
    found = {}
    for unit in units:
        row = fixed.get((unit.country, unit.names[0] if unit.names else ""))
        if row is None:
            found[unit.fid] = unit.country, _by_name(unit, named[unit.country])
        elif row["country_code"]:
            found[unit.fid] = row["country_code"], row["region_code"] or None
    return found


def _names_by_country() -> dict[str, dict[str, str]]:
    named: dict[str, dict[str, str]] = defaultdict(dict)
    parents = {region.code: region.parent_code for region in pycountry.subdivisions}
    for region in sorted(pycountry.subdivisions, key=lambda region: region.code):
        top = _top_region(region.code, parents)
        for name in variants(region.name):
            named[region.country_code].setdefault(key(name), top)
    return named


def _by_name(unit: Unit, named: dict[str, str]) -> str | None:
    if unit.country == "GB":
        return f"GB-{unit.part}"
    keys = [key(part) for name in unit.names for part in variants(name)]
    exact = [named[each] for each in keys if each in named]
    if exact:
        return exact[0]
    close = [get_close_matches(each, named, 1, LIKENESS) for each in keys]
    return next((named[match[0]] for match in close if match), None)
