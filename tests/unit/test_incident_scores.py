"""What the measurement of incident resolution counts, worked out by hand."""

import numpy as np
import pytest

from tests.evaluation.incidents.scores import b_cubed, pairwise, score

# Two incidents of three and two reports and one of a single one; the first is found in
# two pieces, one of them together with a report of the second.
TRUE = np.array([0, 0, 0, 1, 1, 2])
FOUND = np.array([0, 0, 1, 1, 2, 3])
EVERY = np.ones(6, dtype=bool)


def test_pairs_are_counted_of_those_put_together_and_of_those_that_belong() -> None:
    # Put together: 1-2, 3-4; that belong: 1-2, 1-3, 2-3, 4-5; both: 1-2.
    agreement = pairwise(FOUND, TRUE)
    assert agreement.precision == pytest.approx(1 / 2)
    assert agreement.recall == pytest.approx(1 / 4)
    assert agreement.f1 == pytest.approx(1 / 3)


def test_b_cubed_is_an_average_over_reports() -> None:
    agreement = b_cubed(FOUND, TRUE, EVERY)
    assert agreement.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 1 + 1) / 6)
    assert agreement.recall == pytest.approx(
        (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 1) / 6
    )


def test_incidents_of_one_report_are_not_averaged_over() -> None:
    agreement = score(FOUND, TRUE, EVERY, EVERY).b_cubed
    assert agreement.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 1) / 5)
    assert agreement.recall == pytest.approx(
        (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5
    )


def test_a_single_report_that_was_drawn_into_a_cluster_still_spoils_it() -> None:
    true, found = np.array([0, 0, 1]), np.array([0, 0, 0])
    agreement = score(found, true, EVERY[:3], EVERY[:3]).b_cubed
    assert agreement.precision == pytest.approx(2 / 3)
    assert agreement.recall == 1


def test_dense_days_and_worded_reports_are_averaged_over_by_themselves() -> None:
    is_dense = np.array([True, True, True, False, False, False])
    scores = score(FOUND, TRUE, is_dense, ~is_dense)
    assert scores.dense.precision == pytest.approx((1 + 1 + 1 / 2) / 3)
    assert scores.worded.precision == pytest.approx((1 / 2 + 1) / 2)


def test_a_wrong_merge_is_a_cluster_of_several_that_mixes_incidents() -> None:
    scores = score(FOUND, TRUE, EVERY, EVERY)
    assert (scores.cluster_count, scores.wrong_merge_count) == (2, 1)
    assert scores.wrong_merge_share == 1 / 2


def test_all_alone_finds_nothing_and_all_together_finds_everything() -> None:
    alone = score(np.arange(6), TRUE, EVERY, EVERY)
    assert (alone.pairwise.f1, alone.b_cubed.precision) == (0, 1)
    together = score(np.zeros(6, dtype=int), TRUE, EVERY, EVERY)
    assert (together.pairwise.recall, together.b_cubed.recall) == (1, 1)
    assert together.pairwise.precision == pytest.approx(4 / 15)
