"""What a person decided holds against every score, and whatever comes in which order."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from tests.evaluation.incidents.home import (
    Grouping,
    Workplace,
    make_workplace,
    portions_of,
)
from tests.evaluation.incidents.settings import ORDINARY
from tests.evaluation.incidents.world import World, make_world
from warehouse.decisions.decision import MERGE, SPLIT, UNDO, UNLINK, Decision

SETTING = replace(ORDINARY, incident_count=150, day_count=40)
FIRST = datetime(2024, 4, 1)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    return make_workplace(tmp_path_factory.mktemp("workplace"))


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(SETTING, 9)


@pytest.fixture(scope="module")
def undecided(workplace: Workplace, world: World) -> Grouping:
    return workplace.group(world)


def _members(grouping: Grouping) -> list[list[str]]:
    """The reports of each incident, the largest first."""
    found = defaultdict(list)
    for report_id, incident_id in sorted(grouping.items()):
        found[incident_id].append(report_id)
    return sorted(found.values(), key=lambda ids: (-len(ids), ids))


def _decision(number: int, action: str, reports: list[str], *more: str) -> Decision:
    return Decision(
        decision_id=f"dec_{number}",
        decided_at=FIRST + timedelta(hours=number),
        decided_by="ana",
        action=action,
        incident_ids=("inc_1", "inc_2"),
        report_ids=tuple(reports),
        other_report_ids=more,
        undone_decision_id=None,
        because="a person read both",
    )


def _undo(number: int, decision: Decision) -> Decision:
    undo = _decision(number, UNDO, [])
    return replace(undo, incident_ids=(), undone_decision_id=decision.decision_id)


@pytest.fixture(scope="module")
def decisions(undecided: Grouping) -> list[Decision]:
    """Two that have nothing in common become one; another is parted in halves, of a
    third each report goes its way, and a pair of articles is parted."""
    one, split, loose, *others = _members(undecided)
    far = others[len(others) // 2]
    pairs = [reports for reports in others if len(reports) == 2 and reports != far]
    half = len(split) // 2
    unlinked = [
        _decision(2 + number, UNLINK, reports[:1], *reports[1:])
        for number, reports in enumerate([loose, *pairs])
    ]
    return [
        _decision(0, MERGE, [*one, *far]),
        _decision(1, SPLIT, split[:half], *split[half:]),
        *unlinked,
    ]


@pytest.fixture(scope="module")
def decided(
    workplace: Workplace, undecided: Grouping, decisions: list[Decision]
) -> Grouping:
    workplace.decide([])
    return workplace.decide(decisions)


def test_reports_are_together_and_apart_as_decided(
    decided: Grouping, decisions: list[Decision]
) -> None:
    assert len(decisions) > 6
    for decision in decisions:
        named = {decided[report_id] for report_id in decision.report_ids}
        others = {decided[report_id] for report_id in decision.other_report_ids}
        assert len(named) == 1
        assert not named & others


def test_ids_follow_the_founding_rule(world: World, decided: Grouping) -> None:
    """The earliest published that is no machine feed's row, else the earliest row."""
    rows = world.reports.select(["report_id", "source_name", "published_at"])
    found = {row["report_id"]: row for row in rows.to_pylist()}
    for reports in _members(decided):
        founder = min(
            reports,
            key=lambda report_id: (
                found[report_id]["source_name"] in ("gdelt", "viina"),
                found[report_id]["published_at"],
                report_id,
            ),
        )
        made = hashlib.md5(founder.encode(), usedforsecurity=False).hexdigest()
        assert {decided[report_id] for report_id in reports} == {f"inc_{made[:16]}"}


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(n, marks=pytest.mark.slow) for n in range(2, 5))]
)
def test_decisions_made_before_the_reports_come_hold_alike(
    workplace: Workplace,
    world: World,
    decisions: list[Decision],
    decided: Grouping,
    seed: int,
) -> None:
    workplace.decide(decisions)
    numbers = np.random.default_rng(seed).permutation(len(world))
    parts = portions_of(world, np.array_split(numbers, 3))
    assert workplace.group_in_portions(parts) == decided
    assert workplace.group(world) == decided


def test_what_is_undone_is_as_it_was(
    workplace: Workplace,
    world: World,
    undecided: Grouping,
    decided: Grouping,
    decisions: list[Decision],
) -> None:
    workplace.decide([])
    workplace.group(world)
    assert workplace.decide(decisions) == decided
    undone = [_undo(100 + n, decision) for n, decision in enumerate(decisions)]
    assert workplace.decide([*decisions, *undone]) == undecided
