"""What a voice tells of an event in a sentence: the kinds of its claims."""

from collections.abc import Sequence

from warehouse.reading.claims.deeds import crossing_by_deed, deeds, own_deed, pities
from warehouse.reading.claims.denials import what_is_denied
from warehouse.reading.claims.kinds import Told, kinds_told
from warehouse.reading.claims.silences import doubted_kind, unsaid_kind
from warehouse.reading.claims.speaker import NOBODY
from warehouse.reading.claims.sponsors import sponsors
from warehouse.reading.claims.voices import Voice
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.frames import Frame
from warehouse.reading.statement import ClaimKind, CrossingStatement
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import find_phrases
from warehouse.reading.text.story import Story

# The text itself asserts only these; the rest it takes from somebody.
OWN_KINDS: frozenset[ClaimKind] = frozenset(
    {"occurred", "casualties", "injuries", "munitions", "interception"}
)
CROSSING_KINDS = frozenset({"crossing", "sponsor", "perpetrator"})
# What nobody grants: a count of munitions, and what others hold.
NOT_GRANTED = frozenset({"munitions", "control"})


def told_by(
    story: Story,
    one: Cluster,
    number: int,
    voice: Voice,
    crossings: Sequence[CrossingStatement],
) -> list[Told]:
    """By how it is said: what is asserted, denied, doubted or left unsaid."""
    if voice.stance == "no_comment":
        return [Told(unsaid_kind(story, number))]
    if voice.stance == "deny":
        return [Told(kind) for kind in what_is_denied(story, number, voice)]
    if voice.stance == "qualify":
        return [Told(doubted_kind(story, number))]
    if pities(story, voice):
        return []
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
    if not any(one.kind == "sponsor" for one in told):
        told += sponsors(story, voice)
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
