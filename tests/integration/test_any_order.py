"""Whatever the order and the portions in which files come, the tables are the same."""

import random
from pathlib import Path

import pytest

from tests.conftest import copied_home
from tests.world import (
    bring,
    landed_names,
    landed_world,
    marts_of,
    models_of,
    take_in,
)
from warehouse.home import Home

# Which load brought a row, and what it found there already, is history.
HISTORY = (
    "load_id",
    "loaded_at",
    "known_from",
    "row_count_unchanged",
    "row_count_loaded",
    "row_count_out_of_scope",
    "row_count_attribute",
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return landed_world(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def at_once(
    world: Home, tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path
) -> Home:
    home = copied_home(tmp_path_factory.mktemp("at_once"), fresh_warehouse)
    bring(world, home, landed_names(world))
    take_in(home)
    return home


def _portions(world: Home, seed: int) -> list[list[str]]:
    """The world's files in a random order, cut at two random places."""
    chance = random.Random(seed)
    names = landed_names(world)
    chance.shuffle(names)
    first, second = sorted(chance.sample(range(1, len(names)), 2))
    return [names[:first], names[first:second], names[second:]]


def _check(world: Home, at_once: Home, home: Home, seed: int) -> None:
    for portion in _portions(world, seed):
        bring(world, home, portion)
        take_in(home)
    grown = {**marts_of(home.marts), **models_of(home)}
    take_in(home, is_full_refresh=True)
    anew = {**marts_of(home.marts), **models_of(home)}
    assert grown == anew
    reference = marts_of(at_once.marts, without=HISTORY)
    assert marts_of(home.marts, without=HISTORY) == reference


@pytest.mark.parametrize("seed", [1])
def test_portions_in_any_order_equal_a_full_refresh(
    world: Home, at_once: Home, home: Home, seed: int
) -> None:
    _check(world, at_once, home, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 11))
def test_many_more_orders_equal_a_full_refresh(
    world: Home, at_once: Home, home: Home, seed: int
) -> None:
    _check(world, at_once, home, seed)


def test_the_world_holds_what_makes_orders_matter(at_once: Home) -> None:
    """Else the tests above could not fail."""
    tables = marts_of(at_once.marts)
    assert len(tables["incidents"]) >= 4
    assert len(tables["reports"]) > len(tables["incidents"])
    assert tables["unplaced_reports"]
    aliases = tables["incident_id_aliases"]
    assert any(alias != incident for alias, incident in aliases)
    kinds = {(row[1], row[3]) for row in tables["report_revisions"]}
    assert kinds == {
        ("articles", "restated"),
        ("gdelt", "restated"),
        ("ucdp", "restated"),
        ("viina", "restated"),
        ("viina", "deleted"),
    }
