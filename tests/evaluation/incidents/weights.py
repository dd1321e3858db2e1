"""Weights of levels: a logistic regression of "one incident or two" on them."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

SUFFIX = "_level"
EXACT = "cast(weight as decimal(18, 9))"  # its sum does not hang on the order of rows
HEADER = ("comparison", "level", "weight", "reason")
BIAS = ("bias", "bias")
UNKNOWN = "unknown"
FITTED = "Fitted to made-up worlds."
PENALTY = 1.0  # as if each level had been seen so little more than it was
ROUNDS = 50
LONGEST_STEP = 3.0  # where a level settles nearly everything, Newton's may leap too far
SMALL_ENOUGH = 1e-8

Level = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Patterns:
    """Combinations of levels that occur, what the pairs that have each weigh together,
    and what those of them weigh that are of one incident."""

    comparisons: tuple[str, ...]
    levels: list[tuple[str | None, ...]]
    weights_of_pairs: NDArray[np.float64]
    weights_of_same: NDArray[np.float64]


def patterns_of(pairs: pa.Table) -> Patterns:
    """`pairs`: a column `<comparison>_level` each, `is_same` and `weight`; all else is
    ignored."""
    columns = [name for name in pairs.column_names if name.endswith(SUFFIX)]
    listed = ", ".join(f'"{name}"' for name in columns)
    with duckdb.connect() as connection:
        connection.register("pairs", pairs)
        rows = connection.execute(
            f"select {listed}, sum({EXACT}), coalesce(sum({EXACT}) filter (is_same), 0) "
            "from pairs group by all order by all"
        ).fetchall()
    counts = np.array([row[-2:] for row in rows], dtype=float).reshape(-1, 2)
    return Patterns(
        tuple(name.removesuffix(SUFFIX) for name in columns),
        [row[:-2] for row in rows],
        counts[:, 0],
        counts[:, 1],
    )


def fit(patterns: Patterns) -> dict[Level, float]:
    """Log-odds by level, rounded to hundredths, the bias first. Only differences between
    a comparison's levels are known: one of them, what is unknown or else commonest,
    stands at nought, and the bias takes the rest."""
    levels = _levels_of(patterns)
    rows = [
        [(comparison, level) in row for comparison, level in levels]
        for row in (set(_named(patterns, one)) for one in patterns.levels)
    ]
    features = np.column_stack([np.ones(len(rows)), np.array(rows, dtype=float)])
    weights = _regression(features, patterns.weights_of_pairs, patterns.weights_of_same)
    named = dict(zip([BIAS, *levels], weights.tolist(), strict=True))
    return {level: round(weight, 2) for level, weight in _anchored(patterns, named)}


def _levels_of(patterns: Patterns) -> list[Level]:
    return sorted({level for row in patterns.levels for level in _named(patterns, row)})


def _named(patterns: Patterns, row: tuple[str | None, ...]) -> Iterator[Level]:
    for comparison, level in zip(patterns.comparisons, row, strict=True):
        if level is not None:
            yield comparison, level


def _anchored(
    patterns: Patterns, weights: Mapping[Level, float]
) -> Iterator[tuple[Level, float]]:
    anchors = [_anchor(patterns, one) for one in patterns.comparisons]
    yield BIAS, weights[BIAS] + sum(weights[one] for one in anchors if one)
    anchor_weights = {one[0]: weights[one] for one in anchors if one}
    for level, weight in weights.items():
        if level != BIAS:
            yield level, weight - anchor_weights.get(level[0], 0)


def _anchor(patterns: Patterns, comparison: str) -> Level | None:
    """None where some pairs have no level: that is what stands at nought."""
    number = patterns.comparisons.index(comparison)
    seen: Counter[str | None] = Counter()
    for row, count in zip(patterns.levels, patterns.weights_of_pairs, strict=True):
        seen[row[number]] += count
    if None in seen:
        return None
    names = sorted(name for name in seen if name)
    if UNKNOWN in names:
        return comparison, UNKNOWN
    return comparison, max(names, key=lambda name: seen[name])


def _regression(
    features: NDArray[np.float64],
    weights_of_pairs: NDArray[np.float64],
    weights_of_same: NDArray[np.float64],
) -> NDArray[np.float64]:
    """By Newton's method; the bias alone is not drawn towards nought."""
    penalty = np.full(features.shape[1], PENALTY)
    penalty[0] = 0
    weights = np.zeros(features.shape[1])
    for _ in range(ROUNDS):
        odds = features @ weights
        chances = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        surprise = weights_of_same - weights_of_pairs * chances
        slope = features.T @ surprise - penalty * weights
        spread = weights_of_pairs * chances * (1 - chances)
        curve = features.T @ (features * spread[:, None]) + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curve, slope)
        longest = np.abs(step).max()
        weights += step * min(1, LONGEST_STEP / longest) if longest else 0
        if longest < SMALL_ENOUGH:
            break
    return weights


def write_weights(path: Path, weights: Mapping[Level, float]) -> None:
    """A level that no world has keeps its row, and every level its reason."""
    held = _read(path)
    rows = {level: (f"{weight:.2f}", FITTED) for level, weight in weights.items()}
    for level, (weight, reason) in held.items():
        rows[level] = (rows.get(level, (weight,))[0], reason)
    order = [*held, *(level for level in rows if level not in held)]
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows((*level, *rows[level]) for level in order)


def _read(path: Path) -> dict[Level, tuple[str, str]]:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as opened:
        return {
            (row["comparison"], row["level"]): (row["weight"], row["reason"])
            for row in csv.DictReader(opened)
        }
