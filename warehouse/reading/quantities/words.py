"""The dictionary of what figures count, and of what happened to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.text.phrases import Phrases, phrase_set

WORDS = Path(__file__).with_name("quantity_words.csv")
NOUNS = frozenset({"person", "munition", "object", "uncounted", "compound"})
LABEL = "label"


@dataclass(frozen=True)
class QuantityWords:
    """`deeds` gives the form of a phrase by each kind it can mean.

    Forms: before (its number follows), after (it stands right behind what is counted),
    verb (active before its number, passive behind it), alone (behind it, with nothing
    that follows) and both (as a verb, but active behind it too). `longer` holds the
    nouns of several words by their first word, the longest first.
    """

    phrases: Phrases
    deeds: Mapping[str, Mapping[str, str]]
    nouns: Mapping[str, frozenset[str]]
    longer: Mapping[str, tuple[str, ...]]
    labels: frozenset[str]


@cache
def quantity_words() -> QuantityWords:
    """Read once a process; "hit" last, so that "destroyed" means it of things alone."""
    deeds: dict[str, dict[str, str]] = defaultdict(dict)
    nouns: dict[str, set[str]] = defaultdict(set)
    labels = set()
    for row in sorted(csv_rows(WORDS), key=lambda row: row["kind"] == "hit"):
        if row["kind"] in NOUNS:
            nouns[row["phrase"]].add(row["kind"])
        elif row["kind"] == LABEL:
            labels.add(row["phrase"])
        else:
            deeds[row["phrase"]][row["kind"]] = row["form"]
    return QuantityWords(
        phrase_set(deeds),
        deeds,
        {phrase: frozenset(kinds) for phrase, kinds in nouns.items()},
        _longer(nouns),
        frozenset(labels),
    )


def _longer(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        first, _, rest = phrase.partition(" ")
        if rest:
            found[first].append(phrase)
    return {first: tuple(longer) for first, longer in found.items()}
