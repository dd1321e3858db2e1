"""Texts that name no day of deeds: features, histories, pleas, and short flashes."""

import re

from warehouse.reading.events.circumstance_words import PERFECT, VERB
from warehouse.reading.events.cluster import Cluster
from warehouse.reading.events.frames import Frame
from warehouse.reading.text.story import Story

YEAR = re.compile(r"(?<![\d.,/-])(?:1[89]|20)\d\d(?![\d%/]|[.,]\d)")
# So few sentences are a flash: "Drone attack on Kherson."
FLASH = 3
# So many years of long ago make a history.
YEARS_OF_A_HISTORY = 3


def is_undated(story: Story) -> bool:
    """Whether a text names no day on which anything of its news can have happened."""
    return all(day.is_background or day.latest is None for day in story.dates)


def is_of_no_day(story: Story, one: Cluster) -> bool:
    """What a text without a day tells of a whole country below its first line, or within
    a history, or by nouns alone and at some length, happened at no time to be told."""
    if not is_undated(story):
        return False
    body = [n for n in range(len(story.sentences)) if n not in story.titles]
    is_wide = one.place is None or one.place.place_precision == "country"
    if is_wide and min(one.sentences) > min(body, default=0):
        return True
    is_named = not any(_is_deed(story, frame) for frame in one.frames)
    return (is_named and len(body) > FLASH) or _is_history(story)


def _is_deed(story: Story, frame: Frame) -> bool:
    """Whether a verb tells it, and not as what has been done at some time."""
    left = story.sentences[frame.sentence][0]
    is_verb = VERB.fullmatch(frame.word.word) is not None
    return is_verb and PERFECT.search(story.folded, left, frame.start) is None


def _is_history(story: Story) -> bool:
    if story.published_on is None:
        return False
    last = story.published_on.year - 1
    years = {match.group() for match in YEAR.finditer(story.text)}
    return sum(int(year) < last for year in years) >= YEARS_OF_A_HISTORY
