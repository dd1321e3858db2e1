"""Of which events a denial or a silence is that names none."""

import re
from collections.abc import Sequence

from warehouse.reading.claims.voices import Voice, Voices
from warehouse.reading.text.story import Story

# In a text of so few events a denial or silence is of each.
FEW = 3
# So many sentences before the first that tells of it, a text may begin with a denial.
LEAD = 3
# Words for all that was told, not for what was told last.
OF_ALL = re.compile(
    r"\b(?:any of|all of|both|each of|either|these (?:\w+ ){0,2}(?:attacks|strikes"
    r"|incidents|raids|claims|reports|charges|accusations|allegations)|the (?:\w+ )?"
    r"(?:attacks|strikes|raids|incidents|clashes|accusations|allegations|charges))\b"
)


def unnamed_reach(
    story: Story, voices: Voices, about: Sequence[Sequence[int]]
) -> list[set[int]]:
    """For each event, by the sentences about it, the denials and silences about it
    among those that no event holds: they are of what was told last, or of all."""
    found: list[set[int]] = [set() for _ in about]
    first = min((min(numbers) for numbers in about if numbers), default=0)
    for number in sorted(n for n, said in voices.items() if _is_unbound(said)):
        if number > first or first - number <= LEAD:
            for at in _events_meant(story, number, about):
                found[at].add(number)
    return found


def _events_meant(
    story: Story, number: int, about: Sequence[Sequence[int]]
) -> Sequence[int]:
    if OF_ALL.search(story.folded, *story.sentences[number]) or len(about) <= FEW:
        return range(len(about))
    if any(number in numbers for numbers in about):
        return ()
    told = [n for numbers in about for n in numbers]
    last = max((n for n in told if n < number), default=min(told, default=-1))
    return [at for at, numbers in enumerate(about) if last in numbers]


def _is_unbound(said: Sequence[Voice]) -> bool:
    """A party's plain denial or its silence."""
    return any(
        voice.stance in {"deny", "no_comment"}
        and voice.speaker.kind == "party"
        and voice.saying is not None
        and not voice.saying.is_inferred
        for voice in said
    )
