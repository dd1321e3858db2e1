"""A made-up world of incidents through the warehouse's own models, whole and in parts."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.evaluation.incidents.grouping import score_grouping
from tests.evaluation.incidents.home import make_workplace, portions_of
from tests.evaluation.incidents.settings import ORDINARY
from tests.evaluation.incidents.world import make_world


@pytest.mark.slow
def test_a_world_is_grouped_alike_whole_and_in_portions_of_any_order(
    tmp_path: Path,
) -> None:
    setting = replace(ORDINARY, incident_count=150, day_count=40)
    world, other = make_world(setting, 3), make_world(setting, 4)
    place = make_workplace(tmp_path)
    assert place.group(other)
    whole = place.group(world)
    numbers = np.random.default_rng(5).permutation(len(world))
    parts = portions_of(world, np.array_split(numbers, 3))
    assert place.group_in_portions(parts) == whole
    assert set(whole) <= set(world.truth["report_id"].to_pylist())
    assert score_grouping(world, whole).pairwise.f1 > 0.2
