"""Codes by which GDELT (FIPS 10-4) and GeoNames call an admin-1 region."""

from collections.abc import Iterator
from string import ascii_uppercase, digits

import duckdb

from warehouse.reference.countries import fips_to_country
from warehouse.reference.files import read_input, write_table

ADM1_LENGTH = 4
# GeoNames kept FIPS codes in most countries; where fewer agree, it did not.
AGREEMENT = 0.8
# Natural Earth has no first-level codes here, or those of a neighbour.
TRUSTED = frozenset({"CE", "DA", "ER", "GY", "RW", "US"})
# FIPS 10-4 numbers the United Kingdom from A1 to Z9, a block a country.
UNITED_KINGDOM = (("Z4", "GB-ENG"), ("W9", "GB-WLS"), ("T4", "GB-SCT"))


def build_region_codes(con: duckdb.DuckDBPyConnection) -> None:
    """Write `region_codes`; needs `unit` and `geonames_region` settled."""
    geonames = con.execute(
        """
        select geonames_code, country_code, region_code from geonames_region
        where region_code is not null order by geonames_code
        """
    ).fetchall()
    fips = _fips(con, geonames)
    rows = [("geonames", code, region) for code, _, region in geonames]
    rows += [("fips", code, region) for code, region in fips.items()]
    write_table("region_codes", rows)


def _fips(
    con: duckdb.DuckDBPyConnection, geonames: list[tuple[str, str, str]]
) -> dict[str, str]:
    drawn = dict(_drawn(con))
    derived = dict(_derived(geonames))
    trusted = _trusted_countries(drawn, derived)
    kept = {code: region for code, region in derived.items() if code[:2] in trusted}
    return drawn | kept | _united_kingdom() | _by_hand()


def _drawn(con: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str]]:
    """Codes that Natural Earth writes on its polygons, if they are of the country."""
    countries = fips_to_country()
    rows = con.execute(
        """
        select fips, country_code, region_code, count(*) as n from unit
        where length(fips) = $length and not suffix(fips, '00')
            and region_code is not null
        group by fips, country_code, region_code
        qualify n > 0.6 * sum(n) over (partition by fips)
        order by fips
        """,
        {"length": ADM1_LENGTH},
    ).fetchall()
    for code, country, region, _ in rows:
        if countries.get(code[:2]) == country:
            yield code, region


def _derived(geonames: list[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    prefixes = {country: fips for fips, country in fips_to_country().items()}
    for code, country, region in geonames:
        geonames_country, _, admin1 = code.partition(".")
        fips = prefixes.get(country, "") + admin1
        if geonames_country == country and len(fips) == ADM1_LENGTH:
            yield fips, region


def _trusted_countries(drawn: dict[str, str], derived: dict[str, str]) -> set[str]:
    shared = drawn.keys() & derived.keys()
    agree = [code for code in shared if drawn[code] == derived[code]]
    countries = {code[:2] for code in shared}
    agreeing = {
        country
        for country in countries
        if _count(agree, country) >= AGREEMENT * _count(shared, country)
    }
    return agreeing | TRUSTED


def _count(codes: set[str] | list[str], country: str) -> int:
    return sum(code.startswith(country) for code in codes)


def _united_kingdom() -> dict[str, str]:
    blocks = [letter + digit for letter in ascii_uppercase for digit in digits[1:]]
    return {f"UK{block}": _region(block) for block in blocks}


def _region(block: str) -> str:
    for last, region in UNITED_KINGDOM:
        if block > last:
            return region
    return "GB-NIR" if block > "Q5" else "GB-ENG"


def _by_hand() -> dict[str, str]:
    return {row["code"]: row["region_code"] for row in read_input("fips_regions.csv")}
