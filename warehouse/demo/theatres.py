"""The places of the sample, with the codes under which each feed knows them."""

import csv
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import duckdb

from warehouse.reference import DATA

# The span of the generated feeds.
FIRST, LAST = date(2022, 7, 6), date(2025, 10, 29)

FOLDER = Path(__file__).parent
# A theatre is told of more in the fortnight after one of its incidents.
AFTERMATH = timedelta(days=14)
QUIET, LOUD = 1, 6

CODES = """
select
    listed.theatre, places.place_name, places.country_code, places.region_code,
    places.latitude, places.longitude, places.geonames_id, fips.code as fips,
    coalesce(region.code, fips.code || '00') as fips_region,
    gw.code as gwno, across_gw.code as across_gwno, cameo.code as cameo,
    across_cameo.code as across_cameo, countries.country_name,
    across.country_name as across_country_name
from read_csv($listed) as listed
inner join read_parquet($places) as places on listed.geonames_id = places.geonames_id
inner join read_csv($countries, all_varchar = true) as countries
    on places.country_code = countries.country_code
inner join read_csv($countries, all_varchar = true) as across
    on listed.across_country_code = across.country_code
left join code('fips') as fips on places.country_code = fips.country_code
left join code('gw') as gw on places.country_code = gw.country_code
left join code('gw') as across_gw on listed.across_country_code = across_gw.country_code
left join code('cameo') as cameo on places.country_code = cameo.country_code
left join code('cameo') as across_cameo
    on listed.across_country_code = across_cameo.country_code
left join (
    select region_code, min(code) as code from read_csv($regions)
    where scheme = 'fips' group by region_code
) as region on places.region_code = region.region_code
order by listed.theatre, places.geonames_id
"""

CODE = """
create macro code(wanted) as table
select country_code, min(code) as code
from read_csv('{path}', all_varchar = true)
where scheme = wanted
group by country_code
"""


@dataclass(frozen=True)
class Place:
    """A border place and the country across; codes as upstream writes them."""

    theatre: str
    place_name: str
    country_code: str
    region_code: str
    latitude: float
    longitude: float
    geonames_id: int
    fips: str
    fips_region: str
    gwno: str
    across_gwno: str
    cameo: str
    across_cameo: str
    country_name: str
    across_country_name: str


def places() -> list[Place]:
    """Every place of the sample, in a fixed order."""
    with duckdb.connect() as connection:
        connection.execute(CODE.format(path=DATA / "country_codes.csv"))
        values = {
            "listed": str(FOLDER / "places.csv"),
            "places": str(DATA / "places.parquet"),
            "countries": str(DATA / "countries.csv"),
            "regions": str(DATA / "region_codes.csv"),
        }
        rows = connection.execute(CODES, values).fetchall()
    return [Place(*row) for row in rows]


@cache
def incident_days() -> dict[str, list[date]]:
    """Theatre to the days of its incidents: a slug ends with its day."""
    found: dict[str, list[date]] = {}
    for path in sorted((FOLDER / "articles").glob("*/reports.csv")):
        with path.open(newline="") as handle:
            slugs = {row["incident"] for row in csv.DictReader(handle)}
        days = sorted(date.fromisoformat(slug[-10:]) for slug in slugs)
        found[path.parent.name] = days
    return found


def weighed(
    chance: random.Random, known: Iterable[Place], day: date, count: int
) -> list[Place]:
    """Places that a feed would tell of on a day: more where there was an incident."""
    days = incident_days()
    listed = list(known)
    weights = [
        LOUD
        if any(one <= day <= one + AFTERMATH for one in days.get(place.theatre, []))
        else QUIET
        for place in listed
    ]
    return chance.choices(listed, weights, k=count)
