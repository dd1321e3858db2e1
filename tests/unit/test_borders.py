"""Borders are where two countries meet by either policy, and nowhere else."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from warehouse.duckdb_extensions import load_spatial
from warehouse.reference import TABLES
from warehouse.reference.map_outlines import OUTLINES

PATHS = {table.name: table.path for table in TABLES}


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        load_spatial(connection)
        connection.execute(
            f"""
            create table border as
            select *, st_geomfromwkb(geometry) as geom from '{PATHS["borders"]}'
            """
        )
        yield connection


def length_km(con: duckdb.DuckDBPyConnection, pair: str, policy: str) -> float:
    """On the spheroid, which DuckDB reads latitude first."""
    query = """
        select coalesce(sum(st_length_spheroid(st_flipcoordinates(geom))), 0) / 1000
        from border
        where country_code_1 || '-' || country_code_2 = $pair and policy = $policy
    """
    ((found,),) = con.execute(query, {"pair": pair, "policy": policy}).fetchall()
    return float(found)


# Published lengths, less what a line of 1:10m cuts off.
@pytest.mark.parametrize(
    ("pair", "shortest_km", "longest_km"),
    [
        *(("RU-UA", 1450, 2000), ("IL-LB", 60, 90), ("KP-KR", 195, 260)),
        *(("AF-PK", 2100, 2700), ("KH-TH", 640, 820), ("IN-PK", 2500, 3350)),
        *(("CA-US", 7600, 9000), ("CN-MN", 4000, 4700), ("AR-CL", 4400, 5400)),
        *(("CD-RW", 180, 230), ("AM-AZ", 700, 1000), ("SD-SS", 1800, 2200)),
        *(("IQ-IR", 1250, 1650), ("SY-TR", 750, 930), ("EE-RU", 270, 340)),
    ],
)
def test_a_border_is_about_as_long_as_published(
    con: duckdb.DuckDBPyConnection, pair: str, shortest_km: float, longest_km: float
) -> None:
    assert shortest_km < length_km(con, pair, "de_jure") < longest_km


@pytest.mark.parametrize(
    "pair", ["IL-IR", "IQ-IL", "SA-SY", "LB-PS", "JP-RU", "KZ-MN", "AL-RS", "BT-NP"]
)
def test_countries_that_do_not_touch_have_no_border(
    con: duckdb.DuckDBPyConnection, pair: str
) -> None:
    assert length_km(con, pair, "de_jure") == length_km(con, pair, "de_facto") == 0


def test_each_piece_is_a_short_line_in_its_box_between_two_countries(
    con: duckdb.DuckDBPyConnection,
) -> None:
    query = """
        select border_id from border
        where country_code_1 >= country_code_2
            or st_geometrytype(geom) != 'LINESTRING'
            or st_length(geom) > 0.2501
            or st_xmin(geom) != min_longitude or st_xmax(geom) != max_longitude
            or st_ymin(geom) != min_latitude or st_ymax(geom) != max_latitude
            or left(region_code_1, 2) = left(region_code_2, 2) and policy = 'de_jure'
        union all
        select border_id from border group by all having count(*) > 1
    """
    assert con.sql(query).fetchall() == []


@pytest.mark.parametrize(
    ("longitude", "latitude", "pair", "policy", "is_near"),
    [
        # Tyotkino, on the border of 1991.
        *((34.28, 51.28, "RU-UA", "de_jure", True),),
        *((34.28, 51.28, "RU-UA", "de_facto", True),),
        # Kherson: the river is the front since November 2022.
        *((32.61, 46.63, "RU-UA", "de_jure", False),),
        *((32.61, 46.63, "RU-UA", "de_facto", True),),
        # Quneitra, by the line of 1974; Gonen, by that of 1967.
        *((35.82, 33.12, "IL-SY", "de_facto", True),),
        *((35.65, 33.12, "IL-SY", "de_jure", True),),
        *((35.65, 33.12, "IL-SY", "de_facto", False),),
        # Zugdidi, by the Enguri.
        *((41.87, 42.51, "GE-RU", "de_jure", False),),
        *((41.87, 42.51, "GE-RU", "de_facto", True),),
    ],
)
def test_a_place_is_near_a_border_by_the_policy(
    con: duckdb.DuckDBPyConnection,
    longitude: float,
    latitude: float,
    pair: str,
    policy: str,
    is_near: bool,
) -> None:
    query = """
        select min(st_distance(geom, st_point($longitude, $latitude))) < 0.15
        from border
        where country_code_1 || '-' || country_code_2 = $pair and policy = $policy
    """
    values = {"longitude": longitude, "latitude": latitude, "pair": pair}
    assert con.execute(query, {**values, "policy": policy}).fetchall() == [(is_near,)]


@pytest.fixture(scope="module")
def gaps() -> dict[tuple[str, str], float]:
    with PATHS["country_gaps"].open(encoding="utf-8", newline="") as file:
        return {
            (row["country_code_1"], row["country_code_2"]): float(row["gap_km"])
            for row in csv.DictReader(file)
        }


@pytest.mark.parametrize(
    ("one", "other", "gap_km"),
    [
        *(("FR", "GB", 33), ("DK", "SE", 4), ("JP", "KR", 50), ("RU", "US", 4)),
        *(("BH", "SA", 20), ("DJ", "YE", 20), ("EG", "SA", 4), ("PK", "TJ", 15)),
    ],
)
def test_a_gap_is_known_to_five_kilometres(
    gaps: dict[tuple[str, str], float], one: str, other: str, gap_km: float
) -> None:
    assert gaps[one, other] == pytest.approx(gap_km, abs=5)


def test_a_gap_is_between_countries_without_a_border(
    con: duckdb.DuckDBPyConnection, gaps: dict[tuple[str, str], float]
) -> None:
    bordering = con.sql(
        "select country_code_1, country_code_2 from border where policy = 'de_jure'"
    ).fetchall()
    assert not gaps.keys() & set(bordering)
    assert all(one < other and 0 < gap < 500 for (one, other), gap in gaps.items())


@pytest.mark.parametrize("pair", [("IL", "IR"), ("IL", "YE"), ("RU", "TW")])
def test_countries_far_apart_have_no_gap(
    gaps: dict[tuple[str, str], float], pair: tuple[str, str]
) -> None:
    assert pair not in gaps


@pytest.fixture(scope="module")
def drawn() -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads(OUTLINES.read_text("utf-8"))["features"]
    return features


def kinds_of(drawn: list[dict[str, Any]], pair: str, policy: str) -> set[str]:
    return {
        each["kind"]
        for each in (feature["properties"] for feature in drawn)
        if each.get("policy") == policy
        and f"{each['country_code_1']}-{each['country_code_2']}" == pair
    }


@pytest.mark.parametrize(
    ("pair", "policy", "kinds"),
    [
        *(("RU-UA", "de_jure", {"border"}), ("RU-UA", "de_facto", {"border", "line"})),
        *(("UA-UA", "de_jure", {"line"}), ("KP-KR", "de_jure", {"line"})),
        *(("IN-PK", "de_jure", {"border", "line"}), ("IL-SY", "de_facto", {"line"})),
        *(("GE-GE", "de_jure", {"line"}), ("GE-RU", "de_facto", {"border", "line"})),
        *(("IL-LB", "de_jure", {"border"}), ("EG-PS", "de_jure", {"border"})),
    ],
)
def test_the_map_tells_borders_from_lines_of_control(
    drawn: list[dict[str, Any]], pair: str, policy: str, kinds: set[str]
) -> None:
    assert kinds_of(drawn, pair, policy) == kinds


def vertices(part: list[Any]) -> Iterator[tuple[float, float]]:
    if isinstance(part[0], list):
        for each in part:
            yield from vertices(each)
    else:
        yield (part[0], part[1])


def test_a_line_on_the_map_lies_in_its_box_and_on_the_outlines(
    drawn: list[dict[str, Any]],
) -> None:
    land: set[tuple[float, float]] = set()
    on_land: Counter[bool] = Counter()
    for feature in sorted(
        drawn, key=lambda each: each["properties"]["kind"] == "border"
    ):
        west, south, east, north = feature["bbox"]
        corners = list(vertices(feature["geometry"]["coordinates"]))
        if feature["properties"]["kind"] == "country":
            land.update(corners)
        if feature["properties"]["kind"] == "border":
            assert all(west <= x <= east and south <= y <= north for x, y in corners)
            on_land.update(corner in land for corner in corners)
    assert on_land[True] > 20 * on_land[False] > 0 or not on_land[False]


def test_the_map_stays_light() -> None:
    assert OUTLINES.stat().st_size < 2_300_000
