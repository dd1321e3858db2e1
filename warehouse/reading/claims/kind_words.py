"""The dictionary of words by which a claim, or a denial, shows its kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.claims.saying_words import Wordings, make_wordings


@dataclass(frozen=True)
class KindWords:
    """Phrases of assertions and of denials by kind; `none_hurt` and `fired` are no
    kinds but what others need."""

    asserted: Wordings
    denied: Wordings


def make_kind_words(rows: Iterable[Mapping[str, str]]) -> KindWords:
    """From the rows of the dictionary."""
    phrases: dict[str, dict[str, list[str]]] = {
        "assert": defaultdict(list),
        "deny": defaultdict(list),
    }
    for row in rows:
        phrases[row["stance"]][row["kind"]].append(row["phrase"])
    return KindWords(make_wordings(phrases["assert"]), make_wordings(phrases["deny"]))
