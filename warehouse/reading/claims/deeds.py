"""What a voice tells of deeds: who did it, whether it owns it, whether it crossed."""

import re
from collections.abc import Iterator, Sequence

from warehouse.reading.claims.kinds import Told
from warehouse.reading.claims.silences import is_regret
from warehouse.reading.claims.voices import Voice
from warehouse.reading.events.blame import blamed_in
from warehouse.reading.events.frames import Frame
from warehouse.reading.events.roles import parts_in
from warehouse.reading.text.story import Story
from warehouse.reading.who.parties import STATE

OWN_FORCES = re.compile(
    r"\b(?:its|their|our|his)(?: own)? (?:\w+ )?(?:forces|fighters|men|troops|army|soldiers"
    r"|batter(?:y|ies)|jets|drones?|aircraft|planes|units?|guns|gunners)"
    r" (?:had |have |did |were )?(?!killed|hurt|wounded|hit|been)\w+"
    r"|\b(?:it|they|we|he) (?:had |has |have |did )?(?:carried|struck|fired|launched|hit"
    r"|attack\w*|crossed|bombed|shelled|opened)"
)
CLAIMED = re.compile(
    r" (?:an?|the|both|two|three|this|these|several) (?:[\w-]+ ){0,4}(?:attacks?|strikes?"
    r"|raids?|rockets?|ambush(?:es)?|bombings?|assaults?|operations?|killings?|blasts?"
    r"|shelling|salvos?|launch(?:es)?)\b"
)
OWN_LOSS = re.compile(
    r"\b(?:of (?:its|their|our)(?: own)?|(?:its|their|our)(?: own)? (?:two|three|four|five"
    r"|six|\d+)) (?:[\w-]+ )?(?:fighters|men|members|soldiers|troops|comrades|number)\b"
)
MISTAKE = re.compile(
    r"\b(?:by mistake|mistaken(?:ly)?|accidental(?:ly)?|by accident|inadvertent(?:ly)?"
    r"|unintentional(?:ly)?|in error|erroneous(?:ly)?)\b"
)
OVER = re.compile(
    r"\b(?:cross-border|crossed|cross(?:es|ing)|across the (?:border|frontier|line)"
    r"|over the (?:border|frontier|line)|from (?:the territory|the soil|inside|over"
    r"|across"
    r"|its|their|\w+n (?:territory|soil|airspace|side))|incursion|entered|infiltrat\w+"
    r"|airspace|into (?:its|our|their|the country)|came (?:out of|from|over)|fired from"
    r"|launched from|penetrated|(?:inside|within|deep into) [a-z]+)\b"
)


def deeds(story: Story, number: int, frames: Sequence[Frame]) -> list[Told]:
    """Who did it, as far as a named voice tells it."""
    parts = [part for frame in frames for part in parts_in(story, frame)]
    doers = [part.party.actor for part in parts if part.role == "initiator"]
    doers += blamed_in(story, number)
    return [Told("perpetrator", doers[0])] if doers else []


def own_deed(story: Story, voice: Voice, told: Sequence[Told]) -> Iterator[Told]:
    """Who grants or claims that its own people did it."""
    text = story.folded[slice(*voice.span)]
    is_own = (
        OWN_FORCES.search(text) or _claims_it(story, voice) or _is_sorry(story, voice)
    )
    if any(one.kind == "perpetrator" for one in told) or not is_own:
        return
    actor = voice.speaker.actor or _own_state(voice)
    if actor:
        yield Told("perpetrator", actor)


def _claims_it(story: Story, voice: Voice) -> bool:
    """ "Has claimed a mortar attack", not "claimed that ...": of groups alone."""
    if voice.saying is None or voice.speaker.country_code:
        return False
    first, last = voice.saying.verb
    verb = story.folded[first:last].split(" ")
    return "responsibility" in verb or (
        bool({"claimed", "claims", "claim"} & set(verb))
        and CLAIMED.match(story.folded, last) is not None
    )


def _is_sorry(story: Story, voice: Voice) -> bool:
    return voice.saying is not None and is_regret(story, voice.saying)


def pities(story: Story, voice: Voice) -> bool:
    """Whether somebody regrets what befell its own land, and so grants nothing."""
    code = voice.speaker.country_code
    is_home = code is not None and code == story.country_code
    return is_home and _is_sorry(story, voice)


def own_loss(story: Story, voice: Voice, told: Told) -> bool:
    """Whether a group or a force tells of its own dead or wounded."""
    text = story.folded[slice(*voice.span)]
    is_harm = told.kind in {"casualties", "injuries"} and told.value != "0"
    actor = voice.speaker.actor
    is_group = actor is not None and not actor.startswith(STATE)
    return is_harm and is_group and OWN_LOSS.search(text) is not None


def own_mistake(story: Story, voice: Voice) -> bool:
    """Whether a party regrets a deed of its own side, or calls it a mistake."""
    text = story.folded[slice(*voice.span)]
    if voice.saying is None or voice.speaker.kind != "party":
        return False
    if MISTAKE.search(text) is None:
        return False
    return OWN_FORCES.search(text) is not None or _names_itself(story, voice)


def _names_itself(story: Story, voice: Voice) -> bool:
    """Whether its own forces are named in what it says."""
    own = {voice.speaker.actor, _own_state(voice)} - {None}
    return any(
        party.actor in own and party.kind in {"force", "group"}
        for party in story.parties
        if voice.span[0] <= party.start < voice.span[1]
    )


def _own_state(voice: Voice) -> str | None:
    code = voice.speaker.country_code
    return f"{STATE}{code.lower()}" if code else None


def crossing_by_deed(story: Story, text: str, told: Sequence[Told]) -> Iterator[Told]:
    """A deed of another state's forces, told with words of a border."""
    if any(one.kind == "crossing" for one in told) or OVER.search(text) is None:
        return
    doers = [one.value for one in told if one.kind == "perpetrator" and one.value]
    homes = [code for doer in doers for code in _homes(story, doer)]
    if homes and story.country_code not in homes:
        yield Told("crossing", homes[0])


def _homes(story: Story, actor: str) -> Sequence[str]:
    """The state that an actor is, or those where a group is at home."""
    if actor.startswith(STATE):
        return [actor.removeprefix(STATE).upper()]
    return sorted(story.dictionaries.group_countries.get(actor, ()))
