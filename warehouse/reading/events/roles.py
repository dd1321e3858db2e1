"""Who did it and whom it struck: parties by their place beside a word of force.

Initiators stand right before a noun of force ("Russian shelling"), after "by", or as
the subject of its verb ("Hezbollah fired rockets"); targets are its objects ("hit
Hamas positions") and the subjects of passives ("troops were attacked").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from warehouse.reading.events.frames import Frame
from warehouse.reading.events.role_words import (
    ACT,
    ANSWER,
    BY,
    COORDINATES,
    DIRECT,
    DONE_BY,
    JOINED,
    LEARNT,
    MODIFIERS,
    MUTUAL,
    OF_DOER,
    ON,
    OWN,
    PASSIVE,
    PREPOSITION,
    REACH,
    STOP,
    STOPPED,
    VERB_FORM,
    WITH,
)
from warehouse.reading.events.victims import is_harmed
from warehouse.reading.text.story import Story
from warehouse.reading.who.parties import Party

BOTH = 2
Role = Literal["initiator", "target"]


@dataclass(frozen=True)
class Part:
    """A party's part in an event, told at a place of the text."""

    role: Role
    party: Party


def parts_in(story: Story, frame: Frame) -> list[Part]:
    """The parts that the sentence of a frame tells, the initiators first."""
    key = (frame.start, frame.end, frame.word.word, frame.word.event_type)
    if key not in story.kept.parts:
        parties = story.in_sentence(frame.sentence, story.parties)
        told = list(_parts(story, frame, parties)) if parties else []
        story.kept.parts[key] = sorted(told, key=lambda part: part.role)
    return story.kept.parts[key]


def _parts(story: Story, frame: Frame, parties: Sequence[Party]) -> Iterator[Part]:
    between = _between(story, frame, parties)
    if between:
        yield from (Part("initiator", party) for party in between)
        yield from (Part("target", party) for party in between)
        return
    met = _met(story, frame, parties)
    for part in (*_beside(story, frame, parties), *met):
        for one in (part.party, *coordinated(story, part.party, parties)):
            yield Part(part.role, one)
            if is_mutual(story, frame):
                yield Part("initiator", one)
                yield Part("target", one)


def is_mutual(story: Story, frame: Frame) -> bool:
    """Whether a word says that both sides fired."""
    return MUTUAL.search(story.folded, frame.start, frame.end + 15) is not None


def coordinated(
    story: Story, party: Party, parties: Sequence[Party]
) -> Iterator[Party]:
    """ "A, B and C", "A in a joint operation with B and C"; never "A, B says, did"."""
    at = parties.index(party)
    after = ((one.end, other.start, other) for one, other in pairwise(parties[at:]))
    before = (
        (other.end, one.start, other)
        for one, other in pairwise(reversed(parties[: at + 1]))
    )
    for chain in (after, before):
        yield from _joined(story, chain)


def _joined(story: Story, chain: Iterable[tuple[int, int, Party]]) -> list[Party]:
    found, is_told = [], False
    for start, end, other in chain:
        if not JOINED.fullmatch(story.folded, start, end):
            break
        is_told = is_told or COORDINATES.search(story.folded, start, end) is not None
        found.append(other)
    return found if is_told else []


def _beside(story: Story, frame: Frame, parties: Sequence[Party]) -> Iterator[Part]:
    subject = _subject(story, frame, parties)
    before = [party for party in parties if _is_modifier(story, party, frame)]
    agents = [party for party in parties if _is_agent(story, party, frame)]
    passive = PASSIVE.search(story.folded, max(0, frame.start - 40), frame.start)
    if before and not _is_victim(story, frame, before[-1]):
        yield Part("initiator", before[-1])
    yield from (Part("initiator", party) for party in agents[:1])
    if subject and passive:
        yield Part("target", subject)
    elif subject and not before and (not agents or is_mutual(story, frame)):
        yield Part("initiator", subject)
    yield from (
        Part("target", party) for party in parties if _is_object(story, party, frame)
    )


def _between(story: Story, frame: Frame, parties: Sequence[Party]) -> list[Party]:
    """ "Clashes between A and B": both fought."""
    after = [p for p in parties if frame.end <= p.start < frame.end + REACH]
    if frame.word.event_type != "armed_clash" or len(after) < BOTH:
        return []
    gap = story.folded[frame.end : after[0].start]
    if re.search(r"\bbetween\b", gap) is None:
        return []
    joined = story.folded[after[0].end : after[1].start]
    return after[:2] if re.search(r"\b(?:and|with)\b", joined) else []


def _met(story: Story, frame: Frame, parties: Sequence[Party]) -> Iterator[Part]:
    """ "Troops clashed with fighters of the Front": both fought."""
    if not is_mutual(story, frame):
        return
    after = (p for p in parties if frame.end <= p.start < frame.end + REACH // 2)
    for party in after:
        if WITH.fullmatch(story.folded, frame.end, party.start):
            yield Part("initiator", party)
            return


def _is_modifier(story: Story, party: Party, frame: Frame) -> bool:
    if not frame.start - 45 <= party.start < frame.start:
        return False
    name_end = min(party.end, frame.start)
    gap = story.folded[name_end : frame.start]
    if party.end > frame.start:
        return True
    return MODIFIERS.fullmatch(gap) is not None and not VERB_FORM.fullmatch(
        story.folded[frame.start : frame.end]
    )


def _is_victim(story: Story, frame: Frame, party: Party) -> bool:
    """ "The attack on the Russian raid"? No: "against Ukrainian shelling positions"."""
    return party.kind == "people" and story.folded.startswith(" of ", frame.end)


def _is_agent(story: Story, party: Party, frame: Frame) -> bool:
    if not frame.end <= party.start < frame.end + REACH:
        return False
    if STOP.search(story.folded, frame.end, party.start):
        return False
    if OF_DOER.fullmatch(story.folded, frame.end, party.start):
        is_doer = party.kind in {"group", "force"} and party.start > frame.end
        return is_doer and DONE_BY.fullmatch(frame.word.word) is not None
    if not BY.fullmatch(story.folded, frame.end, party.start):
        return False
    gap = story.folded[frame.end : party.start]
    is_from = re.search(r"\bfrom\b[^,]*$", gap) is not None
    return not is_from or party.kind == "group"


def _subject(story: Story, frame: Frame, parties: Sequence[Party]) -> Party | None:
    """The nearest party before the word that acts: of several the one that is free."""
    if STOPPED.match(story.folded, frame.start):
        return None
    for party in reversed([p for p in parties if p.end <= frame.start]):
        is_far = frame.start - party.end > REACH
        if is_far or STOP.search(story.folded, party.end, frame.start):
            return None
        lead = story.folded[max(0, party.start - 30) : party.start]
        gap = story.folded[party.end : frame.start]
        if PREPOSITION.search(lead) and not gap.startswith(", who "):
            continue
        if is_harmed(story, party):
            return None
        if ANSWER.search(gap):
            return _own_deed(story, party, gap, frame)
        is_verb = VERB_FORM.fullmatch(story.folded[frame.start : frame.end])
        return party if is_verb or ACT.search(gap) else None
    return None


def _own_deed(story: Story, party: Party, gap: str, frame: Frame) -> Party | None:
    """ "The army said it had struck": the speaker acts."""
    own = OWN.search(gap)
    if (
        own is None
        or LEARNT.search(own.group())
        or re.search(r"\b(?:shot down|downed|intercept|repel|thwart|foil)", gap)
    ):
        return None
    is_verb = VERB_FORM.fullmatch(story.folded[frame.start : frame.end])
    return party if is_verb or ACT.search(own.group()) else None


def _is_object(story: Story, party: Party, frame: Frame) -> bool:
    if not frame.end <= party.start < frame.end + REACH // 2:
        return False
    if STOP.search(story.folded, frame.end, party.start):
        return False
    gap = story.folded[frame.end : party.start]
    if re.search(r"\bby\b", gap):
        return False
    is_verb = VERB_FORM.fullmatch(story.folded[frame.start : frame.end])
    if ON.fullmatch(gap):
        return party.kind in {"group", "force"} or bool(
            re.search(r"\b(?:on|against|at)\b", gap)
        )
    return bool(is_verb and DIRECT.fullmatch(gap) and party.kind in {"group", "force"})
