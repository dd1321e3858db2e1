"""By whose hand: what the phrases that name a deed, a denial or a blame say."""

import re

from warehouse.reading.text.mentions import find_mentions
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.who.acting import (
    OBJECT,
    OWN_AFTER,
    REACH,
    Value,
    actor_after,
    actor_before,
    claimant_itself,
    own,
    state_id,
    state_of,
)
from warehouse.reading.who.attribution import Attribution

AFTER_BLAMED = re.compile(r"(?: again)?(?:[.,;\"]| for\b| and said\b|$)")
# "No part in that attack" is of another; "its territory was used" is no deed.
OTHERWISE = re.compile(r" (?:that|territory|soil|airspace|land|side)\b")
DEED_CHARGED = re.compile(
    r" of (?!letting|allowing|harbou?ring|backing|arming|supporting|sheltering|helping"
    r"|failing|preparing|planning|plotting|using|trying|seeking|wanting|lying)"
)
PEOPLE_BEFORE = re.compile(r"([^\W\d_a-z]\w+) $")


def deed(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    """ "Israeli troops fired", "it had struck"."""
    actor = actor_before(story, trigger)
    return _perpetrator(story, actor) if actor else own(story, trigger, told)


def deed_by(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    """ "Shelling by Russian forces", "carried out by his group"."""
    actor = actor_after(story, trigger)
    if actor:
        return _perpetrator(story, actor)
    return claimant_itself(told) if OWN_AFTER.match(story.folded, trigger.end) else None


def deed_noun(
    story: Story, trigger: Found, hits: list[Found], _: Attribution
) -> Value | None:
    """ "Israeli shelling hit": the people's word before, what it did after."""
    if any(actor.start < trigger.start < actor.end for actor in story.actors):
        return None
    effects = story.dictionaries.crossing_words.with_role(hits, "effect")
    if not any(0 < hit.start - trigger.end <= REACH // 2 for hit in effects):
        return None
    near = story.plain[max(0, trigger.start - REACH) : trigger.start]
    before = PEOPLE_BEFORE.search(near)
    code = story.dictionaries.gazetteer.countries.get(before[1]) if before else None
    return _perpetrator(story, state_id(code)) if code else None


def responsibility(
    _: Story, __: Found, ___: list[Found], told: Attribution
) -> Value | None:
    """The claimant takes it on itself."""
    return claimant_itself(told)


def denial(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    """A denial of a deed, not of a loss, and not of some other attack."""
    words = story.dictionaries.crossing_words
    end = story.sentences[story.sentence_at(trigger.start)][1]
    after = words.found(story.folded, trigger.end, min(end, trigger.end + REACH))
    is_open = trigger.phrase.split(" ")[-1] in {"had", "its", "having"}
    if is_open and not words.with_role(after, "own_deed"):
        return None
    if OTHERWISE.match(story.folded, trigger.end):
        return None
    return claimant_itself(told)


def blamed(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    """ "Blamed Israel", "accused Kyiv of shelling", but no "Ukrainian saboteurs"."""
    after = OBJECT.match(story.folded, trigger.end)
    if after is None:
        return None
    at = after.end()
    actor, end = _charged(story, at)
    rest = story.folded[end : end + REACH]
    if actor is None or not _is_charge(story, trigger, rest):
        return None
    state = state_of(story, actor)
    return None if state and state == told.claimant.country_code else Value(actor=actor)


def _charged(story: Story, at: int) -> tuple[str | None, int]:
    """The name or the state that begins at a place, and where it ends."""
    for actor in story.actors:
        if actor.start == at:
            return actor.phrase, actor.end
    named = find_mentions(story.plain[at : at + REACH], story.dictionaries.gazetteer)
    if not named or named[0].start:
        return None, at
    code = story.dictionaries.gazetteer.countries.get(named[0].name)
    return (state_id(code) if code else None), at + named[0].end


def _is_charge(story: Story, trigger: Found, rest: str) -> bool:
    """What must follow: "accused X of shelling", "held X responsible", "blamed X"."""
    words = story.dictionaries.crossing_words
    if trigger.phrase in {"accused", "accuses"}:
        has_force = words.with_role(words.found(rest, 0, len(rest)), "firing")
        return DEED_CHARGED.match(rest) is not None and bool(has_force)
    if trigger.phrase == "held":
        return re.match(r" (?:side )?responsible\b", rest) is not None
    return AFTER_BLAMED.match(rest) is not None


def _perpetrator(story: Story, actor: str) -> Value | None:
    """A state's force at home has crossed nothing, and mostly answers."""
    state = state_of(story, actor)
    return None if state and state == story.country_code else Value(actor=actor)
