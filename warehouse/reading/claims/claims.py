"""The claims of each event: sayings, what they are about, and in whose words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from warehouse.reading.claims.deeds import crossing_by_deed, deeds, own_deed
from warehouse.reading.claims.denials import denied_kinds
from warehouse.reading.claims.kinds import Told, kinds_told
from warehouse.reading.claims.speaker import NOBODY, Speaker
from warehouse.reading.claims.speakers import Speakers
from warehouse.reading.claims.speech import Saying, sayings_in
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.furniture import Span
from warehouse.reading.quotes import quote_around
from warehouse.reading.statement import (
    ClaimKind,
    ClaimStatement,
    CrossingStatement,
    Stance,
)
from warehouse.reading.story import Story

# The text itself asserts only these; the rest it takes from somebody.
OWN_KINDS: frozenset[ClaimKind] = frozenset(
    {"occurred", "casualties", "injuries", "munitions", "interception"}
)
FIGURES = frozenset({"casualties", "injuries", "munitions", "interception"})
OWN_DEED = re.compile(
    r"confirm\w* (?:that )?(?:it|its|they|their|our|we|the country's)\b"
)
OWNING = re.compile(
    r"\b(?:acknowledg\w+|admit\w*|conced\w+|owned up|owned that|recogni[sz]ed"
    r"|grant(?:ed|s)|does not deny|did not deny)\b"
)


@dataclass(frozen=True)
class Voice:
    """Who speaks in a part of a sentence, how, and what of the text that part is."""

    speaker: Speaker
    stance: Stance
    span: Span
    saying: Saying | None


def voices_in(story: Story, speakers: Speakers, number: int) -> list[Voice]:
    """The voices of a sentence, the text's own where nobody else speaks."""
    start, end = story.sentences[number]
    found: list[Voice] = []
    for saying in sayings_in(story, number):
        speaker = speakers.named(saying.subject)
        if speaker is not None:
            found.append(Voice(speaker, _stance(story, saying), saying.told, saying))
    if found:
        return found
    quotation = speakers.quotation_of(number)
    if quotation:
        quoted = _named_after(story, speakers, quotation) or speakers.last
        return [Voice(quoted or NOBODY, "assert", (start, end), None)]
    if speakers.is_sole and speakers.last and number not in story.titles:
        return [Voice(speakers.last, "assert", (start, end), None)]
    return [Voice(NOBODY, "assert", (start, end), None)]


def _named_after(story: Story, speakers: Speakers, quotation: Span) -> Speaker | None:
    """Whom the sentence names in which a quotation ends: "...", the governor said."""
    last = story.sentence_at(quotation[1] - 1)
    for saying in sayings_in(story, last):
        if saying.subject[0] >= quotation[1] - 1:
            return speakers.named(saying.subject)
    return None


def _stance(story: Story, saying: Saying) -> Stance:
    after = saying.subject[1]
    is_owned = OWNING.search(story.folded, after, after + 20) or OWN_DEED.search(
        story.folded, after, after + 45
    )
    if saying.is_owning and is_owned:
        return "concede"
    return saying.stance  # type: ignore[return-value]


class Event(Protocol):
    """An event with the sentences that tell of it and those that it shares."""

    @property
    def cluster(self) -> Cluster: ...
    @property
    def sentences(self) -> Sequence[int]: ...
    @property
    def shared(self) -> Sequence[int]: ...


def claims_of(
    story: Story,
    voices: dict[int, list[Voice]],
    event: Event,
    crossings: Sequence[CrossingStatement],
) -> list[ClaimStatement]:
    """One claim for each kind, claimant and stance, in the first words that make it.

    In shared sentences, which tell of several events at once, whoever speaks speaks of
    each, but a figure is of none.
    """
    one, sentences, shared = event.cluster, event.sentences, event.shared
    made: dict[tuple[str, str | None, str], ClaimStatement] = {}
    body = [number for number in sentences if number not in story.titles]
    for number in sorted({*(body or sentences), *shared}):
        is_shared = number not in sentences
        for voice in voices[number]:
            for told in _told(story, one, number, voice, crossings):
                if is_shared and (voice.speaker is NOBODY or told.kind in FIGURES):
                    continue
                if voice.stance == "deny" and voice.speaker.kind == "unattributed":
                    continue
                claim = _claim(story, number, voice, told)
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
    if voice.stance == "no_comment":
        yield Told("occurred")
        return
    if voice.stance == "deny":
        yield from map(
            Told, denied_kinds(story.folded[slice(*story.sentences[number])])
        )
        return
    if voice.stance == "qualify":
        yield from (
            Told(told.kind) for told in kinds_told(text, [])[:1] or [Told("occurred")]
        )
        return
    counts = [
        q for q in story.in_sentence(number, story.quantities) if start <= q.start < end
    ]
    frames = [f for f in one.frames if f.sentence == number and start <= f.start < end]
    told = kinds_told(text, counts)
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
    told += own_deed(text, voice.speaker, told)
    told += crossing_by_deed(story, text, told)
    if frames or told or voice.stance == "concede":
        yield Told("occurred")
    yield from told


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
