"""Events that a text names only as the circumstance of something else.

"Schools reopened after the recent shelling", "the city has been the scene of clashes":
what is told is the school and the city.
"""

import re

from warehouse.reading.events.circumstance_words import (
    BEFORE_PERFECT,
    BESIDE,
    CAPTIVE,
    DEFINITE,
    INQUIRY,
    JUDGED,
    LIKE_THAT,
    MANY,
    OF_PERFECT,
    ONCE,
    PERFECT,
    SUMMED,
    VERB,
    WAR,
)
from warehouse.reading.events.cluster import Cluster
from warehouse.reading.events.frames import Frame
from warehouse.reading.text.story import Story

# So many are the dead of a war.
WAR_TOLL = 1_000
# A day so near belongs to the circumstance itself.
NEAR, NEAR_BEFORE = 40, 20
BACK = 120
LEAD = 2


def is_told(story: Story, one: Cluster) -> bool:
    """Whether anything in a text tells an event for its own sake, or names its day."""
    if one.inherited is not None or one.is_salvo:
        return True
    return any(_tells(story, frame) for frame in one.frames)


def _tells(story: Story, frame: Frame) -> bool:
    if _is_of_war(story, frame):
        return False
    beside = _beside(story, frame)
    return beside is None or _has_own_day(story, frame, beside)


def _has_own_day(story: Story, frame: Frame, beside: int) -> bool:
    """Whether the day of a frame is named with its circumstance and not elsewhere."""
    if frame.day is None:
        return False
    days = [
        day
        for day in story.in_sentence(frame.sentence, story.dates)
        if not day.is_background
    ]
    return any(
        frame.end <= day.start < frame.end + NEAR
        or (day.end <= frame.start and _leads_to(story, day.end, beside))
        for day in days
    )


def _leads_to(story: Story, end: int, beside: int) -> bool:
    """ "On 9 May following drone attacks", but not after a comma."""
    return beside - end < NEAR_BEFORE and "," not in story.folded[end:beside]


def _beside(story: Story, frame: Frame) -> int | None:
    """Where the words begin that make a frame a mere circumstance."""
    left = max(story.sentences[frame.sentence][0], frame.start - BACK)
    is_verb = VERB.fullmatch(frame.word.word) is not None
    find = _beside_verb if is_verb else _beside_noun
    found = find(story.folded, frame, left)
    if found is None and not _is_in_lead(story, frame.sentence):
        found = _perfect(story.folded, frame, left, is_verb=is_verb)
    return found.start() if found else None


def _beside_verb(text: str, frame: Frame, left: int) -> re.Match[str] | None:
    """ "The heavily bombed port", "those captured by", "after it seized"."""
    if frame.word.word.startswith("captured"):
        return CAPTIVE.search(text, left, frame.start)
    if frame.word.event_type == "ground_assault":
        return ONCE.search(text, left, frame.start)
    found = INQUIRY.search(text, left, frame.start)
    return found or LIKE_THAT.search(text, left, frame.start)


def _beside_noun(text: str, frame: Frame, left: int) -> re.Match[str] | None:
    """ "After the shelling", "such attacks are war crimes", "clashes have killed"."""
    found = BESIDE.search(text, left, frame.start) or JUDGED.match(text, frame.end)
    if found or not MANY.fullmatch(frame.word.word):
        return found
    is_summed = SUMMED.match(text, frame.end) is not None
    return DEFINITE.search(text, left, frame.start) if is_summed else None


def _perfect(
    text: str, frame: Frame, left: int, *, is_verb: bool
) -> re.Match[str] | None:
    """What has been done at some time, told below the first lines."""
    if is_verb:
        return PERFECT.search(text, left, frame.start)
    found = OF_PERFECT.search(text, left, frame.start)
    return found or BEFORE_PERFECT.match(text, frame.end)


def _is_of_war(story: Story, frame: Frame) -> bool:
    """ "The war displaced a million and killed 4,000"."""
    start, _ = story.sentences[frame.sentence]
    if frame.day is None and WAR.match(story.folded, start, frame.start):
        return True
    counts = story.in_sentence(frame.sentence, story.quantities)
    return any(
        count.kind == "killed"
        and (count.low or count.best or count.high or 0) >= WAR_TOLL
        for count in counts
    )


def _is_in_lead(story: Story, number: int) -> bool:
    titles = sum(title < number for title in story.titles)
    return number - titles < LEAD
