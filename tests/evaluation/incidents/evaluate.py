"""Tables on which reports tell of the same incident: ours, and other ways of saying."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.evaluation.articles.markdown import table
from tests.evaluation.incidents import with_splink
from tests.evaluation.incidents.at_best import group_at_best
from tests.evaluation.incidents.baselines import BASELINES, Way
from tests.evaluation.incidents.grouping import score_grouping
from tests.evaluation.incidents.home import make_workplace
from tests.evaluation.incidents.labelled_pairs import are_at_hand, load_pairs
from tests.evaluation.incidents.merges import Counts, missed_by_cause, wrong_by_kind
from tests.evaluation.incidents.pairs_score import kinds_table, misses, pairs_table
from tests.evaluation.incidents.real_world import load_world
from tests.evaluation.incidents.scores import Scores
from tests.evaluation.incidents.settings import FINAL, TUNING, Setting
from tests.evaluation.incidents.world import World, make_world

OURS = "the warehouse"
AT_BEST = "the same, were every compared pair judged rightly"
SPLINK = "Splink, trained without labels"
NO_SPLINK = (
    "Splink is not installed (`uv sync --group evaluation`), so its row is missing."
)
KEPT_APART = (
    f"Pairs of one incident that {OURS} keeps apart, by what either report has (a pair "
    "may have several):"
)
PUT_TOGETHER = f"Pairs of two incidents that {OURS} puts together:"
Worlds = Sequence[tuple[Setting, int]]
Measure = Callable[[Scores], float]
MEASURES: dict[str, Measure] = {
    "pairs: precision": lambda one: one.pairwise.precision,
    "pairs: recall": lambda one: one.pairwise.recall,
    "pairs: F1": lambda one: one.pairwise.f1,
    "B-cubed: precision": lambda one: one.b_cubed.precision,
    "B-cubed: recall": lambda one: one.b_cubed.recall,
    "B-cubed: F1": lambda one: one.b_cubed.f1,
    "dense days: F1": lambda one: one.dense.f1,
    "without bare links: F1": lambda one: one.worded.f1,
    "wrong merges": lambda one: one.wrong_merge_share,
}


@dataclass(frozen=True, eq=False)
class Tried:
    """One world: its name, its size, and how each way did."""

    name: str
    report_count: int
    scores: Mapping[str, Scores]
    missed: Counts
    wrong: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Ways:
    """Ours and all others, each from a world to a grouping."""

    root: Path

    @cached_property
    def all(self) -> dict[str, Way]:
        place = make_workplace(self.root)
        ways = {
            OURS: place.group,
            AT_BEST: partial(group_at_best, place),
            **BASELINES,
        }
        if with_splink.is_at_hand():
            # One seed of each setting is enough to learn from.
            worlds = [make_world(*one) for one in TUNING[::2]]
            ways[SPLINK] = with_splink.train(worlds).group
        return ways


def evaluate_incidents(*, has_misses: bool, worlds: Worlds = FINAL) -> str:
    """Every table, as Markdown."""
    with TemporaryDirectory() as folder:
        ways = Ways(Path(folder)).all
        tried = [_try(ways, setting, seed) for setting, seed in worlds]
        parts = [_worlds_part(tried), _pairs_part(ways, has_misses=has_misses)]
    if SPLINK not in ways:
        parts.append(NO_SPLINK)
    return "\n\n".join(parts)


def _try(ways: Mapping[str, Way], setting: Setting, seed: int) -> Tried:
    world = make_world(setting, seed)
    groupings = {name: way(world) for name, way in ways.items()}
    return Tried(
        setting.name,
        len(world),
        {name: score_grouping(world, one) for name, one in groupings.items()},
        missed_by_cause(world, groupings[OURS]),
        wrong_by_kind(world, groupings[OURS]),
    )


def _worlds_part(tried: Sequence[Tried]) -> str:
    size = sum(one.report_count for one in tried)
    parts = [
        f"## Made-up worlds: {len(tried)} worlds, {size:,} reports",
        "Means over the worlds:",
        _means(tried),
        "B-cubed F1 by world:",
        _by_world(tried, MEASURES["B-cubed: F1"]),
        "Wrong merges by world:",
        _by_world(tried, MEASURES["wrong merges"]),
        KEPT_APART,
        _missed(tried),
        PUT_TOGETHER,
        _wrong(tried),
    ]
    return "\n\n".join(parts)


def _means(tried: Sequence[Tried]) -> str:
    rows = [
        (way, *(_percent(_mean(tried, way, measure)) for measure in MEASURES.values()))
        for way in tried[0].scores
    ]
    return table(("", *MEASURES), rows)


def _mean(tried: Sequence[Tried], way: str, measure: Measure) -> float:
    return sum(measure(one.scores[way]) for one in tried) / len(tried)


def _by_world(tried: Sequence[Tried], measure: Measure) -> str:
    rows = [
        (way, *(_percent(measure(one.scores[way])) for one in tried))
        for way in tried[0].scores
    ]
    return table(("", *(one.name for one in tried)), rows)


def _missed(tried: Sequence[Tried]) -> str:
    rows = []
    for cause in tried[0].missed:
        counted = [one.missed[cause] for one in tried]
        pairs, missed = (sum(numbers) for numbers in zip(*counted, strict=True))
        rows.append((cause, f"{pairs:,}", f"{missed:,}", _of(missed, pairs)))
    return table(("", "pairs", "kept apart", "share"), rows)


def _wrong(tried: Sequence[Tried]) -> str:
    counts = Counter[str]()
    for one in tried:
        counts.update(one.wrong)
    rows = [(kind, f"{count:,}") for kind, count in sorted(counts.items())]
    return table(("", "pairs"), rows)


def _pairs_part(ways: Mapping[str, Way], *, has_misses: bool) -> str:
    if not are_at_hand():
        return "## Real pairs\n\nThe labelled pairs are not at hand."
    pairs, world = load_pairs(), load_world()
    # Only pairs are labelled, so that which incidents there are is not known.
    groupings = {name: way(world) for name, way in ways.items() if name != AT_BEST}
    parts = [
        f"## Real pairs: {_sizes(world, (pair.is_same for pair in pairs))}",
        pairs_table(pairs, groupings),
        "Judged rightly, by what makes a pair hard:",
        kinds_table(pairs, groupings),
    ]
    if has_misses:
        parts += [f"### Judged otherwise by {OURS}", misses(pairs, groupings[OURS])]
    return "\n\n".join(parts)


def _sizes(world: World, labels: Iterable[bool]) -> str:
    counts = Counter(labels)
    return f"{counts.total()} pairs of {len(world)} reports, {counts[True]} of one incident"


def _of(part: int, whole: int) -> str:
    return _percent(part / whole) if whole else "·"


def _percent(share: float) -> str:
    return f"{share:.0%}"
