"""Accounts are clustered by the mean score between them, whatever their order."""

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

MODEL = (
    Path(__file__)
    .parents[2]
    .joinpath("dbt", "models", "intermediate", "matching", "int_match_clusters.py")
)
Pairs = dict[tuple[int, int], float]


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("int_match_clusters", MODEL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CLUSTERS = _loaded()


def _clusters(count: int, pairs: Pairs, vague: tuple[int, ...] = ()) -> list[int]:
    left, right = (np.array([pair[n] for pair in pairs], dtype=int) for n in (0, 1))
    score = np.array(list(pairs.values()), dtype=float)
    is_precise = np.array([number not in vague for number in range(count)])
    clusters, _ = CLUSTERS.cluster(is_precise, left, right, score)
    return [int(number) for number in clusters]


def test_pairs_are_kept_down_to_the_score_that_others_count_as() -> None:
    macros = MODEL.parents[3].joinpath("macros", "matching.sql").read_text("utf-8")
    assert f'var("match_floor", {CLUSTERS.FLOOR:.0f})' in macros


def test_a_pair_above_even_odds_is_one_and_below_is_two() -> None:
    assert _clusters(4, {(0, 1): 0.1, (2, 3): -0.1}) == [0, 0, 2, 3]


def test_a_third_that_fits_both_does_not_chain_two_that_exclude_each_other() -> None:
    assert _clusters(3, {(0, 2): 2.0, (1, 2): 1.0, (0, 1): -3.5}) == [0, 1, 0]


def test_two_waves_stay_apart_however_many_accounts_fit_both() -> None:
    pairs = {(0, 1): 4.0, (2, 3): 4.0, (0, 2): -4.0, (0, 3): -4.0, (1, 2): -4.0}
    pairs |= {(4, n): 0.5 for n in range(4)}
    assert len(set(_clusters(5, pairs)[:4])) == 2


def test_what_was_not_kept_counts_as_the_lowest_score() -> None:
    assert _clusters(3, {(0, 1): 3.0, (1, 2): 3.5}) == [0, 1, 1]
    assert _clusters(3, {(0, 1): 5.0, (1, 2): 5.0}) == [0, 0, 0]


def test_a_vague_account_joins_what_is_likelier_than_all_else() -> None:
    towns = {(0, 1): -4.0, (0, 2): 1.0, (1, 2): 0.9}
    assert _clusters(3, towns, vague=(2,)) == [0, 1, 2]
    assert _clusters(3, towns | {(0, 2): 3.0}, vague=(2,)) == [0, 1, 0]


def test_vague_accounts_that_are_left_are_one_where_they_fit() -> None:
    pairs = {(0, 1): -4.0, (2, 3): 2.0}
    pairs |= {(town, vague): 0.5 for town in (0, 1) for vague in (2, 3)}
    assert _clusters(4, pairs, vague=(2, 3)) == [0, 1, 2, 2]


def test_a_decision_outweighs_every_score() -> None:
    decided = CLUSTERS.DECIDED
    apart = {(0, 1): 9.0, (0, 2): 9.0, (1, 2): -decided}
    assert len(set(_clusters(3, apart)[1:])) == 2
    crowd = {(left, 9): -4.0 for left in range(9)} | {
        (left, right): 8.0 for left in range(9) for right in range(left + 1, 9)
    }
    assert len(set(_clusters(10, crowd | {(0, 9): decided}))) == 1


def test_a_component_too_large_for_a_matrix_is_cut_at_higher_odds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(CLUSTERS, "LARGEST", 4)
    pairs = {(n, n + 1): 6.0 if n % 3 else 0.4 for n in range(9)}
    assert _clusters(10, pairs) == [0, 1, 1, 1, 4, 4, 4, 7, 7, 7]


@settings(deadline=None)
@given(st.data())
def test_the_numbers_of_accounts_do_not_matter(data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 9))
    scores = st.integers(-400, 900).map(lambda number: number / 97)
    every = [(left, right) for left in range(count) for right in range(left + 1, count)]
    pairs = {pair: data.draw(scores) for pair in every}
    # Means of different scores may tie; those of such odd ones hardly do.
    pairs = {pair: score + n * 1e-5 for n, (pair, score) in enumerate(pairs.items())}
    order = data.draw(st.permutations(range(count)))
    renamed = {
        (min(order[a], order[b]), max(order[a], order[b])): score
        for (a, b), score in pairs.items()
    }
    clusters, others = _clusters(count, pairs), _clusters(count, renamed)
    for left, right in every:
        assert (clusters[left] == clusters[right]) == (
            others[order[left]] == others[order[right]]
        )


def test_a_vague_account_stays_parted_from_a_cluster_whoever_joins_that() -> None:
    parted = -CLUSTERS.DECIDED
    pairs = {(0, 1): 3.0, (0, 2): parted, (1, 2): 4.0}
    assert _clusters(3, {**pairs, (0, 2): 4.0}, vague=(2,)) == [0, 0, 0]
    assert _clusters(3, pairs, vague=(2,)) == [0, 0, 2]


def test_vague_accounts_that_a_person_put_together_join_the_same_cluster() -> None:
    joined = CLUSTERS.DECIDED
    pairs = {(0, 1): -4.0, (0, 2): 3.0, (1, 3): 2.0}
    assert _clusters(4, pairs, vague=(2, 3)) == [0, 1, 0, 1]
    assert _clusters(4, {**pairs, (2, 3): joined}, vague=(2, 3)) == [0, 1, 0, 0]
    more = {**pairs, (2, 3): joined, (3, 4): joined, (0, 4): -joined}
    assert _clusters(5, more, vague=(2, 3, 4)) == [0, 1, 1, 1, 1]
