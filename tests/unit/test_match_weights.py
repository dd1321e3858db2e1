"""The fitting of match weights: log-odds that are known are found again."""

import math
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from tests.evaluation.incidents.train import label
from tests.evaluation.incidents.weights import fit, patterns_of, write_weights

# The odds of one incident, in logs: what pairs of these levels were drawn with.
BIAS = -2.0
DAY = {"same_day": 3.0, "next_day": -1.5, "unknown": 0.0}
WORDS = {"copy": 4.0, "none": -1.0}


@pytest.fixture(scope="module")
def pairs() -> pa.Table:
    rng = np.random.default_rng(3)
    days = rng.choice([*DAY], 60_000)
    words = rng.choice([*WORDS, None], 60_000)
    odds = [BIAS + DAY[day] + WORDS.get(word, 0) for day, word in zip(days, words)]  # noqa: B905
    chances = 1 / (1 + np.exp(-np.array(odds)))
    return pa.table(
        {
            "match_score": rng.random(60_000),
            "day_level": days,
            "words_level": pa.array(words, pa.string()),
            "is_same": rng.random(60_000) < chances,
            "weight": np.ones(60_000),
        }
    )


def test_the_log_odds_that_pairs_were_drawn_with_are_found(pairs: pa.Table) -> None:
    weights = fit(patterns_of(pairs))
    assert next(iter(weights)) == ("bias", "bias")
    expected = {("bias", "bias"): BIAS}
    expected |= {("day", level): weight for level, weight in DAY.items()}
    expected |= {("words", level): weight for level, weight in WORDS.items()}
    assert weights == pytest.approx(expected, abs=0.15)
    assert all(round(weight, 2) == weight for weight in weights.values())
    assert weights["day", "unknown"] == 0


def test_without_an_unknown_level_the_commonest_stands_at_nought() -> None:
    levels = ["near"] * 6 + ["far"] * 4
    is_same = [True, True, True, False, False, False, True, False, False, False]
    table = pa.table({"place_level": levels, "is_same": is_same, "weight": [1.0] * 10})
    weights = fit(patterns_of(table))
    assert weights["place", "near"] == 0
    assert math.isclose(weights["bias", "bias"], 0, abs_tol=0.35)
    assert weights["place", "far"] < 0


def test_a_level_that_settles_everything_gets_a_finite_weight() -> None:
    table = pa.table(
        {
            "place_level": ["near"] * 50 + ["far"] * 50,
            "is_same": [True] * 50 + [False] * 50,
            "weight": [1.0] * 100,
        }
    )
    weights = fit(patterns_of(table))
    assert 2 < weights["place", "near"] - weights["place", "far"] < 12


def test_pairs_of_reports_are_labelled_by_the_truth() -> None:
    truth = pa.table({"report_id": ["a", "b", "c"], "incident": [1, 1, 2]})
    pairs = pa.table(
        {
            "report_id_left": ["a", "a"],
            "report_id_right": ["b", "c"],
            "time_level": ["same_day", "next_day"],
        }
    )
    labelled = label(pairs, truth, None)
    assert labelled.column_names == ["time_level", "is_same", "weight"]
    assert labelled.to_pylist() == [
        {"time_level": "same_day", "is_same": True, "weight": 1 / 2},
        {"time_level": "next_day", "is_same": False, "weight": 2 / 3},
    ]


def test_pairs_of_accounts_are_labelled_by_one_of_their_reports() -> None:
    truth = pa.table({"report_id": ["a", "b", "c"], "incident": [1, 1, 2]})
    members = pa.table({"report_id": ["a", "b", "c"], "account_key": ["x", "x", "y"]})
    pairs = pa.table(
        {
            "account_key_left": ["x", "x"],
            "account_key_right": ["y", "x"],
            "time_level": ["same_day", None],
        }
    )
    labelled = label(pairs, truth, members).to_pylist()
    assert labelled == [{"time_level": "same_day", "is_same": False, "weight": 1}]


def test_the_seed_keeps_its_order_its_reasons_and_what_no_world_has(
    tmp_path: Path,
) -> None:
    path = tmp_path / "match_weights.csv"
    path.write_text(
        "comparison,level,weight,reason\nbias,bias,-4.00,Most are two.\n"
        'day,same_day,1.00,"One day, told by both."\nday,never,9.00,Not drawn.\n'
    )
    write_weights(
        path, {("bias", "bias"): -3.5, ("day", "other"): 0.1, ("day", "same_day"): 2}
    )
    assert path.read_text().splitlines() == [
        "comparison,level,weight,reason",
        "bias,bias,-3.50,Most are two.",
        'day,same_day,2.00,"One day, told by both."',
        "day,never,9.00,Not drawn.",
        "day,other,0.10,Fitted to made-up worlds.",
    ]
