"""Disputed units lie where they should, and their rows agree with their areas."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from warehouse import reference
from warehouse.duckdb_extensions import load_spatial
from warehouse.reference import DATA

SEEDS = Path(__file__).parents[2] / "dbt" / "seeds"
PARTS = Path(reference.__file__).parent / "disputed_area_parts.csv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


UNITS = rows(SEEDS / "disputed_units.csv")
LINES = rows(SEEDS / "boundary_lines.csv")


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        load_spatial(connection)
        connection.execute(
            f"""
            create table area as select *, st_geomfromwkb(geometry) as geom
            from read_parquet('{DATA / "disputed_areas.parquet"}')
            """
        )
        yield connection


def units_at(con: duckdb.DuckDBPyConnection, longitude: float, latitude: float) -> str:
    query = "select unit_id from area where st_contains(geom, st_point(?, ?))"
    found = con.execute(query, [longitude, latitude]).fetchall()
    return " ".join(sorted(unit for (unit,) in found))


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "unit_id"),
    [
        ("Majdal Shams", 35.770, 33.266, "golan-heights"),
        ("Katzrin", 35.690, 32.992, "golan-heights"),
        ("Quneitra", 35.824, 33.126, "golan-area-of-separation"),
        ("Gaza City", 34.45, 31.50, "gaza-strip"),
        ("Jerusalem's Old City", 35.233, 31.777, "west-bank"),
        ("Tskhinvali", 43.964, 42.225, "south-ossetia"),
        ("Akhalgori", 44.48, 42.125, "south-ossetia"),
        ("Sukhumi", 41.0, 43.0, "abkhazia"),
        ("Tiraspol", 29.596, 46.84, "transnistria"),
        ("Bender", 29.477, 46.83, "transnistria"),
        ("Rîbnița", 29.0, 47.768, "transnistria"),
        ("Abyei", 28.43, 9.594, "abyei"),
        ("Aksai Chin", 79.5, 35.2, "aksai-chin"),
        ("Siachen", 77.1, 35.4, "siachen-glacier"),
        ("Leh", 77.58, 34.16, "ladakh"),
        ("Tawang", 91.87, 27.585, "arunachal-pradesh"),
        ("Kyrenia", 33.319, 35.340, "northern-cyprus"),
        ("Famagusta", 33.94, 35.125, "northern-cyprus"),
        ("Stepanakert", 46.752, 39.815, "nagorno-karabakh"),
        ("Shusha", 46.749, 39.760, "hadrut-and-shusha"),
        ("Lachin", 46.547, 39.637, "lachin-and-kalbajar"),
        ("Agdam", 46.93, 39.99, "agdam"),
        ("Laayoune", -13.20, 27.15, "western-sahara"),
        ("Dakhla", -15.93, 23.69, "western-sahara"),
        ("Tifariti", -10.57, 26.16, "western-sahara-east-of-the-berm"),
        ("Mitrovica", 20.87, 42.89, "kosovo"),
        ("Simferopol", 34.10, 44.95, "crimea"),
        ("Yalta", 34.16, 44.495, "crimea"),
        ("Donetsk", 37.80, 48.00, "donetsk-areas-2014"),
        ("Luhansk", 39.30, 48.57, "luhansk-areas-2014"),
        ("Sievierodonetsk", 38.49, 48.95, "luhansk-2022"),
        ("Mariupol", 37.54, 47.097, "donetsk-south-2022"),
        ("Enerhodar", 34.65, 47.498, "zaporizhzhia-south"),
        ("Nova Kakhovka", 33.37, 46.755, "kherson-left-bank"),
        ("Halaib", 36.65, 22.22, "halaib-triangle"),
        ("Hargeisa", 44.06, 9.56, "somaliland"),
        ("Kurilsk", 147.88, 45.23, "kuril-islands-south"),
        ("Bartica", -58.62, 6.40, "essequibo"),
    ],
)
def test_a_place_lies_in_its_unit(
    con: duckdb.DuckDBPyConnection,
    place: str,
    longitude: float,
    latitude: float,
    unit_id: str,
) -> None:
    assert units_at(con, longitude, latitude) == unit_id, place


@pytest.mark.parametrize(
    ("place", "longitude", "latitude"),
    [
        ("Tiberias", 35.53, 32.79),
        ("Kiryat Shmona", 35.57, 33.207),
        ("Metula", 35.578, 33.280),
        ("Ashkelon", 34.57, 31.67),
        ("West Jerusalem", 35.20, 31.78),
        ("Gori", 44.11, 41.98),
        ("Zugdidi", 41.87, 42.51),
        ("Chisinau", 28.86, 47.01),
        ("Varnița", 29.467, 46.866),
        ("Muglad", 27.74, 11.03),
        ("southern Nicosia", 33.362, 35.166),
        ("Larnaca", 33.63, 34.92),
        ("Barda", 47.13, 40.375),
        ("Goris", 46.34, 39.51),
        ("Tarfaya", -12.93, 27.94),
        ("Raška", 20.61, 43.29),
        ("Kherson", 32.615, 46.64),
        ("Beryslav", 33.43, 46.84),
        ("Robotyne", 35.84, 47.445),
        ("Orikhiv", 35.785, 47.57),
        ("Avdiivka", 37.75, 48.14),
        ("Pokrovsk", 37.18, 48.28),
        ("Bilohorivka", 38.245, 48.926),
        ("Tezpur", 92.80, 26.63),
        ("Georgetown", -58.16, 6.80),
    ],
)
def test_a_place_beside_a_unit_lies_in_none(
    con: duckdb.DuckDBPyConnection, place: str, longitude: float, latitude: float
) -> None:
    assert units_at(con, longitude, latitude) == "", place


def test_every_area_is_valid_and_lies_in_its_box(
    con: duckdb.DuckDBPyConnection,
) -> None:
    query = """
        select unit_id from area
        where not st_isvalid(geom) or st_isempty(geom)
            or st_geometrytype(geom) not in ('POLYGON', 'MULTIPOLYGON')
            or abs(st_xmin(geom) - min_longitude) > 0.001
            or abs(st_ymax(geom) - max_latitude) > 0.001
    """
    assert con.sql(query).fetchall() == []


def test_areas_do_not_overlap(con: duckdb.DuckDBPyConnection) -> None:
    query = """
        select a.unit_id, b.unit_id from area as a join area as b
            on a.unit_id < b.unit_id and st_intersects(a.geom, b.geom)
        where st_area(st_intersection(a.geom, b.geom)) > 0.0001
    """
    assert con.sql(query).fetchall() == []


@pytest.mark.parametrize(
    ("unit_id", "square_km"),
    [
        ("crimea", 27_000),
        ("golan-heights", 1_200),
        ("golan-area-of-separation", 235),
        ("gaza-strip", 365),
        ("west-bank", 5_860),
        ("transnistria", 3_600),
        ("abkhazia", 8_660),
        ("south-ossetia", 3_900),
        ("northern-cyprus", 3_355),
        ("kosovo", 10_887),
        ("abyei", 10_546),
        ("western-sahara", 177_000),
        ("essequibo", 159_500),
        ("bir-tawil", 2_060),
        ("shaksgam-valley", 5_180),
    ],
)
def test_an_area_is_about_as_large_as_is_published(
    con: duckdb.DuckDBPyConnection, unit_id: str, square_km: int
) -> None:
    query = """
        select st_area_spheroid(st_flipcoordinates(geom)) / 1e6
        from area where unit_id = ?
    """
    ((found,),) = con.execute(query, [unit_id]).fetchall()
    assert found == pytest.approx(square_km, rel=0.2)


def test_every_part_and_every_area_belongs_to_a_unit(
    con: duckdb.DuckDBPyConnection,
) -> None:
    drawn = [unit for (unit,) in con.sql("select unit_id from area").fetchall()]
    assert drawn == [part["unit_id"] for part in rows(PARTS)] == sorted(set(drawn))
    assert set(drawn) <= {unit["unit_id"] for unit in UNITS}


def test_rows_are_sorted_by_their_key() -> None:
    held = [(unit["unit_id"], unit["held_from"]) for unit in UNITS]
    assert held == sorted(set(held))
    pairs = [tuple(line.values())[:3] for line in LINES]
    assert pairs == sorted(set(pairs))


def test_periods_of_a_unit_follow_one_another() -> None:
    held = defaultdict(list)
    for unit in UNITS:
        held[unit["unit_id"]].append((unit["held_from"], unit["held_to"]))
    for periods in held.values():
        assert all(last and last < first for (_, last), (first, _) in pairwise(periods))


def test_the_country_by_right_is_the_same_in_all_periods() -> None:
    codes = defaultdict(set)
    for unit in UNITS:
        codes[unit["unit_id"]].add(unit["de_jure_country_code"])
    assert [unit for unit, found in codes.items() if len(found) > 1] == []


def test_an_occupied_unit_is_held_by_another_state() -> None:
    same = {
        unit["unit_id"]
        for unit in UNITS
        if unit["is_occupied"] == "true"
        and unit["de_jure_country_code"] == unit["de_facto_country_code"]
    }
    assert same == {"gaza-strip", "west-bank"}


def test_regions_that_are_units_are_admin1_regions_of_one_unit() -> None:
    known = {
        region["region_code"]
        for region in rows(DATA / "regions.csv")
        if region["is_admin1"] == "true"
    }
    of_region = defaultdict(set)
    for unit in UNITS:
        for code in unit["region_codes"].split():
            of_region[code].add(unit["unit_id"])
    assert of_region.keys() <= known
    assert [code for code, units in of_region.items() if len(units) > 1] == []
    assert {code for line in LINES for code in line["region_codes"].split()} <= known


def test_every_row_names_its_authority_and_a_page() -> None:
    for row in [*UNITS, *LINES]:
        assert row["authority"]
        assert row["reason"].endswith(".")
        assert row["source_url"].startswith("https://")
