"""The dictionary of words that tell how somebody speaks: silence, doubt, denial, source.

A phrase matches whole words; `*` stands for any ending, and words of the role `filler`
("immediately") may stand between its words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

FILLER = "filler"


@dataclass(frozen=True)
class Wording:
    """The phrases of one role; a text without any of `keys` holds none of them."""

    keys: Sequence[str]
    pattern: re.Pattern[str]

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first phrase in a part of a text in lower case."""
        if not any(text.find(key, start, end) >= 0 for key in self.keys):
            return None
        return self.pattern.search(text, start, end)


NOTHING = Wording((), re.compile(r"(?!)"))


@dataclass(frozen=True)
class SayingWords:
    """What is said for each role."""

    by_role: Mapping[str, Wording]

    def first(self, role: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first phrase of a role in a part of a text in lower case."""
        return self.by_role.get(role, NOTHING).search(text, start, end)


def make_saying_words(rows: Iterable[Mapping[str, str]]) -> SayingWords:
    """From the rows of the dictionary."""
    phrases: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        phrases[row["word_role"]].append(row["phrase"])
    fillers = phrases.pop(FILLER, [])
    return SayingWords({role: wording(said, fillers) for role, said in phrases.items()})


def wording(phrases: Sequence[str], fillers: Sequence[str] = ()) -> Wording:
    """The pattern of some phrases, the longest first."""
    between = " "
    if fillers:
        between = rf" (?:(?:{'|'.join(map(re.escape, fillers))}) )*"
    ordered = sorted(phrases, key=lambda one: (-len(one), one))
    forms = (between.join(map(_form, phrase.split())) for phrase in ordered)
    keys = sorted({_key(phrase) for phrase in phrases})
    return Wording(keys, re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"))


def _form(word: str) -> str:
    stem = re.escape(word.removesuffix("*"))
    return rf"{stem}\w*" if word.endswith("*") else stem


def _key(phrase: str) -> str:
    """The longest word of a phrase, which a text must hold to hold it."""
    return max((word.removesuffix("*") for word in phrase.split()), key=len)
