"""ISO 3166-2 as the package lists it, and which of its levels is admin-1."""

from functools import cache

import pycountry

# Here the first level is a group of islands or a part of the country; reports,
# GeoNames and the sources name the second.
SECOND_LEVEL = frozenset({"CV", "DO", "GQ", "GW", "ID", "IQ"})
# Lists territories that have a country code of their own, by these types.
WITH_TERRITORIES = frozenset({"CN", "FR", "NL", "NO", "US"})
TERRITORY_TYPES = frozenset(
    {
        "Arctic region",
        "Country",
        "Outlying area",
        "Overseas collectivity",
        "Overseas departmental collectivity",
        "Overseas department",
        "Overseas region",
        "Overseas territory",
        "Overseas unique territorial collectivity",
        "Special administrative region",
        "Special municipality",
    }
)
# Taiwan, Åland and Kosovo under other countries' codes.
NOT_ADMIN1 = frozenset({"CN-TW", "FI-01", "RS-KM"})


@cache
def parents() -> dict[str, str | None]:
    """Every code with the code it lies in, or None at the first level."""
    return {region.code: region.parent_code for region in pycountry.subdivisions}


@cache
def _groups() -> frozenset[str]:
    above = {parent for parent in parents().values() if parent}
    return frozenset(code for code in above if code[:2] in SECOND_LEVEL)


def admin1(code: str) -> str | None:
    """The admin-1 region that a code is or lies in; None above that level."""
    if code in _groups():
        return None
    parent = parents()[code]
    if parent is None or parent in _groups():
        return code
    return admin1(parent)


def _is_territory(country: str, region_type: str) -> bool:
    return country in WITH_TERRITORIES and region_type in TERRITORY_TYPES


@cache
def admin1_codes() -> frozenset[str]:
    """The codes that this project uses as admin-1 regions."""
    # Palestine's governorates lie below two regions of our own.
    return frozenset(
        region.code
        for region in pycountry.subdivisions
        if admin1(region.code) == region.code
        and not _is_territory(region.country_code, region.type)
        and region.code not in NOT_ADMIN1
        and region.country_code != "PS"
    )
