"""The day that is named with a word of force."""

import re
from dataclasses import replace
from datetime import timedelta

from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.when import DateMention

LONGEST_SPAN = 3
DAYS = {"a day": 1, "one day": 1, "the day": 1, "two days": 2, "three days": 3}
AFTER = re.compile(
    r",? ?(?P<days>a day|one day|the day|two days|three days|hours?|[\w-]+ hours)? ?after\b"
)
SAYS = (
    r"(?:said|says|told|announced|accused|accuses|reported|confirmed|denied|wrote|stated"
    r"|acknowledged|claimed|blamed|condemned|declared|insisted|charged|admitted|added"
    r"|informed|published|released|posted|summoned|urged|called)"
)
SAID_ON = re.compile(
    r"\b(?:in (?:an?|its|his|their|the) (?:[\w-]+ ){0,3}?(?:statement|communiqu[eé]"
    r"|briefing"
    r"|post|release|video|report|interview|message|address|speech|bulletin|update)"
    r"(?: (?:issued|published|released|posted|carried|sent|made))?"
    r"|(?:as quoted by|quoted by|told) (?:[\w.-]+ ){0,2}?[\w.-]+)"
    r"(?: (?:on|late|early))* $"
    rf"|\b{SAYS}(?: (?!that\b)[\w'-]+){{0,3}}?(?: (?:on|late|early|later|in the))* $"
)
SAID_AFTER = re.compile(
    rf"(?: (?:morning|evening|night|afternoon))?(?P<comma>,)? {SAYS}\b(?! to have)"
)
# "On Monday, said": so early, the comma parts nothing.
AT_ONCE = 12


def day_beside(story: Story, number: int, hit: Found) -> DateMention | None:
    """The day named in the part of the sentence, else in the sentence."""
    dates = [d for d in story.in_sentence(number, story.dates) if not d.is_background]
    dates = [d for d in dates if d.latest is not None and not is_long(d)]
    dates = [d for d in dates if not is_of_saying(story, d)]
    if not dates:
        return None
    left, right = part_of(story, number, hit.start)
    near = [d for d in dates if left <= d.start < right]
    later = AFTER.match(story.folded, left)
    if not near and later:
        return _days_before(dates[0], DAYS.get(later["days"] or "", 0))
    near = near or dates
    return min(near, key=lambda d: abs(d.start - hit.start))


def _days_before(day: DateMention, days: int) -> DateMention | None:
    """ "On Sunday, a day after rockets came down": Saturday."""
    if day.on is None:
        return None
    on = day.on - timedelta(days=days)
    return replace(day, on=on, earliest=on, latest=on, rule="days_after")


def is_of_saying(story: Story, day: DateMention) -> bool:
    """ "Said on Monday": when it was told, not when it happened."""
    before = story.folded[max(0, day.start - 40) : day.start]
    if SAID_ON.search(before):
        return True
    after = SAID_AFTER.match(story.folded, day.end)
    if after is None:
        return False
    start, _ = story.sentences[story.sentence_at(day.start)]
    return not after["comma"] or day.start - start < AT_ONCE


def is_long(day: DateMention) -> bool:
    """ "In October" is no day of an event."""
    if day.earliest is None or day.latest is None:
        return True
    return (day.latest - day.earliest).days > LONGEST_SPAN
