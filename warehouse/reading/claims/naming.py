"""Speakers by group, person or state, and those without an office."""

from warehouse.reading.claims.memory import Memory
from warehouse.reading.claims.offices_speaking import (
    group_speaking,
    plain_speaker,
    state_speaking,
)
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import (
    ANYBODY,
    ARTICLE,
    OFFICIAL,
    PERSON,
    PLAIN,
    SURNAME,
    THE_GROUP,
)
from warehouse.reading.claims.subject import Subject
from warehouse.reading.who.parties import Party, state_id

# Countries by letters that stand for nothing else as a subject.
SHORT = {"DRC": "CD", "UAE": "AE", "US": "US", "U.S.": "US", "UK": "GB", "DPRK": "KP"}


def group(memory: Memory, subject: Subject) -> Speaker | None:
    groups = [party.actor for party in subject.parties if party.kind == "group"]
    short = [memory.by_letters.get(word) for word in subject.written.split()[:2]]
    named = next(iter([*groups, *(one for one in short if one)]), None)
    return group_speaking(memory.story, named) if named else None


def group_meant(memory: Memory, subject: Subject) -> Speaker | None:
    """ "The rebels": the group that was named last."""
    if THE_GROUP.fullmatch(subject.lower) is None:
        return None
    named = [
        party.actor
        for party in memory.story.parties
        if party.kind == "group" and party.end <= subject.span[0]
    ]
    return group_speaking(memory.story, named[-1]) if named else None


def independent(memory: Memory, subject: Subject) -> Speaker | None:
    """ "The spokesman of KFOR", "satellite imagery"."""
    words = memory.story.dictionaries.crossing_words
    named = words.found(memory.story.folded, *subject.span)
    hits = [
        hit
        for hit in words.with_role(named, "independent")
        if not memory.story.folded.startswith("-", hit.end)
    ]
    if not hits:
        return None
    longest = max(hits, key=lambda hit: len(hit.phrase))
    name = memory.story.plain[longest.start : longest.end]
    return Speaker(name, "independent")


def person(memory: Memory, subject: Subject) -> Speaker | None:
    """Somebody that the text has introduced."""
    surnames = SURNAME.findall(subject.written)
    return next(
        (memory.by_surname[name] for name in surnames if name in memory.by_surname),
        None,
    )


def plain(memory: Memory, subject: Subject) -> Speaker | None:
    """ "Residents", "a doctor": by name if one is given."""
    plain = PLAIN.search(subject.lower)
    if plain is None:
        return None
    persons = _names(memory, subject)
    if persons and not OFFICIAL.search(plain.group()):
        return Speaker(persons[-1], "unattributed")
    if any(party.kind == "force" for party in _states(memory, subject)[:1]):
        return None
    return plain_speaker(memory.story, subject.span, plain.group(), subject.parties)


def state(memory: Memory, subject: Subject) -> Speaker | None:
    states = _states(memory, subject)
    return state_speaking(memory.story, states[0]) if states else None


def country(memory: Memory, subject: Subject) -> Speaker | None:
    """A subject that is a country's name and no more."""
    name = ARTICLE.sub("", subject.written)
    countries = memory.story.dictionaries.gazetteer.countries
    code = countries.get(name) or SHORT.get(name)
    if code is None or name in memory.story.dictionaries.people:
        return None
    party = Party(*subject.span, state_id(code), code, "country")
    return state_speaking(memory.story, party)


def _states(memory: Memory, subject: Subject) -> list[Party]:
    return [p for p in subject.parties if p.kind in {"force", "country"}]


def _names(memory: Memory, subject: Subject) -> list[str]:
    knows = memory.story.dictionaries.gazetteer.knows
    return [name for name in PERSON.findall(subject.written) if not knows(name)]


def anybody(memory: Memory, subject: Subject) -> Speaker | None:
    """A person by name; "airport workers", "a shopkeeper" by a few small words."""
    persons = _names(memory, subject)
    if persons:
        return Speaker(persons[-1], "unattributed")
    plain = ARTICLE.sub("", subject.written)
    return Speaker(plain, "unattributed") if ANYBODY.fullmatch(plain) else None
