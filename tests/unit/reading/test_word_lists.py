"""The reader's dictionaries of who and where keep to their own rules."""

from collections import Counter
from math import cos, hypot, radians
from typing import Final

import pyarrow.parquet as pq
import pytest

from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.dictionaries import FILES, REFERENCE, SEEDS
from warehouse.reading.text.phrases import folded
from warehouse.reading.where.gazetteer_making import SHORTEST_NAME

LISTS: Final = {
    "offices": "phrase",
    "armed_words": "phrase",
    "extra_places": "name",
    "known_villages": "name",
    "ruling_groups": "actor_id",
}
ORGANS: Final = set(
    "defence foreign interior border security head local emergency health judiciary"
    " media_office other".split()
)
KINDS: Final = set(
    "force weapon munition_state civil drill memorial police crime".split()
)
# Words that news writes every day of something else than an armed actor.
BARE_WORDS: Final = set(
    "army military troops soldiers forces police bandits rebels militants fighters"
    " guards coalition resistance legion corps group front alliance union movement"
    " president government council command shabab hashd artillery navy marines"
    " insurgents gunmen terrorists separatists militia junta taskforce".split()
)
# Below it two rows for one name are the same place.
SAME_PLACE_KM: Final = 12.0
KM_PER_DEGREE: Final = 111.2


@pytest.fixture(scope="module")
def countries() -> set[str]:
    return {row["country_code"] for row in csv_rows(REFERENCE / "countries.csv")}


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_a_reason_and_clean_cells(name: str) -> None:
    for row in csv_rows(FILES[name]):
        assert row["reason"].endswith("."), row
        assert all(value == value.strip() for value in row.values()), row
        assert row[LISTS[name]], row


@pytest.mark.parametrize("name", ["offices", "armed_words"])
def test_a_phrase_stands_once_as_texts_are_searched(name: str) -> None:
    phrases = [row["phrase"] for row in csv_rows(FILES[name])]

    assert [phrase for phrase in phrases if phrase != folded(phrase)] == []
    assert [phrase for phrase, times in Counter(phrases).items() if times > 1] == []
    assert phrases == sorted(phrases)


def test_offices_have_known_organs_and_countries(countries: set[str]) -> None:
    rows = csv_rows(FILES["offices"])

    assert {row["organ"] for row in rows} == ORGANS
    assert {row["country_code"] for row in rows} - countries == {""}
    assert [row for row in rows if not row["office"]] == []


def test_one_office_has_one_organ_in_a_country() -> None:
    organs: dict[tuple[str, str], set[str]] = {}
    for row in csv_rows(FILES["offices"]):
        key = row["office"], row["country_code"]
        organs.setdefault(key, set()).add(row["organ"])

    assert {key: found for key, found in organs.items() if len(found) > 1} == {}


def test_armed_words_have_known_kinds() -> None:
    assert {row["kind"] for row in csv_rows(FILES["armed_words"])} == KINDS


def test_extra_places_lie_in_a_region_of_their_country() -> None:
    regions = {
        row["region_code"]: row["country_code"]
        for row in csv_rows(REFERENCE / "regions.csv")
    }
    for row in csv_rows(FILES["extra_places"]):
        assert regions[row["region_code"]] == row["country_code"], row
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row
        assert row["source_url"].startswith("https://"), row


def test_extra_names_stand_once_in_a_country() -> None:
    names = [
        (row["country_code"], name)
        for row in csv_rows(FILES["extra_places"])
        for name in _names(row)
    ]

    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for _, name in names if not name or name != name.strip()] == []


# Rows that put a listed place into the region where it lies.
CORRECTED: Final = {("Asmara", "ER")}


def test_extra_places_are_lacking_in_the_gazetteer() -> None:
    listed = _gazetteer_points()

    known = [
        (name, row["country_code"])
        for row in csv_rows(FILES["extra_places"])
        for name in _names(row)
        if len(name) >= SHORTEST_NAME
        for point in listed.get((row["country_code"], name), ())
        if _km(point, _point(row)) < SAME_PLACE_KM
    ]

    assert set(known) == CORRECTED


def test_known_villages_lie_in_regions_of_their_country() -> None:
    regions = {r["region_code"]: r for r in csv_rows(REFERENCE / "regions.csv")}
    rows = csv_rows(FILES["known_villages"])
    keys = [(row["name"], row["region_code"]) for row in rows]

    assert [r for r in rows if r["region_code"] not in regions] == []
    assert [
        r for r in rows if not r["region_code"].startswith(r["country_code"] + "-")
    ] == []
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_known_villages_are_lacking_in_the_gazetteer() -> None:
    listed = _gazetteer_points()
    rows = csv_rows(FILES["known_villages"])

    assert [r for r in rows if (r["country_code"], r["name"]) in listed] == []


def test_ruling_groups_are_listed_actors() -> None:
    actors = {row["actor_id"] for row in csv_rows(SEEDS / "listed_actors.csv")}

    assert {r["actor_id"] for r in csv_rows(FILES["ruling_groups"])} <= actors


@pytest.mark.parametrize(
    ("name", "region_code"),
    [
        ("Ainata", "LB-NA"),
        ("Lyubechane", "RU-BRY"),
        ("Chakothi", "PK-JK"),
        ("Mendhar", "IN-JK"),
        ("Shebaa Farms", "SY-QU"),
        ("Ta Muen Thom", "TH-32"),
        ("Torkham", "PK-KP"),
    ],
)
def test_named_points_lie_where_the_reference_counts_them(
    name: str, region_code: str
) -> None:
    rows = csv_rows(FILES["extra_places"])

    assert [r["region_code"] for r in rows if name in _names(r)] == [region_code]


def test_text_aliases_name_an_actor_that_exists(countries: set[str]) -> None:
    actors = {row["actor_id"] for row in csv_rows(SEEDS / "listed_actors.csv")}
    states = {f"state-{code.lower()}" for code in countries}

    assert {row["actor_id"] for row in _aliases()} - actors - states == set()


def test_a_text_alias_means_one_actor_as_texts_are_searched() -> None:
    actors: dict[str, set[str]] = {}
    for row in _aliases():
        actors.setdefault(folded(row["alias"].strip()), set()).add(row["actor_id"])

    assert {alias: ids for alias, ids in actors.items() if len(ids) > 1} == {}


def test_no_text_alias_is_a_bare_common_word() -> None:
    common = BARE_WORDS | {row["phrase"] for row in csv_rows(FILES["armed_words"])}

    assert [r["alias"] for r in _aliases() if folded(r["alias"]) in common] == []


def test_every_listed_actor_has_a_name_a_base_and_a_text_alias() -> None:
    actors = {row["actor_id"] for row in csv_rows(SEEDS / "listed_actors.csv")}
    based = {row["actor_id"] for row in csv_rows(SEEDS / "actor_bases.csv")}

    assert actors - based == set()
    assert actors - {row["actor_id"] for row in _aliases()} == set()


@pytest.mark.parametrize(
    ("alias", "actor_id"),
    [
        ("BSF", "state-in"),
        ("KDF", "state-ke"),
        ("RDF", "state-rw"),
        ("Lebanese Armed Forces", "state-lb"),
        ("Radwan Forces", "hezbollah"),
        ("AFC-M23", "m23"),
        ("Jaish ul Adl", "jaish-al-adl"),
        ("Jubaland forces", "jubaland-forces"),
    ],
)
def test_common_names_mean_their_actor(alias: str, actor_id: str) -> None:
    found = [r["actor_id"] for r in _aliases() if folded(r["alias"]) == folded(alias)]

    assert found == [actor_id]


def _aliases() -> list[dict[str, str]]:
    rows = csv_rows(SEEDS / "listed_actor_aliases.csv")
    return [row for row in rows if row["scheme"] == "text"]


def _names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["alternate_names"].split("|"))]


def _point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["latitude"]), float(row["longitude"])


def _km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Flat, which is near enough over a few kilometres."""
    east = (one[1] - other[1]) * cos(radians(one[0]))
    return KM_PER_DEGREE * hypot(one[0] - other[0], east)


def _gazetteer_points() -> dict[tuple[str, str], list[tuple[float, float]]]:
    wanted = {name for row in csv_rows(FILES["extra_places"]) for name in _names(row)}
    places = pq.read_table(
        REFERENCE / "places.parquet",
        columns=[
            *("place_name", "ascii_name", "alternate_names"),
            *("country_code", "latitude", "longitude"),
        ],
    )
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for batch in places.to_batches():
        for row in batch.to_pylist():
            own = {row["place_name"], row["ascii_name"], *row["alternate_names"]}
            for name in own & wanted:
                point = row["latitude"], row["longitude"]
                found.setdefault((row["country_code"], name), []).append(point)
    return found
