"""Who tells of a phrase: the voice in whose words it stands, as a claimant.

A party, somebody independent, or nobody that can be named: agencies and papers carry
what others say, residents and people unknown speak for no side. None stands for a doubt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.voices import Voice
from warehouse.reading.statement import ClaimantKind
from warehouse.reading.text.phrases import Found
from warehouse.reading.who.parties import STATE

# Who doubts or keeps silent says nothing of a border.
TELLING = frozenset({"assert", "deny", "concede"})


@dataclass(frozen=True)
class Claimant:
    """A state's side is a country; a group is named as the text names it."""

    kind: ClaimantKind
    country_code: str | None = None
    actor: str | None = None


@dataclass(frozen=True)
class Attribution:
    """What "denied" governs is denied; what "confirmed" governs may be owned up to."""

    claimant: Claimant
    stance: str = "assert"
    is_owning: bool = False


NOBODY = Claimant("unattributed")
UNATTRIBUTED = Attribution(NOBODY)


def attribution(voices: Sequence[Voice], trigger: Found) -> Attribution | None:
    """Who tells of a phrase in the sentence of these voices."""
    governing = [
        v
        for v in voices
        if v.stance in TELLING and v.span[0] <= trigger.start < v.span[1]
    ]
    if governing:
        return _told_by(min(governing, key=lambda v: v.span[1] - v.span[0]))
    spoken = [v.saying for v in voices if v.saying and v.stance in TELLING]
    is_after = any(one.told[1] <= trigger.start for one in spoken if one.is_leading)
    return None if is_after else UNATTRIBUTED


def attribution_to_subject(
    voices: Sequence[Voice], trigger: Found
) -> Attribution | None:
    """Who is the subject of a phrase that is itself a verb of telling."""
    for voice in voices:
        verb = voice.saying.verb if voice.saying else (0, 0)
        if verb[0] < trigger.end and trigger.start < verb[1]:
            told = _told_by(voice)
            is_party = told is not None and told.claimant.kind == "party"
            return told if is_party else None
    return None


def _told_by(voice: Voice) -> Attribution | None:
    if voice.is_unknown:
        return UNATTRIBUTED
    saying = voice.saying
    if saying is None:
        return Attribution(claimant_of(voice.speaker))
    stance = "deny" if saying.stance == "deny" and not saying.is_inferred else "assert"
    return Attribution(claimant_of(voice.speaker), stance, saying.is_owning)


def claimant_of(speaker: Speaker) -> Claimant:
    """The side for which a speaker speaks."""
    if speaker.kind == "unattributed":
        return NOBODY
    actor = speaker.actor
    is_state = actor is not None and actor.startswith(STATE)
    return Claimant(speaker.kind, speaker.country_code, None if is_state else actor)
