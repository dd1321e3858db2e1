"""The dictionary of words by which a claim, or a denial, shows its kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warehouse.reading.claims.saying_words import NOTHING, Wording, wording


@dataclass(frozen=True)
class KindWords:
    """Phrases of assertions and of denials by kind; `none_hurt` and `fired` are no
    kinds but what others need."""

    asserted: Mapping[str, Wording]
    denied: Mapping[str, Wording]

    def has(self, name: str, text: str) -> bool:
        """Whether a text in lower case asserts with the words of a name."""
        words = self.asserted.get(name, NOTHING)
        return words.search(text, 0, len(text)) is not None

    def denies(self, kind: str, text: str) -> bool:
        """Whether a denying text in lower case speaks against a kind."""
        words = self.denied.get(kind, NOTHING)
        return words.search(text, 0, len(text)) is not None


def make_kind_words(rows: Iterable[Mapping[str, str]]) -> KindWords:
    """From the rows of the dictionary."""
    phrases: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        phrases[row["stance"], row["kind"]].append(row["phrase"])
    by_stance: dict[str, dict[str, Wording]] = defaultdict(dict)
    for (stance, kind), said in phrases.items():
        by_stance[stance][kind] = wording(said)
    return KindWords(by_stance["assert"], by_stance["deny"])
