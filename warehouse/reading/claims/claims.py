"""The claims of each event: sayings, what they are about, and in whose words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from warehouse.reading.claims.deeds import (
    crossing_by_deed,
    deeds,
    own_deed,
    own_loss,
    own_mistake,
)
from warehouse.reading.claims.denials import what_is_denied
from warehouse.reading.claims.kinds import Told, kinds_told
from warehouse.reading.claims.silences import doubted_kind, unsaid_kind
from warehouse.reading.claims.speaker import NOBODY
from warehouse.reading.claims.voices import Voice, Voices
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.frames import Frame
from warehouse.reading.statement import (
    ClaimKind,
    ClaimStatement,
    CrossingStatement,
)
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import find_phrases
from warehouse.reading.text.quotes import quote_around
from warehouse.reading.text.story import Story

# The text itself asserts only these; the rest it takes from somebody.
OWN_KINDS: frozenset[ClaimKind] = frozenset(
    {"occurred", "casualties", "injuries", "munitions", "interception"}
)
CROSSING_KINDS = frozenset({"crossing", "sponsor", "perpetrator"})
# What nobody grants: a count of munitions, and what others hold.
NOT_GRANTED = frozenset({"munitions", "control"})
FIGURES = frozenset({"casualties", "injuries", "munitions", "interception"})


class Event(Protocol):
    """An event with the sentences that tell of it, and those that deny or leave it."""

    @property
    def cluster(self) -> Cluster: ...
    @property
    def sentences(self) -> Sequence[int]: ...
    @property
    def spoken(self) -> Sequence[int]: ...
    @property
    def shared(self) -> Sequence[int]: ...


def claims_of(
    story: Story,
    voices: Voices,
    event: Event,
    crossings: Sequence[CrossingStatement],
) -> list[ClaimStatement]:
    """One claim for each kind, claimant and stance, in the first words that make it.

    A denial or silence of many events is of each of them, but a figure of none.
    """
    made: dict[tuple[str, str | None, str | None], ClaimStatement] = {}
    body = [number for number in event.sentences if number not in story.titles]
    common = {number for number in event.shared if number not in story.titles}
    for number in sorted({*(body or event.sentences), *event.spoken, *common}):
        is_own = number in event.sentences
        is_common = not is_own and number not in event.spoken
        for voice in voices[number]:
            if not _counts(voice, is_own=is_own):
                continue
            for told in _told(story, event.cluster, number, voice, crossings):
                if not is_own and told.kind in FIGURES:
                    continue
                is_kept = told.kind == "crossing" or voice.stance == "concede"
                if is_common and not is_kept:
                    continue
                claim = _claim(story, number, _granting(story, voice, told), told)
                made.setdefault(_key(claim), claim)
    return list(made.values())


def _key(claim: ClaimStatement) -> tuple[str, str | None, str | None]:
    """Who asserts or grants anything of an event says once that it happened."""
    is_once = claim.kind == "occurred" and claim.stance in {"assert", "concede"}
    return claim.kind, claim.claimant, "told" if is_once else claim.stance


def _counts(voice: Voice, *, is_own: bool) -> bool:
    """Whether somebody known speaks, who may deny or speak of several events."""
    if voice.is_unknown or (voice.speaker is NOBODY and not is_own):
        return False
    return voice.stance != "deny" or voice.speaker.kind != "unattributed"


def _granting(story: Story, voice: Voice, told: Told) -> Voice:
    """Who tells of its own dead, or of its own mistake, grants them."""
    is_granted = voice.stance == "assert" and (
        own_loss(story, voice, told) or own_mistake(story, voice)
    )
    return replace(voice, stance="concede") if is_granted else voice


def _told(
    story: Story,
    one: Cluster,
    number: int,
    voice: Voice,
    crossings: Sequence[CrossingStatement],
) -> list[Told]:
    if voice.stance == "no_comment":
        return [Told(unsaid_kind(story, number))]
    if voice.stance == "deny":
        return [Told(kind) for kind in what_is_denied(story, number, voice)]
    if voice.stance == "qualify":
        return [Told(doubted_kind(story, number))]
    if voice.speaker is NOBODY:
        return _of_the_text(story, one, number, voice)
    return _asserted(story, one, number, voice, crossings)


def _of_the_text(story: Story, one: Cluster, number: int, voice: Voice) -> list[Told]:
    told = [
        kind
        for kind in _kinds(story, number, voice)
        if kind.kind in OWN_KINDS and kind.value is not None
    ]
    frames = _frames(one, number, voice)
    return [Told("occurred"), *told] if frames else told


def _asserted(
    story: Story,
    one: Cluster,
    number: int,
    voice: Voice,
    crossings: Sequence[CrossingStatement],
) -> list[Told]:
    frames = _frames(one, number, voice)
    told = [*_kinds(story, number, voice), *deeds(story, number, frames)]
    told += [
        Told(c.kind, c.value_country_code or c.value_actor)  # type: ignore[arg-type]
        for c in crossings
        if c.kind in CROSSING_KINDS
        and c.stance == voice.stance
        and _overlaps(c, story.sentences[number])
    ]
    if voice.stance == "concede":
        own = list(own_deed(story, voice, []))
        told = [*own, *(one for one in told if one.kind not in NOT_GRANTED)]
    told = list({kind.kind: kind for kind in reversed(told)}.values())[::-1]
    told += own_deed(story, voice, told)
    told += crossing_by_deed(story, story.folded[slice(*voice.span)], told)
    if frames or told or voice.stance == "concede" or _speaks_of_force(story, number):
        return [Told("occurred"), *told]
    return told


def _kinds(story: Story, number: int, voice: Voice) -> list[Told]:
    start, end = voice.span
    counts = [
        q for q in story.in_sentence(number, story.quantities) if start <= q.start < end
    ]
    words = story.dictionaries.kind_words
    return kinds_told(words, story.folded[start:end], counts)


def _frames(one: Cluster, number: int, voice: Voice) -> list[Frame]:
    start, end = voice.span
    return [f for f in one.frames if f.sentence == number and start <= f.start < end]


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
