"""What a word of force means where it stands.

A state's strike comes from the air, and gunmen attack on foot; what hits a ship is an
attack at sea, and bombs that are fired are shells.
"""

from dataclasses import replace

from warehouse.reading.events.meaning import is_of_weapon
from warehouse.reading.events.means_words import (
    AT_SEA,
    ATTACK,
    BOMB,
    BOMBING,
    FIRED,
    FLEW,
    ON_FOOT,
    RAID,
    SHIP,
    SMALL_ARMS,
    STRIKE,
)
from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.events.words import EventWord
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story

SEA, AIR, FOOT, GENERAL = 15, 50, 75, 90
REACH = 60


def word_at(story: Story, number: int, hit: Found) -> EventWord:
    """ "Gunmen attacked": people with arms come on foot."""
    word = story.dictionaries.event_meanings[hit.phrase]
    left, right = part_of(story, number, hit.start)
    part = story.folded[left:right]
    if _is_from_the_air(story, number, hit, word):
        return _as(word, "air_strike", "aerial", AIR)
    if word.is_general and SMALL_ARMS.search(part) and not FLEW.search(part):
        return _as(word, "armed_clash", "ground", FOOT)
    if word.event_family in AT_SEA and SHIP.search(part):
        return _as(word, "maritime_attack", "maritime", SEA)
    if BOMB.fullmatch(word.word) and FIRED.search(part) and not FLEW.search(part):
        return _as(word, "shelling", "indirect_fire", word.priority)
    return _attack(word, part)


def _attack(word: EventWord, part: str) -> EventWord:
    """Assaults by nobody on foot are of whatever means."""
    if not ATTACK.match(word.word):
        return word
    if ON_FOOT.search(part):
        return _as(word, "ground_assault", "ground", FOOT)
    if word.word.startswith("assaults"):
        return _as(word, "unspecified_armed_force", "other", GENERAL)
    return word


def _is_from_the_air(story: Story, number: int, hit: Found, word: EventWord) -> bool:
    """A state's strike, a raid of planes, a bombing by what the sentence before named."""
    left, right = part_of(story, number, hit.start)
    part = story.folded[left:right]
    if STRIKE.fullmatch(word.word):
        is_shot = is_of_weapon(story, left, hit) or SMALL_ARMS.search(part)
        return not is_shot and _is_of_state(story, number, left, hit)
    if BOMBING.match(word.word) and word.event_type == "explosion":
        before = story.sentences[max(0, number - 1)][0]
        return FLEW.search(story.folded, before, right) is not None
    return bool(RAID.fullmatch(word.word) and FLEW.search(part))


def _is_of_state(story: Story, number: int, left: int, hit: Found) -> bool:
    """ "An Israeli strike": a state's strike comes from the air."""
    return any(
        party.is_state
        and left <= party.start < hit.start
        and hit.start - party.start < REACH
        for party in story.in_sentence(number, story.parties)
    )


def _as(word: EventWord, event_type: str, family: str, priority: int) -> EventWord:
    return replace(word, event_type=event_type, event_family=family, priority=priority)
