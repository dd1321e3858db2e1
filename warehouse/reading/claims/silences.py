"""What somebody leaves unsaid, will not vouch for or is sorry for."""

import re
from dataclasses import replace

from warehouse.reading.claims.finding_subjects import (
    is_joined,
    name_after,
    subject_before,
)
from warehouse.reading.claims.saying import Saying
from warehouse.reading.statement import ClaimKind
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

NOWHERE = (0, 0)
UNSAID = ("silence_of", "silence", "doubt", "regret")
ASKED: dict[ClaimKind, re.Pattern[str]] = {
    "perpetrator": re.compile(
        r"\b(?:who(?:se)? (?:was|were|is|had|carried|fired|launched|did|struck|attacked"
        r"|\w+ it)\b|responsib\w+|involvement|its role|behind (?:it|the)\b|own(?:ed|s)? up)"
    ),
    "control": re.compile(r"\bwho (?:now )?(?:held|holds|controls|controlled)\b"),
}
DOUBTED: dict[ClaimKind, re.Pattern[str]] = {
    "location": re.compile(
        r"\bwhere (?:it|they|the)\b|\bwhich side of|\bbeen over the line\b"
    ),
    "crossing": re.compile(
        r"\bfrom (?:across|over|the other side|(?:\w+ )?(?:territory|soil))|\bcame over"
        r"|\b(?:crossed|crossing|entered|airspace|incursion|strayed)\b"
    ),
    "casualties": re.compile(
        r"\b(?:casualt\w+|deaths?|dead|death toll|toll|killed|losses|such numbers"
        r"|the (?:numbers?|figures?))\b"
    ),
}
# What is looked into looks into nothing.
THING = re.compile(
    r"(?:and |but )?(?:that )?(?:the|this|that|its|their|all) (?:\w+ ){0,2}?(?:incidents?"
    r"|matter|cases?|reports?|claims?|causes?|circumstances|details?|reasons?|origins?"
    r"|footage|strike|attack|information|allegations?)(?: (?:of|for|behind) .*)?|it|they"
)
SAYS = re.compile(r".*\b(?:said|says|say|added|stated)(?: that)?\b", re.DOTALL)


def unsaid_in(story: Story, number: int) -> tuple[list[Saying], Span]:
    """The silences, doubts and regrets of a sentence, and the words that tell the first
    of them, whose verbs ("declined to say") tell nothing else."""
    start, end = story.sentences[number]
    words = story.dictionaries.saying_words
    if not words.may_hold(UNSAID, story.folded, start, end):
        return [], NOWHERE
    of = words.first("silence_of", story.folded, start, end)
    if of:
        name = name_after(story.folded, of.end(), end)
        return [Saying(number, name, (start, end), "no_comment")], of.span()
    silence = words.first("silence", story.folded, start, end)
    if silence:
        return [_saying(story, number, silence.start(), "no_comment")], silence.span()
    doubt = words.first("doubt", story.folded, start, end)
    if doubt:
        return [_saying(story, number, doubt.start(), "qualify")], doubt.span()
    regret = words.first("regret", story.folded, start, end)
    if regret:
        told = _saying(story, number, regret.start(), "concede")
        return [replace(told, verb=regret.span())], regret.span()
    return [], NOWHERE


def is_regret(story: Story, saying: Saying) -> bool:
    """Whether somebody apologises, who thereby grants the deed as its own."""
    words = story.dictionaries.saying_words
    return words.first("regret", story.folded, *saying.verb) is not None


def unsaid_kind(story: Story, number: int) -> ClaimKind:
    """What somebody was asked about, or would not say."""
    text = story.folded[slice(*story.sentences[number])]
    return next(
        (kind for kind, words in ASKED.items() if words.search(text)), "occurred"
    )


def doubted_kind(story: Story, number: int) -> ClaimKind:
    """What somebody doubts, does not know or looks into."""
    start, end = story.sentences[number]
    doubt = story.dictionaries.saying_words.first("doubt", story.folded, start, end)
    text = story.folded[doubt.start() if doubt else start : end]
    asked = {**DOUBTED, **ASKED}
    return next(
        (kind for kind, words in asked.items() if words.search(text)), "occurred"
    )


def _saying(story: Story, number: int, at: int, stance: str) -> Saying:
    start, end = story.sentences[number]
    says = SAYS.match(story.folded, start, at)
    subject = subject_before(story.folded, says.end() if says else start, at)
    goes_on = is_joined(story.folded, subject)
    return Saying(number, subject, (start, end), stance, goes_on=goes_on)
