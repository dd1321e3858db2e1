"""Whether a word of force is enough for an event.

Weapons count when they are used, movements and general words with somebody armed.
"""

import re

from warehouse.reading.events.means_words import (
    DEED,
    FLIES,
    FLOWN,
    GOODS,
    USE,
)
from warehouse.reading.events.places_beside import places_beside
from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.events.topic import ARMED, Topic
from warehouse.reading.events.words import EventWord
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story

# Up to this priority a weak word is a weapon, above it a movement.
USED = 65
BEFORE = 50
# "A convoy of aid has entered": relief, refugees and envoys walk in too.
AID = re.compile(
    r"\b(?:aid|relief|humanitarian|refugees|migrants|returnees|evacuees|tourists|pilgrims"
    r"|delegations?|inspectors|observers|rescuers|volunteers|lorries|food|supplies)\b"
    r"[^,.;]{0,40}$"
)


def is_enough(story: Story, number: int, hit: Found, topic: Topic) -> bool:
    """Weapons count when used, movements and general words with somebody armed."""
    word = story.dictionaries.event_meanings[hit.phrase]
    if word.is_specific:
        return True
    left, right = part_of(story, number, hit.start)
    is_deed = word.event_type == "explosion" or DEED.fullmatch(hit.phrase)
    if is_deed and places_beside(story, number, hit):
        return True
    if word.priority <= USED and word.event_type != "armed_clash":
        rest = f"{story.folded[left : hit.start]} {story.folded[hit.end : right]}"
        if " " in hit.phrase and USE.search(hit.phrase.split(" ", 1)[0]):
            return True
        use = FLOWN if word.event_type == "air_strike" else USE
        return use.search(rest) is not None
    if word.event_type == "ground_assault" and (
        is_of_weapon(story, left, hit)
        or GOODS.match(story.folded, hit.end)
        or AID.search(story.folded, left, hit.start)
    ):
        return False
    return _has_somebody(story, number, word, topic, (left, right))


def _has_somebody(
    story: Story, number: int, word: EventWord, topic: Topic, part: Span
) -> bool:
    """Whether an armed party or a force is named, or at least a place to be hit."""
    parties = story.in_sentence(number, story.parties)
    is_armed = any(party.kind in {"group", "force"} for party in parties)
    if is_armed or topic.kinds_in(*story.sentences[number]) & ARMED:
        return True
    if not word.is_general:
        return word.event_type == "armed_clash" and bool(parties)
    places = story.in_sentence(number, story.places)
    return bool(parties) or any(part[0] <= p.start < part[1] for p in places)


def is_of_weapon(story: Story, left: int, hit: Found) -> bool:
    """ "Projectiles came over": what flies does not walk."""
    before = story.folded[max(left, hit.start - BEFORE) : hit.start]
    is_of_air = story.folded.find("airspace", hit.end, hit.end + 25) >= 0
    return is_of_air or FLIES.search(before) is not None
