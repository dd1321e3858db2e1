"""What somebody leaves unsaid or will not vouch for: no comment, and doubt."""

import re

from warehouse.reading.claims.finding_subjects import (
    is_joined,
    name_after,
    subject_before,
)
from warehouse.reading.claims.saying import Saying
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story

NOWHERE = (0, 0)
UNSAID = ("silence_of", "silence", "doubt")
SAYS = re.compile(r".*\b(?:said|says|say|added|stated)(?: that)?\b", re.DOTALL)


def unsaid_in(story: Story, number: int) -> tuple[list[Saying], Span]:
    """The silences and doubts of a sentence, and the words that tell the first of
    them, whose verbs ("declined to say") tell nothing else."""
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
    return [], NOWHERE


def _saying(story: Story, number: int, at: int, stance: str) -> Saying:
    start, end = story.sentences[number]
    says = SAYS.match(story.folded, start, at)
    subject = subject_before(story.folded, says.end() if says else start, at)
    goes_on = is_joined(story.folded, subject)
    return Saying(number, subject, (start, end), stance, goes_on=goes_on)
