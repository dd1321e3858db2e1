"""How far a grouping of reports agrees with the truth.

Both are arrays of numbers of clusters, an element a report. Pairwise: of the pairs put
together, those that belong together (precision), and the other way about (recall).
B-cubed: of each report, the share of its cluster that tells of its incident (precision)
and the share of its incident that is in its cluster (recall), averaged over reports.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Clusters = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Agreement:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


@dataclass(frozen=True)
class Scores:
    """`b_cubed` averages over reports whose true incident has two or more: singletons
    stay in the clusters that they were put into, but are not averaged over, as leaving
    everything alone would score on them. `dense` is the same over reports of dense days
    alone, `worded` over those of experts and of sources that tell in words, without the
    feed of bare links. A wrong merge is a cluster of several reports that mixes
    incidents."""

    pairwise: Agreement
    b_cubed: Agreement
    dense: Agreement
    worded: Agreement
    cluster_count: int
    wrong_merge_count: int

    @property
    def wrong_merge_share(self) -> float:
        return _share(self.wrong_merge_count, self.cluster_count)


def score(found: Clusters, true: Clusters, is_dense: Flags, is_worded: Flags) -> Scores:
    is_several = _sizes(true) > 1
    return Scores(
        pairwise(found, true),
        *(
            b_cubed(found, true, is_several & which)
            for which in (np.ones(len(true), dtype=bool), is_dense, is_worded)
        ),
        *_wrong_merges(found, true),
    )


def pairwise(found: Clusters, true: Clusters) -> Agreement:
    both = _pair_count(_joint(found, true))
    return Agreement(_share(both, _pair_count(found)), _share(both, _pair_count(true)))


def b_cubed(found: Clusters, true: Clusters, is_averaged: Flags) -> Agreement:
    if not is_averaged.any():
        return Agreement(0.0, 0.0)
    both = _sizes(_joint(found, true))
    precision, recall = both / _sizes(found), both / _sizes(true)
    return Agreement(
        float(precision[is_averaged].mean()), float(recall[is_averaged].mean())
    )


def _wrong_merges(found: Clusters, true: Clusters) -> tuple[int, int]:
    several = np.unique(found[_sizes(found) > 1])
    met = np.unique(np.stack([found, true]), axis=1)[0]
    mixed = np.unique(met[_sizes(met) > 1])
    return len(several), len(mixed)


def _joint(one: Clusters, other: Clusters) -> Clusters:
    pairs = np.stack([one, other])
    return np.asarray(np.unique(pairs, axis=1, return_inverse=True)[1].ravel())


def _sizes(clusters: Clusters) -> Clusters:
    _, inverse, counts = np.unique(clusters, return_inverse=True, return_counts=True)
    return np.asarray(counts[inverse.ravel()])


def _pair_count(clusters: Clusters) -> int:
    counts = np.unique(clusters, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
