"""The claims of each event: sayings, what they are about, and in whose words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from warehouse.reading.claims.deeds import (
    crossing_by_deed,
    deeds,
    own_deed,
    own_loss,
)
from warehouse.reading.claims.denials import denied_kinds
from warehouse.reading.claims.kinds import Told, kinds_told
from warehouse.reading.claims.speaker import NOBODY
from warehouse.reading.claims.voices import Voice, Voices
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.furniture import Span
from warehouse.reading.phrases import find_phrases
from warehouse.reading.quotes import quote_around
from warehouse.reading.statement import (
    ClaimKind,
    ClaimStatement,
    CrossingStatement,
)
from warehouse.reading.story import Story

# The text itself asserts only these; the rest it takes from somebody.
OWN_KINDS: frozenset[ClaimKind] = frozenset(
    {"occurred", "casualties", "injuries", "munitions", "interception"}
)
FIGURES = frozenset({"casualties", "injuries", "munitions", "interception"})


class Event(Protocol):
    """An event with the sentences that tell of it, and those that deny or leave it."""

    @property
    def cluster(self) -> Cluster: ...
    @property
    def sentences(self) -> Sequence[int]: ...
    @property
    def spoken(self) -> Sequence[int]: ...


def claims_of(
    story: Story,
    voices: Voices,
    event: Event,
    crossings: Sequence[CrossingStatement],
) -> list[ClaimStatement]:
    """One claim for each kind, claimant and stance, in the first words that make it.

    In shared sentences, which tell of several events at once, whoever speaks speaks of
    each, but a figure is of none.
    """
    one, sentences, shared = event.cluster, event.sentences, event.spoken
    made: dict[tuple[str, str | None, str], ClaimStatement] = {}
    body = [number for number in sentences if number not in story.titles]
    for number in sorted({*(body or sentences), *shared}):
        is_shared = number not in sentences
        for voice in voices[number]:
            if voice.is_unknown:
                continue
            for told in _told(story, one, number, voice, crossings):
                if is_shared and (voice.speaker is NOBODY or told.kind in FIGURES):
                    continue
                if voice.stance == "deny" and voice.speaker.kind == "unattributed":
                    continue
                said = voice
                if voice.stance == "assert" and own_loss(story, voice, told):
                    said = replace(voice, stance="concede")
                claim = _claim(story, number, said, told)
                made.setdefault((claim.kind, claim.claimant, claim.stance), claim)
    return list(made.values())


def _told(
    story: Story,
    one: Cluster,
    number: int,
    voice: Voice,
    crossings: Sequence[CrossingStatement],
) -> Iterator[Told]:
    start, end = voice.span
    text = story.folded[start:end]
    words = story.dictionaries.kind_words
    if voice.stance == "no_comment":
        yield Told("occurred")
        return
    if voice.stance == "deny":
        yield from map(
            Told, denied_kinds(words, story.folded[slice(*story.sentences[number])])
        )
        return
    if voice.stance == "qualify":
        yield from (
            Told(told.kind) for told in kinds_told(words, text, [])[:1] or [Told("occurred")]
        )
        return
    counts = [
        q for q in story.in_sentence(number, story.quantities) if start <= q.start < end
    ]
    frames = [f for f in one.frames if f.sentence == number and start <= f.start < end]
    told = kinds_told(words, text, counts)
    if voice.speaker is NOBODY:
        told = [one for one in told if one.kind in OWN_KINDS and one.value is not None]
        if frames:
            yield Told("occurred")
        yield from told
        return
    told += deeds(story, number, frames)
    told += [
        Told(c.kind, c.value_country_code or c.value_actor)  # type: ignore[arg-type]
        for c in crossings
        if c.kind in {"crossing", "sponsor", "perpetrator"}
        and c.stance == voice.stance
        and _overlaps(c, story.sentences[number])
    ]
    told = list({one.kind: one for one in reversed(told)}.values())[::-1]
    told += own_deed(story, voice, told)
    told += crossing_by_deed(story, text, told)
    if frames or told or voice.stance == "concede" or _speaks_of_force(story, number):
        yield Told("occurred")
    yield from told


def _speaks_of_force(story: Story, number: int) -> bool:
    """Whether a sentence names the deed ("condemned the attack")."""
    start, end = story.sentences[number]
    words = story.dictionaries
    found = find_phrases(story.folded[start:end], words.event_phrases)
    return any(hit.phrase in words.event_meanings for hit in found)


def _overlaps(claim: CrossingStatement, span: Span) -> bool:
    return claim.quote_start < span[1] and span[0] < claim.quote_end


def _claim(story: Story, number: int, voice: Voice, told: Told) -> ClaimStatement:
    start, end = story.sentences[number]
    at = min(max(voice.span[0], start), max(start, end - 1))
    quote_start, quote_end = quote_around(story.text, at, min(at + 1, end))
    speaker = voice.speaker
    return ClaimStatement(
        kind=told.kind,
        value=told.value,
        stance=voice.stance,
        claimant=speaker.name,
        claimant_kind=speaker.kind,
        claimant_country_code=speaker.country_code,
        claimant_actor=speaker.actor,
        channel=story.dictionaries.channels.named(story.folded, start, end)
        if speaker is not NOBODY
        else None,
        quote=story.text[quote_start:quote_end],
        quote_start=quote_start,
        quote_end=quote_end,
    )
