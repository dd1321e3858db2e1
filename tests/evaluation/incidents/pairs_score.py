"""How a grouping stands against labelled pairs: put together or not, rightly or not."""

from collections.abc import Mapping, Sequence

from tests.evaluation.articles.markdown import table
from tests.evaluation.crossings.score import share
from tests.evaluation.incidents.labelled_pairs import Pair, report_id_of

Groupings = Mapping[str, Mapping[str, str]]


def are_together(grouping: Mapping[str, str], pair: Pair) -> bool:
    """A report that no cluster holds is with no other."""
    left, right = (grouping.get(report_id_of(ref)) for ref in (pair.left, pair.right))
    return left is not None and left == right


def pairs_table(pairs: Sequence[Pair], groupings: Groupings) -> str:
    """A row a way of grouping."""
    rows = [(way, *_shares(pairs, one)) for way, one in groupings.items()]
    return table(("", "precision", "recall", "right"), rows)


def kinds_table(pairs: Sequence[Pair], groupings: Groupings) -> str:
    """Of each kind of pair, how many are judged rightly."""
    rows = []
    for is_same in (True, False):
        chosen = [pair for pair in pairs if pair.is_same == is_same]
        for kind in sorted({pair.kind for pair in chosen}):
            of_kind = [pair for pair in chosen if pair.kind == kind]
            right = [str(_right(of_kind, one)) for one in groupings.values()]
            label = "one incident" if is_same else "two"
            rows.append((label, kind, str(len(of_kind)), *right))
    return table(("", "kind", "pairs", *groupings), rows)


def misses(pairs: Sequence[Pair], grouping: Mapping[str, str]) -> str:
    """One line a pair that is judged otherwise than labelled."""
    lines = [
        f"- {pair.left} and {pair.right} ({pair.kind}): "
        f"{'apart' if pair.is_same else 'together'}, though: {pair.why}"
        for pair in pairs
        if are_together(grouping, pair) != pair.is_same
    ]
    return "\n".join(lines) or "None."


def _shares(pairs: Sequence[Pair], grouping: Mapping[str, str]) -> tuple[str, ...]:
    together = [pair for pair in pairs if are_together(grouping, pair)]
    both = sum(pair.is_same for pair in together)
    wanted = sum(pair.is_same for pair in pairs)
    return (
        share(both, len(together)),
        share(both, wanted),
        share(_right(pairs, grouping), len(pairs)),
    )


def _right(pairs: Sequence[Pair], grouping: Mapping[str, str]) -> int:
    return sum(are_together(grouping, pair) == pair.is_same for pair in pairs)
