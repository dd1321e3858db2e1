"""The claims of each event: sayings, what they are about, and in whose words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from warehouse.reading.claims.deeds import own_loss, own_mistake
from warehouse.reading.claims.kinds import Told
from warehouse.reading.claims.speaker import NOBODY
from warehouse.reading.claims.telling import told_by
from warehouse.reading.claims.voices import Voice, Voices
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.statement import ClaimStatement, CrossingStatement
from warehouse.reading.text.quotes import quote_around
from warehouse.reading.text.story import Story

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
        for voice in voices[number]:
            if not _counts(voice, is_own=is_own):
                continue
            for told in told_by(story, event.cluster, number, voice, crossings):
                if not (is_own or _is_of_many(event, number, voice, told)):
                    continue
                by = _granting(story, voice, told)
                key = _key(told.kind, by)
                if key not in made:
                    made[key] = _claim(story, number, by, told)
    return list(made.values())


def _is_of_many(event: Event, number: int, voice: Voice, told: Told) -> bool:
    """Whether what a sentence tells of several events is told of each."""
    if told.kind in FIGURES:
        return False
    is_granted = told.kind == "crossing" or voice.stance == "concede"
    return number in event.spoken or is_granted


def _key(kind: str, voice: Voice) -> tuple[str, str | None, str | None]:
    """Who asserts or grants anything of an event says once that it happened."""
    is_once = kind == "occurred" and voice.stance in {"assert", "concede"}
    return kind, voice.speaker.name, "told" if is_once else voice.stance


def _counts(voice: Voice, *, is_own: bool) -> bool:
    """Whether somebody known speaks, who may deny or speak of several events."""
    if voice.is_unknown or (voice.speaker is NOBODY and not is_own):
        return False
    if voice.stance == "concede" and voice.speaker.kind != "party":
        return False
    return voice.stance != "deny" or voice.speaker.kind != "unattributed"


def _granting(story: Story, voice: Voice, told: Told) -> Voice:
    """Who tells of its own dead, or of its own mistake, grants them."""
    is_granted = voice.stance == "assert" and (
        own_loss(story, voice, told) or own_mistake(story, voice)
    )
    return replace(voice, stance="concede") if is_granted else voice


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
