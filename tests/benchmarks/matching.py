"""How long matching takes: of a made-up world from nothing, and of some reports more."""

import json
import resource
import time
from pathlib import Path

import numpy as np

from tests.evaluation.incidents.home import Workplace, make_workplace, portions_of
from tests.evaluation.incidents.world import World, make_large_world

MORE = 2000
SEED = 1
MIB = 1024
SHOWN = 6


def report_matching(folder: Path, reports: int) -> None:
    place = make_workplace(folder / "matching")
    world = make_large_world(reports)
    first, more = _parted(world)
    whole = _timed(place, first, 1, "--full-refresh")
    added = _timed(place, more, 2)
    print(f"\n{len(first):,} reports matched to incidents, of a made-up world")
    _print_models(whole, f"(goal: at most {90 * len(first) / 1e6:.0f})")
    print(f"{MORE:,} reports more")
    _print_models(added, "(goal: at most 5)")
    print(f"  ratio to the whole  {sum(added.values()) / sum(whole.values()):8.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB
    print(f"  peak, the making of the world included {peak:8,.0f} MiB  (goal: 8,192)")


def _parted(world: World) -> list[World]:
    numbers = np.random.default_rng(SEED).permutation(len(world))
    parts = [np.sort(numbers[:-MORE]), np.sort(numbers[-MORE:])]
    return portions_of(world, parts)


def _timed(
    place: Workplace, world: World, load_id: int, *options: str
) -> dict[str, float]:
    """Seconds by model."""
    place.bring(world, load_id)
    begun = time.time()
    place.run(*options)
    told = place.home.dbt_target / "run_results.json"
    if told.stat().st_mtime < begun:
        raise SystemExit(f"{told} is of an earlier run.")
    results = json.loads(told.read_text())["results"]
    return {
        one["unique_id"].rpartition(".")[2]: one["execution_time"]
        for one in results
        if one["unique_id"].startswith("model.")
    }


def _print_models(seconds: dict[str, float], goal: str) -> None:
    whole = sum(seconds.values())
    print(f"  models      {whole:8.1f} s  {goal}")
    for name in sorted(seconds, key=lambda one: -seconds[one])[:SHOWN]:
        print(f"    {name:<24} {seconds[name]:8.1f} s  {seconds[name] / whole:6.0%}")
