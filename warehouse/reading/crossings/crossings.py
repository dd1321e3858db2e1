"""Who says that a force or munition came over a border, from where, and by whose hand.

Every phrase of the dictionary that can make a statement is looked at in its sentence:
the sentence must tell of the event, the phrase must be told as done, its value must be
named, and whoever tells it must be known or nobody. In doubt there is no statement.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import cast

from warehouse.reading.claims.voices import Voice, Voices
from warehouse.reading.crossings.values import may_have_value, value_of
from warehouse.reading.statement import CrossingKind, CrossingStatement, Stance
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.quotes import quote_around
from warehouse.reading.text.story import Story
from warehouse.reading.who.acting import Value
from warehouse.reading.who.attribution import (
    UNATTRIBUTED,
    Attribution,
    attribution,
    attribution_to_subject,
)

# How far before a phrase a word such as "could" still means it.
UNREAL_REACH = 60
ENTRY_BY = re.compile(r"(?:raid|incursion)\b.* by$")
ACROSS = re.compile(
    r"\bcross-border|\b(?:across|over|crossed) the border\b|\bincursion\b"
)
# Their subject is the claimant, who speaks of itself or of the one it charges.
SPEAKING = ("responsibility", "denial", "blame")


def find_crossings(
    story: Story,
    voices: Voices,
    skip: list[tuple[int, int]],
    sentences: Collection[int] | None = None,
) -> list[CrossingStatement]:
    """In order of appearance, from all sentences or some; what is said twice by the
    same is given once."""
    found: dict[CrossingStatement, CrossingStatement] = {}
    numbers = range(len(story.sentences)) if sentences is None else sorted(sentences)
    for number in numbers:
        for trigger in story.triggers(number):
            if any(start <= trigger.start < end for start, end in skip):
                continue
            for one in _statements(story, voices, trigger):
                bare = replace(one, quote="", quote_start=0, quote_end=0)
                found.setdefault(bare, one)
    return list(found.values())


def _statements(
    story: Story, voices: Voices, trigger: Found
) -> Iterator[CrossingStatement]:
    if not may_have_value(story, trigger):
        return
    number = story.sentence_at(trigger.start)
    hits = story.hits(number)
    if not _is_told(story, number, trigger, hits):
        return
    told = _told(story, voices[number], trigger)
    value = value_of(story, trigger, hits, told) if told else None
    if told and value:
        yield _statement(story, trigger, told, value)
        if _is_raid_over_a_border(story, trigger):
            yield replace(_statement(story, trigger, told, value), kind="crossing")


def _is_raid_over_a_border(story: Story, trigger: Found) -> bool:
    """ "The raid was carried out by" us, in a text that spoke of a cross-border attack."""
    if not ENTRY_BY.match(trigger.phrase):
        return False
    return ACROSS.search(story.folded, 0, trigger.start) is not None


def _is_told(story: Story, number: int, trigger: Found, hits: list[Found]) -> bool:
    """Whether the sentence tells, of this event, that it was so."""
    words = story.dictionaries.crossing_words
    word = words.meanings[trigger.phrase]
    if any(words.with_role(hits, role) for role in ("background", "exercise")):
        return False
    if trigger.start >= story.told_until(number):
        return False
    if not word.word_role.startswith("origin") and words.with_role(hits, "reply"):
        return False
    if word.stance == "deny":
        return True
    near = [hit for hit in hits if 0 <= trigger.start - hit.end <= UNREAL_REACH]
    if words.with_role(near, "bystander"):
        return False
    clause = _clause_start(story, number, trigger, hits)
    in_clause = [hit for hit in hits if clause <= hit.start < trigger.start]
    is_negated = words.with_role(in_clause, "negation")
    return not is_negated and not words.with_role(near, "unreal")


def _clause_start(story: Story, number: int, trigger: Found, hits: list[Found]) -> int:
    """After the last comma or verb of telling before a phrase."""
    start = story.sentences[number][0]
    marks = [story.folded.rfind(mark, start, trigger.start) + 1 for mark in ",;:"]
    verbs = story.dictionaries.crossing_words.with_role(hits, "speech")
    return max(start, *marks, *(v.end for v in verbs if v.end <= trigger.start))


def _told(story: Story, voices: Sequence[Voice], trigger: Found) -> Attribution | None:
    word = story.dictionaries.crossing_words.meanings[trigger.phrase]
    if word.word_role == "responsibility" or (
        word.word_role in SPEAKING and _is_verb_of_telling(story, trigger)
    ):
        return attribution_to_subject(voices, trigger)
    told = attribution(voices, trigger)
    return None if word.word_role in SPEAKING and told == UNATTRIBUTED else told


def _is_verb_of_telling(story: Story, trigger: Found) -> bool:
    first = trigger.phrase.split(" ", 1)[0]
    is_speech = "speech" in story.dictionaries.crossing_words.roles.get(first, {})
    return (
        is_speech
        or story.dictionaries.crossing_words.meanings[trigger.phrase].word_role
        == "blame"
    )


def _statement(
    story: Story, trigger: Found, told: Attribution, value: Value
) -> CrossingStatement:
    word = story.dictionaries.crossing_words.meanings[trigger.phrase]
    start, end = quote_around(story.text, trigger.start, trigger.end)
    return CrossingStatement(
        kind=cast("CrossingKind", word.kind),
        stance=_stance(word.stance, told, value),
        value_country_code=value.country_code,
        value_region_code=value.region_code,
        value_actor=value.actor,
        claimant_kind=told.claimant.kind,
        claimant_country_code=told.claimant.country_code,
        claimant_actor=told.claimant.actor,
        quote=story.text[start:end],
        quote_start=start,
        quote_end=end,
    )


def _stance(stance: str, told: Attribution, value: Value) -> Stance:
    own = told.claimant.country_code
    is_own = value.is_own or (own is not None and own == value.country_code)
    if told.stance == "deny":
        return "deny"
    owns_up = stance == "assert" and told.is_owning and is_own
    return "concede" if owns_up else cast("Stance", stance)
