"""Who acts in a sentence: the name beside a verb, a state, or the claimant itself."""

import re
from dataclasses import dataclass

from warehouse.reading.text.mentions import find_mentions
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.who.attribution import Attribution

AUXILIARY = (
    r"(?: had| have| has| were| was| then| also| later| again| first"
    r"| carried out| conducted| launched| made)*"
)
AUXILIARIES = re.compile(rf"{AUXILIARY} $")
FORCES = (
    r"(?:forces|troops|army|men|soldiers|fighters|jets|aircraft|warplanes|artillery"
    r"|drones|missiles|helicopters|group|units?|guns|air force|navy|commandos)"
)
OWN = re.compile(
    rf"\b(?:it|they|he|(?:its|their|his)(?: own)? (?:\w+ )?(?:{FORCES}|country))"
    rf"{AUXILIARY} $"
)
OWN_AFTER = re.compile(rf" (?:its|their|his)(?: own)? {FORCES}\b")
# "Turkish jets"; fighters of a people need not be its state's.
OF_STATE = re.compile(rf"([^\W\d_a-z]\w+) (?!fighters|men|group|unit){FORCES}$")
OBJECT = re.compile(r" (?:on )?(?:the )?")
# Before the name of a state that acts: "said Iran", never "from Iran".
ACTS = re.compile(
    r"(?:^|[\n\"]|\b(?:that|said|says|after|when|and|as|while|but),?) ?(?:the )?$"
)
NAMED = re.compile(r"([^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,2})$")
STATE = "state-"
REACH = 60


@dataclass(frozen=True)
class Value:
    """The country is a territory; a state that acts is an actor, if need be by its id.

    `is_own`: the claimant speaks of its own deed.
    """

    country_code: str | None = None
    region_code: str | None = None
    actor: str | None = None
    is_own: bool = False


def actor_before(story: Story, trigger: Found) -> str | None:
    """The name right before, or the id of a state that is the subject."""
    words = AUXILIARIES.search(
        story.folded, max(0, trigger.start - REACH), trigger.start
    )
    if words is None:
        return None
    at = words.start()
    named = story.actors_ending.get(at)
    if named:
        return named
    before = story.plain[max(0, at - REACH) : at]
    forces, name = OF_STATE.search(before), NAMED.search(before)
    countries = story.dictionaries.gazetteer.countries
    if forces and forces[1] in countries:
        return state_id(countries[forces[1]])
    code = _state_named(story, name[1]) if name else None
    acts = ACTS.search(before.lower(), 0, name.start()) if name else None
    return state_id(code) if code and acts else None


def actor_after(story: Story, trigger: Found) -> str | None:
    """The name right after, or the id of a state ("launched by Iran")."""
    after = OBJECT.match(story.folded, trigger.end)
    at = after.end() if after else trigger.end
    for actor in story.actors:
        if actor.start == at:
            return actor.phrase
    named = find_mentions(story.plain[at : at + REACH], story.dictionaries.gazetteer)
    if not named or named[0].start or story.plain.startswith("'s", at + named[0].end):
        return None
    code = _state_named(story, named[0].name)
    return state_id(code) if code else None


def _state_named(story: Story, name: str) -> str | None:
    known = story.dictionaries
    return None if name in known.people else known.gazetteer.countries.get(name)


def state_id(code: str) -> str:
    return STATE + code.lower()


def state_of(story: Story, actor: str | None) -> str | None:
    """The country of an actor that is a state."""
    if actor and actor.startswith(STATE):
        return actor.removeprefix(STATE).upper()
    return story.dictionaries.actor_countries.get(actor or "")


def own(story: Story, trigger: Found, told: Attribution) -> Value | None:
    """The claimant, where it or its forces are the subject."""
    return claimant_itself(told) if is_own(story, trigger) else None


def is_own(story: Story, trigger: Found) -> bool:
    """Whether "it", "its forces" or the like are the subject."""
    before = story.folded[max(0, trigger.start - REACH) : trigger.start]
    return OWN.search(before) is not None


def claimant_itself(told: Attribution) -> Value | None:
    """A party that speaks of itself."""
    one = told.claimant
    if one.kind != "party":
        return None
    state = state_id(one.country_code) if one.country_code else None
    return Value(actor=one.actor or state, is_own=True)
