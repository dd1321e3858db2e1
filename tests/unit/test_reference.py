"""The reference data joins what the sources send to the right ground."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

import duckdb
import pytest

from warehouse.duckdb_extensions import extension_path, load_spatial
from warehouse.reference import TABLES, ReferenceTable, fingerprints


def rows(name: str) -> list[dict[str, str]]:
    (table,) = (table for table in TABLES if table.name == name)
    with table.path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        load_spatial(connection)
        for table in TABLES:
            if table.path.suffix == ".parquet":
                connection.execute(f"create view {table.name} as from '{table.path}'")
        yield connection


def codes(name: str, scheme: str, target: str) -> dict[str, str]:
    return {r["code"]: r[target] for r in rows(name) if r["scheme"] == scheme}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_file_has_the_columns_it_is_registered_with(
    table: ReferenceTable,
) -> None:
    reader = "read_parquet" if table.path.suffix == ".parquet" else "read_csv"
    found = duckdb.sql(f"describe from {reader}('{table.path}')").fetchall()
    assert [column[0] for column in found] == list(table.columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_file_reads_with_its_registered_types(table: ReferenceTable) -> None:
    if table.path.suffix == ".csv":
        relation = duckdb.sql(
            "from read_csv($path, header = true, columns = $columns)",
            params={"path": str(table.path), "columns": table.columns},
        )
    else:
        relation = duckdb.sql(f"from '{table.path}'")
    assert [str(kind) for kind in relation.types] == list(table.columns.values())
    assert relation.fetchone() is not None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("countries", ("country_code",)),
        ("country_codes", ("scheme", "code")),
        ("regions", ("region_code",)),
        ("region_codes", ("scheme", "code")),
        ("region_names", ("name", "region_code")),
    ],
)
def test_each_key_stands_once(name: str, key: tuple[str, ...]) -> None:
    counted = Counter(tuple(row[column] for column in key) for row in rows(name))
    assert [key for key, count in counted.items() if count > 1] == []


def test_each_place_and_each_boundary_stands_once(
    con: duckdb.DuckDBPyConnection,
) -> None:
    query = """
        select place_id from places group by all having count(*) > 1
        union all
        select country_code || coalesce(region_code, '') from boundaries
        group by all having count(*) > 1
    """
    assert con.sql(query).fetchall() == []


def test_every_region_code_in_use_is_an_admin1_region_of_its_country(
    con: duckdb.DuckDBPyConnection,
) -> None:
    regions = {r["region_code"]: r for r in rows("regions") if r["is_admin1"] == "true"}
    used = con.sql(
        "select country_code, region_code from places union from "
        "(select country_code, region_code from boundaries)"
    ).fetchall()
    wrong = [
        (country, code)
        for country, code in used
        if code and regions.get(code, {}).get("country_code") != country
    ]
    assert wrong == []
    for name in ("region_codes", "region_names"):
        assert {row["region_code"] for row in rows(name)} <= regions.keys()


@pytest.mark.parametrize(
    ("country_id", "country_code"),
    [
        *((365, "RU"), (369, "UA"), (652, "SY"), (666, "IL"), (645, "IQ")),
        *((630, "IR"), (640, "TR"), (700, "AF"), (770, "PK"), (750, "IN")),
        *((490, "CD"), (517, "RW"), (626, "SS"), (625, "SD"), (347, "XK")),
        *((340, "RS"), (345, "RS"), (678, "YE"), (680, "YE"), (260, "DE")),
        *((816, "VN"), (817, "VN"), (316, "CZ"), (200, "GB"), (350, "GR")),
    ],
)
def test_ucdp_countries_join_by_gleditsch_ward_number(
    country_id: int, country_code: str
) -> None:
    assert codes("country_codes", "gw", "country_code")[str(country_id)] == country_code


@pytest.mark.parametrize(
    ("scheme", "code", "country_code"),
    [
        *(("fips", "RS", "RU"), ("fips", "UP", "UA"), ("fips", "IS", "IL")),
        *(("fips", "GZ", "PS"), ("fips", "WE", "PS"), ("fips", "KV", "XK")),
        *(("fips", "OD", "SS"), ("fips", "RI", "RS"), ("fips", "RB", "RS")),
        *(("fips", "YI", "RS"), ("cameo", "ROM", "RO"), ("cameo", "TMP", "TL")),
        *(("cameo", "WSB", "PS"), ("cameo", "GZS", "PS"), ("cameo", "PSE", "PS")),
        *(("iso3", "XKX", "XK"), ("iso3", "SSD", "SS"), ("cameo", "COD", "CD")),
    ],
)
def test_gdelt_codes_resolve_to_countries(
    scheme: str, code: str, country_code: str
) -> None:
    assert codes("country_codes", scheme, "country_code")[code] == country_code


@pytest.mark.parametrize("code", ["AFR", "EUR", "MEA", "SEA", "SAF"])
def test_regions_of_the_world_are_no_countries(code: str) -> None:
    assert code not in codes("country_codes", "cameo", "country_code")


@pytest.mark.parametrize(
    ("code", "region_code"),
    [
        *(("RS09", "RU-BEL"), ("RS41", "RU-KRS"), ("RS10", "RU-BRY")),
        *(("RS86", "RU-VOR"), ("RS61", "RU-ROS"), ("RS47", "RU-MOS")),
        *(("UP07", "UA-63"), ("UP21", "UA-59"), ("UP14", "UA-09")),
        *(("UP11", "UA-43"), ("UP20", "UA-40"), ("IS03", "IL-Z")),
        *(("LE06", "LB-JA"), ("SY02", "SY-LA"), ("USTX", "US-TX")),
        *(("UKH9", "GB-ENG"), ("UKR8", "GB-NIR"), ("BO04", "BY-HM")),
    ],
)
def test_gdelt_regions_resolve_by_fips_code(code: str, region_code: str) -> None:
    assert codes("region_codes", "fips", "region_code")[code] == region_code


def test_the_fips_code_of_a_whole_country_is_no_region() -> None:
    zeros = {c for c in codes("region_codes", "fips", "region_code") if c[2:] == "00"}
    assert zeros == {"GZ00", "WE00"}


@pytest.mark.parametrize(
    ("name", "region_code"),
    [
        *(("Kursk Oblast", "RU-KRS"), ("Kursk region", "RU-KRS")),
        *(("Kursk", "RU-KRS"), ("Belgorod region", "RU-BEL")),
        *(("Kharkiv Oblast", "UA-63"), ("Idlib province", "SY-ID")),
        *(("North Kivu", "CD-NK"), ("Khyber Pakhtunkhwa", "PK-KP")),
    ],
)
def test_news_names_of_regions_are_known(name: str, region_code: str) -> None:
    assert (name, region_code) in {
        (row["name"], row["region_code"]) for row in rows("region_names")
    }


@pytest.mark.parametrize(
    ("name", "country_code", "region_code"),
    [
        *(("Tetkino", "RU", "RU-KRS"), ("Tyotkino", "RU", "RU-KRS")),
        *(("Kozinka", "RU", "RU-BEL"), ("Grayvoron", "RU", "RU-BEL")),
        *(("Shebekino", "RU", "RU-BEL"), ("Sudzha", "RU", "RU-KRS")),
        *(("Shchetinovka", "RU", "RU-BEL"), ("Zhuravlyovka", "RU", "RU-BEL")),
        *(("Seredyna-Buda", "UA", "UA-59"), ("Milove", "UA", "UA-09")),
        *(("Simferopol", "UA", "UA-43"), ("Sevastopol", "UA", "UA-40")),
        *(("Aitaroun", "LB", "LB-NA"), ("Leh", "IN", "IN-LA")),
        *(("Goma", "CD", "CD-NK"), ("Erbil", "IQ", "IQ-AR")),
    ],
)
def test_the_gazetteer_has_the_place_in_its_region(
    con: duckdb.DuckDBPyConnection, name: str, country_code: str, region_code: str
) -> None:
    query = """
        select country_code, region_code from places
        where $name in (place_name, ascii_name) or list_contains(alternate_names, $name)
    """
    found = con.execute(query, {"name": name}).fetchall()
    assert (country_code, region_code) in found


def test_no_place_in_crimea_is_russian(con: duckdb.DuckDBPyConnection) -> None:
    query = """
        select place_name from places
        join boundaries on st_contains(
            st_geomfromwkb(geometry), st_point(longitude, latitude)
        )
        where boundaries.region_code in ('UA-43', 'UA-40')
            and places.country_code <> 'UA'
    """
    assert con.sql(query).fetchall() == []


@pytest.mark.parametrize(
    ("longitude", "latitude", "country_code", "region_code"),
    [
        *((36.19, 51.73, "RU", "RU-KRS"), (36.59, 50.60, "RU", "RU-BEL")),
        *((34.10, 44.95, "UA", "UA-43"), (33.53, 44.60, "UA", "UA-40")),
        *((36.25, 49.99, "UA", "UA-63"), (34.45, 31.50, "PS", "PS-GZ")),
        *((35.50, 33.89, "LB", "LB-BA"), (20.86, 42.89, "XK", "XK-MIT")),
    ],
)
def test_a_point_falls_in_one_polygon_de_jure(
    con: duckdb.DuckDBPyConnection,
    longitude: float,
    latitude: float,
    country_code: str,
    region_code: str,
) -> None:
    query = """
        select country_code, region_code from boundaries
        where st_contains(st_geomfromwkb(geometry), st_point(?, ?))
    """
    found = con.execute(query, [longitude, latitude]).fetchall()
    assert found == [(country_code, region_code)]


def test_every_polygon_is_valid_and_lies_in_its_box(
    con: duckdb.DuckDBPyConnection,
) -> None:
    query = """
        with shape as (select *, st_geomfromwkb(geometry) as geom from boundaries)
        select country_code, region_code from shape
        where not st_isvalid(geom)
            or abs(st_xmin(geom) - min_longitude) > 0.001
            or abs(st_ymax(geom) - max_latitude) > 0.001
    """
    assert con.sql(query).fetchall() == []


def test_every_country_has_a_polygon_except_the_vatican(
    con: duckdb.DuckDBPyConnection,
) -> None:
    drawn = {
        code for (code,) in con.sql("select country_code from boundaries").fetchall()
    }
    assert {row["country_code"] for row in rows("countries")} - drawn == {"VA"}


def test_our_own_villages_name_a_source_and_lie_near_places_of_their_country(
    con: duckdb.DuckDBPyConnection,
) -> None:
    query = """
        select v.place_id from places as v
        where v.source = 'borderlog' and not exists (
            from places as p
            where p.source = 'geonames' and p.country_code = v.country_code
                and abs(p.latitude - v.latitude) < 0.4
                and abs(p.longitude - v.longitude) < 0.4
        )
    """
    assert con.sql(query).fetchall() == []
    kept = con.sql("select count(*) from places where source = 'borderlog'").fetchall()
    assert kept[0][0] >= 25


def test_a_fingerprint_is_the_digest_of_each_file() -> None:
    found = fingerprints()
    assert list(found) == [table.name for table in TABLES]
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in found.values())


def test_a_missing_extension_is_named_in_the_error() -> None:
    with pytest.raises(FileNotFoundError, match="No DuckDB extension nonesuch"):
        extension_path("nonesuch")
