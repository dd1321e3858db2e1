"""What a word of force means where it stands, and whether it is enough for an event.

Weapons count when they are used, movements and general words with somebody armed; a
state's strike comes from the air, and gunmen attack on foot.
"""

from dataclasses import replace

from warehouse.reading.events.means_words import (
    AT_SEA,
    ATTACK,
    BOMB,
    BOMBING,
    DEED,
    FIRED,
    FLEW,
    FLIES,
    FLOWN,
    GOODS,
    ON_FOOT,
    RAID,
    SHIP,
    SMALL_ARMS,
    STRIKE,
    USE,
)
from warehouse.reading.events.places_beside import places_beside
from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.events.topic import ARMED, Topic
from warehouse.reading.events.words import EventWord
from warehouse.reading.furniture import Span
from warehouse.reading.phrases import Found
from warehouse.reading.story import Story

SEA = 15
# Up to this priority a weak word is a weapon, above it a movement.
USED = 65
AIR, FOOT = 50, 75
REACH, BEFORE = 60, 50


def word_at(story: Story, number: int, hit: Found) -> EventWord:
    """ "Gunmen attacked": people with arms come on foot."""
    word = story.dictionaries.event_meanings[hit.phrase]
    left, right = part_of(story, number, hit.start)
    is_strike = STRIKE.fullmatch(word.word) and not (
        _is_of_weapon(story, left, hit) or SMALL_ARMS.search(story.folded, left, right)
    )
    if is_strike and _is_of_state(story, number, left, hit):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    is_shot = SMALL_ARMS.search(story.folded, left, right) is not None
    if word.is_general and is_shot and not FLEW.search(story.folded, left, right):
        return replace(
            word, event_type="armed_clash", event_family="ground", priority=FOOT
        )
    is_bombing = BOMBING.match(word.word) and word.event_type == "explosion"
    if is_bombing and FLEW.search(story.folded, _before(story, number), right):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    if RAID.fullmatch(word.word) and FLEW.search(story.folded, left, right):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    if word.event_family in AT_SEA and SHIP.search(story.folded, left, right):
        return replace(
            word, event_type="maritime_attack", event_family="maritime", priority=SEA
        )
    if BOMB.fullmatch(word.word) and _is_fired(story, left, right):
        return replace(word, event_type="shelling", event_family="indirect_fire")
    if not ATTACK.match(word.word):
        return word
    if ON_FOOT.search(story.folded, left, right) is None:
        if not word.word.startswith("assaults"):
            return word
        return replace(
            word,
            event_type="unspecified_armed_force",
            event_family="other",
            priority=90,
        )
    return replace(
        word, event_type="ground_assault", event_family="ground", priority=FOOT
    )


def _before(story: Story, number: int) -> int:
    """Where the sentence before begins."""
    return story.sentences[max(0, number - 1)][0]


def _is_fired(story: Story, left: int, right: int) -> bool:
    """Whether bombs come from guns in this part of a sentence."""
    is_fired = FIRED.search(story.folded, left, right) is not None
    return is_fired and FLEW.search(story.folded, left, right) is None


def _is_of_state(story: Story, number: int, left: int, hit: Found) -> bool:
    """ "An Israeli strike": a state's strike comes from the air."""
    return any(
        party.is_state
        and left <= party.start < hit.start
        and hit.start - party.start < REACH
        for party in story.in_sentence(number, story.parties)
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
        _is_of_weapon(story, left, hit) or GOODS.match(story.folded, hit.end)
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


def _is_of_weapon(story: Story, left: int, hit: Found) -> bool:
    """ "Projectiles came over": what flies does not walk."""
    before = story.folded[max(left, hit.start - BEFORE) : hit.start]
    is_of_air = story.folded.find("airspace", hit.end, hit.end + 25) >= 0
    return is_of_air or FLIES.search(before) is not None
