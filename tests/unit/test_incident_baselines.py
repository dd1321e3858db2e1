"""Other ways of saying which reports tell of one incident, on a handful of reports."""

import csv
from pathlib import Path

import duckdb
import pytest

from tests.evaluation.incidents.at_best import LINKS
from tests.evaluation.incidents.baselines import (
    BASELINES,
    family_region_day,
    place_day,
    windows,
)
from tests.evaluation.incidents.components import components
from tests.evaluation.incidents.labelled_pairs import load_pairs, report_id_of
from tests.evaluation.incidents.pairs_score import (
    are_together,
    kinds_table,
    misses,
    pairs_table,
)
from tests.evaluation.incidents.real_world import load_world
from tests.evaluation.incidents.world import World

HEADER = tuple(
    "ref source_name event_family event_type country_code region_code place_name "
    "place_precision latitude longitude occurred_on_earliest occurred_on_latest initiators "
    "targets fatality_low fatality_best fatality_high publisher origin text "
    "source_address".split()
)
SHELLING = {
    "source_name": "articles",
    "event_family": "indirect_fire",
    "event_type": "shelling",
    "country_code": "RU",
    "region_code": "RU-BEL",
    "place_name": "Shebekino",
    "place_precision": "settlement",
    "occurred_on_earliest": "2023-06-01",
    "occurred_on_latest": "2023-06-01",
    "text": "Shells fell.",
}
REPORTS = (
    {"ref": "a", "initiators": "state-ua", "targets": "state-ru", "origin": "TASS"},
    {
        "ref": "b",
        "occurred_on_earliest": "2023-06-02",
        "occurred_on_latest": "2023-06-02",
        "initiators": "state-ua;freedom-of-russia-legion",
    },
    {
        "ref": "c",
        "source_name": "gdelt",
        "event_family": "aerial",
        "event_type": "drone_strike",
        "latitude": "50.41",
        "longitude": "36.89",
    },
    {
        "ref": "d",
        "source_name": "ucdp",
        "event_family": "other",
        "event_type": "unspecified_armed_force",
        "place_name": "",
        "place_precision": "region",
        "initiators": "state-ru",
        "fatality_low": "0",
        "fatality_high": "2",
    },
    {"ref": "e", "occurred_on_earliest": "2023-05-31"},
)
PAIRS = """\
left_ref,right_ref,is_same,kind,why
a,e,true,same_account,One night.
a,c,true,type_differs,One attack.
a,b,false,same_town_next_day,Another day.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with (tmp_path / "reports.csv").open("w", newline="") as opened:
        writer = csv.DictWriter(opened, HEADER)
        writer.writeheader()
        writer.writerows(SHELLING | row for row in REPORTS)
    (tmp_path / "pairs.csv").write_text(PAIRS)
    return tmp_path


@pytest.fixture
def world(folder: Path) -> World:
    return load_world(folder)


def clusters(grouping: dict[str, str]) -> set[str]:
    by_cluster: dict[str, str] = {}
    for ref in "abcde":
        cluster = grouping.get(report_id_of(ref), ref)
        by_cluster[cluster] = by_cluster.get(cluster, "") + ref
    return set(by_cluster.values())


def test_what_hangs_together_by_a_chain_is_one_component() -> None:
    found = components([("d", "c"), ("b", "a"), ("c", "b"), ("y", "z")])
    assert found == {**dict.fromkeys("abcd", "a"), "y": "y", "z": "y"}


def test_each_way_groups_by_its_own_rule(world: World) -> None:
    assert clusters(family_region_day(world)) == {"ae", "b", "c", "d"}
    assert clusters(place_day(world)) == {"ace", "b", "d"}
    assert clusters(windows(world)) == {"abe", "c", "d"}
    assert clusters(BASELINES["all alone"](world)) == set("abcde")


def test_real_reports_are_brought_as_their_sources_would_tell_them(
    world: World,
) -> None:
    told = {row["report_id"]: row for row in world.reports.to_pylist()}
    article, link, expert = (told[report_id_of(ref)] for ref in "acd")
    assert article["quote"] == "Shells fell."
    assert article["latitude"] == pytest.approx(50.4, abs=0.1)
    assert link["quote"] is None and link["headline"] is None
    assert (expert["fatality_count_low"], expert["fatality_count_high"]) == (0, 2)
    night = told[report_id_of("e")]
    assert str(night["occurred_on"]) == "2023-06-01"
    sides = {(row["report_id"], row["role"]) for row in world.actors.to_pylist()}
    assert (report_id_of("d"), "unknown") in sides
    assert (report_id_of("a"), "initiator") in sides
    assert [row["channel"] for row in world.claims.to_pylist()] == ["TASS"]


def test_labelled_pairs_count_right_where_found_together_or_apart_as_labelled(
    folder: Path, world: World
) -> None:
    pairs = load_pairs(folder)
    groupings = {"ours": windows(world), "alone": {}}
    assert [are_together(groupings["ours"], pair) for pair in pairs] == [
        True, False, True,
    ]  # fmt: skip
    lines = pairs_table(pairs, groupings).splitlines()
    assert [line.count("1 of 2") for line in lines] == [0, 0, 2, 0]
    assert "1 of 3" in lines[2]
    assert "0 of 0" in lines[3]
    assert "| two | same_town_next_day | 1 | 0 | 1 |" in kinds_table(pairs, groupings)
    assert misses(pairs, groupings["ours"]).splitlines() == [
        "- a and c (type_differs): apart, though: One attack.",
        "- a and b (same_town_next_day): together, though: Another day.",
    ]
    assert misses(pairs[2:], {}) == "None."


def test_at_best_what_is_compared_and_true_hangs_together() -> None:
    """Two rows of one account are one; a pair of two incidents links nothing."""
    with duckdb.connect() as connection:
        connection.execute(
            "create table members as from (values ('a1', 'a'), ('a1', 'b'), ('c1', 'c'), "
            "('d1', 'd'), ('e1', 'e')) as told (account_key, report_id)"
        )
        connection.execute(
            "create table pairs as from (values ('a1', 'c1'), ('c1', 'd1'), ('c1', 'c1')) "
            "as compared (account_key_left, account_key_right)"
        )
        connection.execute(
            "create table truth as from (values ('a', 1), ('b', 1), ('c', 1), ('d', 2), "
            "('e', 1)) as truth (report_id, incident)"
        )
        links = connection.execute(LINKS).fetchall()
    assert components(links) == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e"}
