"""Which reports make one incident: the same whatever the order, the portions and the
halts, unless a person decides otherwise."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
import pytest

from tests.evaluation.incidents.home import (
    Grouping,
    Workplace,
    make_workplace,
    portions_of,
)
from tests.evaluation.incidents.settings import DENSE
from tests.evaluation.incidents.world import World, make_world

SETTING = replace(DENSE, incident_count=150, day_count=20)
HALTS = (
    "int_match_reports",
    "int_match_accounts",
    "int_match_pairs",
    "int_match_clusters",
)
MORE_SEEDS = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 7)]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    return make_workplace(tmp_path_factory.mktemp("workplace"))


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(SETTING, 7)


@pytest.fixture(scope="module")
def at_once(workplace: Workplace, world: World) -> Grouping:
    return workplace.group(world)


def _portions(world: World, seed: int, count: int) -> list[World]:
    """Of very different sizes, each a random choice of what is left."""
    chance = np.random.default_rng(seed)
    numbers = chance.permutation(len(world))
    cuts = np.sort(chance.choice(np.arange(1, len(world)), count - 1, replace=False))
    return portions_of(world, np.split(numbers, cuts))


def test_the_world_has_incidents_that_an_order_could_change(at_once: Grouping) -> None:
    members = defaultdict(list)
    for report_id, incident_id in at_once.items():
        members[incident_id].append(report_id)
    assert len(members) > 50
    assert max(map(len, members.values())) > 20


@pytest.mark.parametrize("seed", [1, *MORE_SEEDS])
def test_any_portions_in_any_order_give_the_partition_and_ids_of_one_load(
    workplace: Workplace, world: World, at_once: Grouping, seed: int
) -> None:
    parts = _portions(world, seed, 2 + seed)
    assert workplace.group_in_portions(parts) == at_once


@pytest.mark.parametrize("seed", [11, *MORE_SEEDS])
def test_runs_halted_between_models_go_on_to_the_same_incidents(
    workplace: Workplace, world: World, at_once: Grouping, seed: int
) -> None:
    """What a kill leaves: some models ahead of others, and then more comes."""
    chance = np.random.default_rng(seed)
    first, *others = _portions(world, seed, 6)
    halted = zip(others, [*chance.permutation(HALTS), None], strict=True)
    assert workplace.group_after_halts([(first, None), *halted]) == at_once


@pytest.mark.parametrize("seed", [21, *MORE_SEEDS])
def test_reports_that_are_taken_away_leave_what_the_others_make(
    workplace: Workplace, world: World, seed: int
) -> None:
    kept, gone = _portions(world, seed, 2)
    alone = workplace.group(kept)
    workplace.group_in_portions([kept, gone])
    assert workplace.take_away(gone) == alone
