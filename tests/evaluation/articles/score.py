"""Precision, recall, F1 and shares over a set of articles, with their intervals."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.articles.counts import Counts, Name

RESAMPLES = 1000
SEED = 20240312
Numbers = NDArray[np.float64]
Sums = Mapping[Name, Numbers]
Measure = Callable[[Sums], Numbers]


@dataclass(frozen=True)
class Interval:
    """A share and the 95 % interval of its bootstrap; not a number where 0 of 0."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        if isnan(self.value):
            return "–"
        return f"{self.value:.0%}; {self.low:.0%} to {self.high:.0%}"


@dataclass(frozen=True)
class Score:
    """The counts of a set of articles, one for each."""

    by_article: Sequence[Counts]

    @cached_property
    def total(self) -> Counts:
        return sum(self.by_article, start=Counter())

    @cached_property
    def resampled(self) -> Sums:
        """Sums over articles drawn with replacement: an array for each count."""
        number = len(self.by_article)
        random = np.random.default_rng(SEED)
        chances = np.full(number, 1 / max(number, 1))
        draws = random.multinomial(number, chances, size=RESAMPLES)
        return {
            name: draws @ np.array([float(one[name]) for one in self.by_article])
            for name in self.total
        }

    def value(self, measure: Measure) -> float:
        sums = {name: np.array(float(count)) for name, count in self.total.items()}
        return float(measure(sums))

    def interval(self, measure: Measure) -> Interval:
        value = self.value(measure)
        if isnan(value):
            return Interval(value, value, value)
        low, high = np.nanpercentile(measure(self.resampled), [2.5, 97.5])
        return Interval(value, float(low), float(high))

    def told(self, prefix: str) -> list[str]:
        """What the labels hold of a kind of thing ("stance"), in the order of letters."""
        things = {thing for thing, part in self.total if self.total[thing, "gold"]}
        return sorted(thing for thing in things if thing.startswith(f"{prefix} "))


def precision(thing: str) -> Measure:
    return lambda sums: _ratio(_of(sums, thing, "hit"), _of(sums, thing, "said"))


def recall(thing: str) -> Measure:
    return lambda sums: _ratio(_of(sums, thing, "hit"), _of(sums, thing, "gold"))


def share(thing: str) -> Measure:
    return lambda sums: _ratio(_of(sums, thing, "right"), _of(sums, thing, "of"))


def f1(thing: str) -> Measure:
    def measure(sums: Sums) -> Numbers:
        either = _of(sums, thing, "gold") + _of(sums, thing, "said")
        return _ratio(2 * _of(sums, thing, "hit"), either)

    return measure


def macro_f1(things: Sequence[str]) -> Measure:
    """The mean over things, each counting the same however rare it is."""

    def measure(sums: Sums) -> Numbers:
        if not things:
            return np.array(np.nan)
        each = np.array([f1(thing)(sums) for thing in things])
        known = ~np.isnan(each)
        return _ratio(np.where(known, each, 0).sum(axis=0), known.sum(axis=0))

    return measure


def _of(sums: Sums, thing: str, part: str) -> Numbers:
    return sums.get((thing, part), np.array(0.0))


def _ratio(part: Numbers, whole: Numbers) -> Numbers:
    part, whole = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    shares: Numbers = np.full(whole.shape, np.nan)
    np.divide(part, whole, out=shares, where=whole != 0)
    return shares
