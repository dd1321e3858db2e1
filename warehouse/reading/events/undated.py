"""Texts that name no day of deeds: features, histories, pleas, and short flashes."""

import re

from warehouse.reading.events.cluster import Cluster
from warehouse.reading.text.story import Story

YEAR = re.compile(r"(?<![\d.,/-])(?:1[89]|20)\d\d(?![\d%/]|[.,]\d)")
# So many years of long ago make a history.
YEARS_OF_A_HISTORY = 3


def is_undated(story: Story) -> bool:
    """Whether a text names no day on which anything of its news can have happened."""
    return all(day.is_background or day.latest is None for day in story.dates)


def is_of_no_day(story: Story, one: Cluster) -> bool:
    """What an undated text tells of a whole country below its first line, or within a
    history, happened at no time that could be told."""
    if not is_undated(story):
        return False
    is_wide = one.place is None or one.place.place_precision == "country"
    body = (n for n in range(len(story.sentences)) if n not in story.titles)
    return _is_history(story) or (is_wide and min(one.sentences) > next(body, 0))


def _is_history(story: Story) -> bool:
    if story.published_on is None:
        return False
    last = story.published_on.year - 1
    years = {match.group() for match in YEAR.finditer(story.text)}
    return sum(int(year) < last for year in years) >= YEARS_OF_A_HISTORY
