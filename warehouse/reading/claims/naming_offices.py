"""Speakers by their office, and officials without a name."""

import re
from dataclasses import replace

from warehouse.reading.claims.memory import Memory
from warehouse.reading.claims.office_countries import seat_after, seats_in
from warehouse.reading.claims.offices_named import country_at
from warehouse.reading.claims.offices_speaking import (
    country_beside,
    group_speaking,
    office_speaking,
    offices_in,
    plain_speaker,
    state_speaking,
)
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import AN_OFFICIAL, ANONYMOUS, ITS, RANK
from warehouse.reading.claims.subject import Subject
from warehouse.reading.text.phrases import Found
from warehouse.reading.who.offices import Office

PRESS_OFFICE = "Press office"
MINISTRY = re.compile(r"\b(?:ministry|^the minister$)")


def official(memory: Memory, subject: Subject) -> Speaker | None:
    """ "A U.S. official", "a senior security official in Islamabad"."""
    if AN_OFFICIAL.search(subject.lower) is None:
        return None
    offices = offices_in(memory.story, subject.span, subject.parties)
    if any(one.organ != "other" for _, one in offices):
        return None
    speaker = plain_speaker(memory.story, subject.span, "official", subject.parties)
    name = speaker.name or ""
    return replace(speaker, name=f"{name}s") if name.endswith("official") else speaker


def anonymous(memory: Memory, subject: Subject) -> Speaker | None:
    """ "Two Pakistani officials"."""
    words = ANONYMOUS.search(subject.lower)
    if words is None:
        return None
    return plain_speaker(memory.story, subject.span, words.group(), subject.parties)


def of_its_own(memory: Memory, subject: Subject) -> Speaker | None:
    """ "Its spokesman": of the group or force that was named last."""
    if ITS.match(subject.lower) is None:
        return None
    near = memory.story.sentence_at(subject.span[0]) - 1
    named = [
        party
        for party in memory.story.parties
        if party.end <= subject.span[0]
        and party.kind in {"group", "force"}
        and memory.story.sentence_at(party.start) >= near
    ]
    if named and named[-1].kind == "group":
        return group_speaking(memory.story, named[-1].actor)
    of_state = state_speaking(memory.story, named[-1]) if named else None
    return memory.last_body or of_state


def office(memory: Memory, subject: Subject) -> Speaker | None:
    named = _office_named(memory, subject)
    if named is None:
        return None
    (hit, named_office), at = named, subject.span[0]
    code, region = country_beside(memory.story, subject.span, subject.parties)
    code = named_office.country_code or country_at(memory.story, hit) or code
    code = code or seat_after(memory.story, subject.span[1])
    if code is None:
        known = memory.of_office(named_office)
        if known:
            return known
        code = memory.country_of(named_office, at)
    return office_speaking(memory.story, named_office, code, region, at)


def _office_named(memory: Memory, subject: Subject) -> tuple[Found, Office] | None:
    """The first office of a subject, or one of its organ that tells its country;
    a press office speaks for the one whose it is."""
    found = offices_in(memory.story, subject.span, subject.parties)
    if not found:
        return None
    first, rest = found[0], found[1:]
    if first[1].name == PRESS_OFFICE and rest:
        return rest[0]
    organ = first[1].organ
    sure = (o for o in rest if o[1].country_code and o[1].organ == organ)
    return first if first[1].country_code else next(sure, first)


def ministry(memory: Memory, subject: Subject) -> Speaker | None:
    """ "The ministry in Baku": the one of that state that spoke before."""
    if not MINISTRY.search(subject.lower):
        return None
    codes = {p.country_code for p in subject.parties if p.country_code}
    codes |= set(seats_in(memory.story, subject.span))
    ministries = [
        speaker
        for speaker in memory.by_office.values()
        if (speaker.office or "").startswith("Ministry")
        and (not codes or speaker.country_code in codes)
    ]
    return ministries[-1] if ministries else None


def ranked(memory: Memory, subject: Subject) -> Speaker | None:
    """ "Lt Col Saul Nabimanya of the 8th Battalion"."""
    army = memory.story.dictionaries.offices.meanings.get("army")
    if army is None or not RANK.search(subject.written):
        return None
    code, _ = country_beside(memory.story, subject.span, subject.parties)
    at = subject.span[0]
    code = code or memory.country_of(army, at)
    return office_speaking(memory.story, army, code, None, at)
