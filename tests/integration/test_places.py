"""Places of real borders, told in articles and headlines: where each is published."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import FIXTURES, QUIET
from tests.viina_files import events, issue, labels
from warehouse.building.build import build, plan_build
from warehouse.home import DBT_PROJECT, Home
from warehouse.landing.store import land
from warehouse.loading.load import load
from warehouse.read import read
from warehouse.reading.statement import Statement
from warehouse.reference import TABLES

ADDRESS = "https://places.example/"
FIRST_DAY = date(2022, 3, 1)
Row = dict[str, str]


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SETTLEMENTS = _rows(FIXTURES / "places" / "border_settlements.csv")
HEADLINES = _rows(FIXTURES / "places" / "viina_headlines.csv")
CENTROIDS = _rows(DBT_PROJECT / "seeds" / "national_centroids.csv")
COUNTRY_NAMES = {
    row["country_code"]: row["country_name"]
    for table in TABLES
    if table.name == "countries"
    for row in _rows(table.path)
}

# Not in the gazetteer by that name or there over the line too, and a drawn line or an
# outline has the point on the other side. The source's country mends all but the last,
# whose region is drawn as its neighbour's.
KNOWN_MISSES = frozenset(
    {
        *(("Torkham", "AF"), ("Banki", "NG"), ("Gallabat", "SD")),
        *(("Wagah", "PK"), ("Panmunjom", "KP")),
    }
)
NAMED_BY_EVERYBODY = frozenset(
    {
        *("Tetkino", "Kozinka", "Grayvoron", "Shebekino", "Sudzha", "Korenevo"),
        *("Seredyna-Buda", "Milove", "Vovchansk", "Bilopillia"),
    }
)


@dataclass(frozen=True)
class Told:
    """A place as an article tells it: always as a settlement with a point."""

    key: str
    name: str | None
    latitude: float
    longitude: float
    country_code: str | None = None


IN_UNITS = (
    *(Told("golan", "Katzrin", 32.992, 35.691), Told("gaza", None, 31.42, 34.36)),
    *(Told("crimea", None, 45.2, 34.3), Told("ossetia", None, 42.3, 43.95)),
    Told("transnistria", "Tiraspol", 46.8403, 29.6433),
    Told("crimea-as-russia", "Simferopol", 44.957, 34.108, "RU"),
    Told("golan-as-israel", "Katzrin", 32.992, 35.691, "IL"),
    Told("golan-nameless", None, 33.0, 35.75),
)
REGION = Told("region", "Kursk Oblast", 51.73, 36.19)


def _at(row: Row, kind: str, name: str | None, country_code: str | None = None) -> Told:
    point = float(row["latitude"]), float(row["longitude"])
    return Told(_key(row, kind), name, *point, country_code)


def _key(row: Row, kind: str) -> str:
    name = row.get("place_name", "").replace(" ", "-")
    return f"{kind}/{row['country_code']}/{name}/{row['latitude']}/{row['longitude']}"


def _all_told() -> list[Told]:
    found = [*IN_UNITS, REGION]
    for row in SETTLEMENTS:
        name, country_code = row["place_name"], row["country_code"]
        found += [_at(row, "bare", name), _at(row, "coded", name, country_code)]
    for row in CENTROIDS:
        name = COUNTRY_NAMES[row["country_code"]]
        found += [_at(row, "named", name), _at(row, "nameless", None)]
        found.append(_at(row, "both", name, row["country_code"]))
    return found


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Each place in an article of its own day, and VIINA's headlines beside them."""
    home = Home(tmp_path_factory.mktemp("places")).make()
    statements = {}
    lines = []
    for number, told in enumerate(_all_told()):
        day = FIRST_DAY + timedelta(days=number)
        text = f"Shells fell there, says account {number}."
        statements[text] = _statement(told, day, text)
        article = {"url": ADDRESS + told.key, "title": told.key, "text": text}
        published_at = (day + timedelta(days=1)).isoformat()
        lines.append(json.dumps({**article, "published_at": published_at}))
    (home.root / "told.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    land(home, "articles", home.root / "told.jsonl", {})
    _land_headlines(home)
    load(home, QUIET)
    read(home, QUIET, lambda text, _published_on: [statements[text]])
    build(home, QUIET, plan_build(home))
    return home


def _statement(told: Told, day: date, text: str) -> Statement:
    return Statement(
        event_number=1,
        event_word="",
        event_type="shelling",
        occurred_on_earliest=day,
        occurred_on_latest=day,
        date_rule="by_hand",
        place_name=told.name,
        place_id=None,
        region_code=None,
        country_code=told.country_code,
        latitude=told.latitude,
        longitude=told.longitude,
        place_precision="settlement",
        place_rule="by_hand",
        actors=(),
        quote=text,
        quote_start=0,
        quote_end=len(text),
    )


def _land_headlines(home: Home) -> None:
    columns = "text lang asciiname ADM1_NAME geonameid longitude latitude".split()
    ids = range(1, len(HEADLINES) + 1)
    changed = {
        number: {name: row[name] for name in columns}
        for number, row in zip(ids, HEADLINES, strict=True)
    }
    geonames = {
        number: {"geonameid": row["geonameid"]} for number, row in changed.items()
    }
    (home.root / "info.zip").write_bytes(issue(events(ids, changed)))
    (home.root / "labels.zip").write_bytes(issue(labels(ids, geonames), "event_labels"))
    land(home, "viina", home.root / "info.zip", {})
    land(home, "viina", home.root / "labels.zip", {})


def _query(path: Path, sql: str, *values: str) -> list[dict[str, Any]]:
    with duckdb.connect(path, read_only=True) as connection:
        found = connection.execute(sql, values)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@pytest.fixture(scope="module")
def published(places: Home) -> dict[str, dict[str, Any]]:
    """Key to what the marts say of the report; what it lacks is null."""
    found = _query(
        places.marts,
        """
        select
            replace(reports.source_key, ?, '') as key,
            reports.country_code,
            reports.region_code,
            reports.place_precision,
            incidents.place_precision as incident_precision,
            incidents.region_code as incident_region_code,
            incidents.disputed_unit_id,
            unplaced_reports.reason as unplaced_reason,
            reports.incident_id
        from reports
        left join incidents on reports.incident_id = incidents.incident_id
        left join unplaced_reports on reports.report_id = unplaced_reports.report_id
        """,
        ADDRESS,
    )
    return {row["key"]: row for row in found}


def _is_right(row: Row, found: Mapping[str, Any]) -> bool:
    expected = row["country_code"], row["region_code"]
    is_in_region = found["incident_region_code"] == row["region_code"]
    return is_in_region and (found["country_code"], found["region_code"]) == expected


def test_a_border_settlement_is_found_without_its_country(
    published: dict[str, dict[str, Any]],
) -> None:
    wrong = [
        row for row in SETTLEMENTS if not _is_right(row, published[_key(row, "bare")])
    ]
    assert {(row["place_name"], row["country_code"]) for row in wrong} == KNOWN_MISSES
    right = [row for row in SETTLEMENTS if row not in wrong]
    assert {row["place_name"] for row in right} >= NAMED_BY_EVERYBODY
    assert len(right) >= 130
    assert len({row["border"] for row in right}) >= 20


def test_a_border_settlement_lies_in_the_country_that_its_source_gives(
    published: dict[str, dict[str, Any]],
) -> None:
    found = {_key(row, "coded"): row for row in SETTLEMENTS}
    countries = {key: published[key]["country_code"] for key in found}
    assert countries == {key: row["country_code"] for key, row in found.items()}
    wrong = [row for key, row in found.items() if not _is_right(row, published[key])]
    assert [row["place_name"] for row in wrong] == ["Panmunjom"]


@pytest.mark.parametrize("kind", ["named", "nameless", "both"])
def test_a_point_that_stands_for_a_country_is_no_place_in_it(
    places: Home, published: dict[str, dict[str, Any]], kind: str
) -> None:
    keys = [_key(row, kind) for row in CENTROIDS]
    assert [key for key in keys if published[key]["incident_id"] is not None] == []
    assert {published[key]["unplaced_reason"] for key in keys} == {"region_unknown"}
    assert {_precision_judged(places)[key] for key in keys} == {"country"}


def _precision_judged(places: Home) -> dict[str, str]:
    found = _query(
        places.warehouse,
        """
        select replace(reports.source_key, ?, '') as key, located.place_precision
        from intermediate.int_reports_unioned as reports
        inner join intermediate.int_places_located as located
            on reports.place_key = located.place_key
        """,
        ADDRESS,
    )
    return {row["key"]: row["place_precision"] for row in found}


def test_a_region_named_as_a_settlement_is_a_region(
    published: dict[str, dict[str, Any]],
) -> None:
    found = published["region"]
    assert found["incident_region_code"] == "RU-KRS"
    assert found["incident_precision"] == "region"


@pytest.mark.parametrize(
    ("key", "unit_id", "de_jure", "de_facto", "region_code"),
    [
        ("golan", "golan-heights", "SY", "IL", "SY-QU"),
        ("gaza", "gaza-strip", "PS", "PS", "PS-GZ"),
        ("crimea", "crimea", "UA", "RU", "UA-43"),
        ("ossetia", "south-ossetia", "GE", "RU", "GE-SK"),
        ("transnistria", "transnistria", "MD", "MD", "MD-SN"),
        ("crimea-as-russia", "crimea", "UA", "RU", "UA-43"),
        ("golan-as-israel", "golan-heights", "SY", "IL", "SY-QU"),
        ("golan-nameless", "golan-heights", "SY", "IL", "SY-QU"),
    ],
)
def test_a_point_in_a_disputed_unit_lies_in_both_its_countries(
    places: Home,
    published: dict[str, dict[str, Any]],
    key: str,
    unit_id: str,
    de_jure: str,
    de_facto: str,
    region_code: str,
) -> None:
    found = _query(
        places.marts,
        """
        select policy, country_code, disputed_unit_id, region_code
        from incident_locations where incident_id = ?
        """,
        published[key]["incident_id"],
    )
    assert published[key]["country_code"] == de_jure
    assert {tuple(row.values()) for row in found} == {
        ("de_jure", de_jure, unit_id, region_code),
        ("de_facto", de_facto, unit_id, region_code),
    }


@pytest.mark.parametrize("number", range(1, len(HEADLINES) + 1))
def test_a_headline_that_names_a_place_in_russia_is_not_put_at_its_namesake(
    published: dict[str, dict[str, Any]], number: int
) -> None:
    row, found = HEADLINES[number - 1], published[str(number)]
    columns = ("country_code", "region_code", "place_precision", "unplaced_reason")
    assert {name: found[name] for name in columns} == {
        name: row[name] or None for name in columns
    }, row["text"]
