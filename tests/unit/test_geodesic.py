"""Distances from SQL agree with the geodesics of another library."""

import random
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest
from geographiclib.geodesic import Geodesic
from jinja2 import Environment

from warehouse.duckdb_extensions import load_spatial

MACROS = Path(__file__).parents[2] / "dbt" / "macros" / "geodesic.sql"
STEPS = 15
PAIR_COUNT = 250

Point = tuple[float, float]


def rendered(macro: str, *arguments: str) -> str:
    module = Environment(autoescape=False).from_string(MACROS.read_text("utf-8")).module
    return str(getattr(module, macro)(*arguments))


def computed(expression: str, **values: float | str) -> float:
    columns = ", ".join(f"${name} as {name}" for name in values)
    with duckdb.connect() as con:
        load_spatial(con)
        row = con.execute(f"select {expression} from (select {columns})", values)
        (found,) = row.fetchall()[0]
        return float(found)


def inverse_km(one: Point, other: Point) -> float:
    found = Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0])
    return float(found["s12"]) / 1000


def along(start: Point, end: Point, share: float) -> Point:
    return (
        start[0] + (end[0] - start[0]) * share,
        start[1] + (end[1] - start[1]) * share,
    )


def densified_km(point: Point, start: Point, end: Point) -> float:
    """To the nearest of many vertices: some over the whole, more about the nearest."""
    coarse = [step / STEPS for step in range(STEPS + 1)]
    near = min(coarse, key=lambda share: inverse_km(point, along(start, end, share)))
    fine = [near + (step - STEPS) / STEPS**2 for step in range(2 * STEPS + 1)]
    return min(
        inverse_km(point, along(start, end, min(max(share, 0), 1))) for share in fine
    )


def wandering_line(chance: random.Random, start: Point) -> list[Point]:
    """Some three corners over a quarter of a degree, as the pieces of borders are."""
    line = [start]
    for _ in range(chance.randint(1, 4)):
        longitude, latitude = line[-1]
        line.append(
            (
                longitude + chance.uniform(-0.12, 0.12),
                latitude + chance.uniform(-0.12, 0.12),
            )
        )
    return line


def pair(seed: int) -> tuple[Point, list[Point]]:
    """A point, and a line that begins up to 300 km from it in any direction."""
    chance = random.Random(seed)
    longitude, latitude = chance.uniform(-170, 170), chance.uniform(-60, 70)
    reach = chance.choice([0.2, 2, 20, 300])
    away = Geodesic.WGS84.Direct(
        latitude, longitude, chance.uniform(0, 360), chance.uniform(0, 1000 * reach)
    )
    return (longitude, latitude), wandering_line(chance, (away["lon2"], away["lat2"]))


def distances_km(pairs: list[tuple[Point, list[Point]]]) -> list[float]:
    rows = [
        (
            number,
            *point,
            "LINESTRING(" + ", ".join(f"{x!r} {y!r}" for x, y in line) + ")",
        )
        for number, (point, line) in enumerate(pairs)
    ]
    with duckdb.connect() as con:
        load_spatial(con)
        con.execute("create table pair (number int, lon double, lat double, wkt text)")
        con.executemany("insert into pair values (?, ?, ?, ?)", rows)
        expression = rendered("geodesic_km", "lon", "lat", "st_geomfromtext(wkt)")
        query = f"select {expression} from pair order by number"
        return [float(km) for (km,) in con.execute(query).fetchall()]


def test_a_point_is_as_far_from_a_line_as_from_its_nearest_vertex_densified() -> None:
    pairs = [pair(seed) for seed in range(PAIR_COUNT)]
    expected = [
        min(densified_km(point, *ends) for ends in pairwise(line))
        for point, line in pairs
    ]
    assert distances_km(pairs) == pytest.approx(expected, rel=0.005, abs=0.1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((30.0, 60.0), (31.0, 60.0)),
        ((35.57, 33.27), (51.39, 35.69)),
        ((-58.0, -51.7), (-57.0, -60.0)),
        ((179.9, -16.0), (-179.9, -16.5)),
    ],
)
def test_two_points_are_as_far_apart_as_a_geodesic_is_long(
    one: Point, other: Point
) -> None:
    expression = rendered("from_point_km", "lon1", "lat1", "lon2", "lat2")
    found = computed(expression, lon1=one[0], lat1=one[1], lon2=other[0], lat2=other[1])
    assert found == pytest.approx(inverse_km(one, other), rel=1e-6)


def test_a_point_on_the_line_is_at_no_distance() -> None:
    expression = rendered("geodesic_km", "lon", "lat", "st_geomfromtext(wkt)")
    found = computed(
        expression, lon=36.0, lat=50.5, wkt="LINESTRING(35.9 50.4, 36.1 50.6)"
    )
    assert found == pytest.approx(0, abs=0.001)
