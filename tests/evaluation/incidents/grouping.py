"""A grouping of a world's reports, put beside the truth."""

from collections.abc import Mapping

import numpy as np

from tests.evaluation.incidents.scores import Scores, score
from tests.evaluation.incidents.world import World

BARE_LINKS = "gdelt"


def score_grouping(world: World, grouping: Mapping[str, str]) -> Scores:
    """A report that no cluster holds, unplaced or set apart, counts as alone."""
    numbers: dict[str, int] = {}
    found = [
        numbers.setdefault(grouping.get(report_id, report_id), len(numbers))
        for report_id in world.truth["report_id"].to_pylist()
    ]
    sources = np.array(world.reports["source_name"].to_pylist())
    return score(
        np.array(found),
        world.truth["incident"].to_numpy(),
        world.truth["is_dense"].to_numpy(zero_copy_only=False),
        sources != BARE_LINKS,
    )
