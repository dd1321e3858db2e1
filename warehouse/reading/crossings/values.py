"""What a phrase says: from whose territory, over whose, or by whose hand."""

import re
from collections.abc import Callable
from dataclasses import replace

from warehouse.reading.crossings import perpetrators
from warehouse.reading.crossings.origins import (
    Origin,
    origin_after,
    origin_before,
    place_named,
)
from warehouse.reading.text.mentions import find_mentions
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.who.acting import (
    REACH,
    Value,
    actor_before,
    is_own,
    own,
    state_of,
)
from warehouse.reading.who.attribution import UNATTRIBUTED, Attribution

BY_THEMSELVES = ("transit", "deed_noun")
BASED = re.compile(r"\b([^\W\d_a-z][\w'-]*?)-based\b")
INTO_FROM = re.compile(r"[^,;.]{0,40}?\bfrom\b")


def value_of(
    story: Story, trigger: Found, hits: list[Found], told: Attribution
) -> Value | None:
    """None where the value that the phrase needs is not named."""
    role = story.dictionaries.crossing_words.meanings[trigger.phrase].word_role
    return BY_ROLE[role](story, trigger, hits, told)


def may_have_value(story: Story, trigger: Found) -> bool:
    """A look that spares asking who tells it: most phrases have no value."""
    role = story.dictionaries.crossing_words.meanings[trigger.phrase].word_role
    if role == "deed_verb":
        return is_own(story, trigger) or actor_before(story, trigger) is not None
    if role not in BY_THEMSELVES:
        return True
    hits = story.hits(story.sentence_at(trigger.start))
    return BY_ROLE[role](story, trigger, hits, UNATTRIBUTED) is not None


def _from_after(
    story: Story, trigger: Found, hits: list[Found], told: Attribution
) -> Value | None:
    end = story.sentences[story.sentence_at(trigger.start)][1]
    return _origin(story, origin_after(story, trigger.end, end), hits, told)


def _from_before(
    story: Story, trigger: Found, hits: list[Found], told: Attribution
) -> Value | None:
    start = story.sentences[story.sentence_at(trigger.start)][0]
    return _origin(story, origin_before(story, start, trigger.start), hits, told)


def _origin(
    story: Story, origin: Origin | None, hits: list[Found], told: Attribution
) -> Value | None:
    """Somebody must have used force, and from elsewhere than where the event was.

    A state that names another's territory means that it came over the border, whatever
    place the reader took for that of the event.
    """
    if origin is None:
        return None
    is_other = told.claimant.country_code not in {None, origin.country_code}
    if _is_here(story, origin) and not is_other:
        return None
    has_force = story.dictionaries.crossing_words.with_role(hits, "firing")
    return Value(origin.country_code, origin.region_code) if has_force else None


def _is_here(story: Story, origin: Origin) -> bool:
    """Another region of the event's country may be held by another state ("Crimea")."""
    if origin.country_code != story.country_code:
        return False
    return origin.region_code in {None, story.region_code}


def _entry(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    actor = actor_before(story, trigger)
    value = Value(actor=actor) if actor else own(story, trigger, told) or Value()
    origin = _origin_named(story, trigger) or _based(story, trigger)
    return _with_origin(value, None if origin and _is_here(story, origin) else origin)


def _entry_of_place(
    story: Story, trigger: Found, _: list[Found], told: Attribution
) -> Value | None:
    """A crossing only where the force's state is known and another than the place's."""
    target = _country_ahead(story, trigger)
    origin = _origin_named(story, trigger) or _based(story, trigger)
    actor = actor_before(story, trigger)
    value = Value(actor=actor) if actor else own(story, trigger, told)
    state = state_of(story, value.actor) if value else None
    home = origin.country_code if origin else state
    if target is None or home is None or home == target:
        return None
    return _with_origin(value or Value(), origin)


def _with_origin(value: Value, origin: Origin | None) -> Value:
    if origin is None:
        return value
    return replace(
        value, country_code=origin.country_code, region_code=origin.region_code
    )


def _origin_named(story: Story, trigger: Found) -> Origin | None:
    """ "Crossed the border into Russia from Ukraine"."""
    end = story.sentences[story.sentence_at(trigger.start)][1]
    found = INTO_FROM.match(story.folded, trigger.end, end)
    return origin_after(story, found.end(), end) if found else None


def _based(story: Story, trigger: Found) -> Origin | None:
    """ "The Ukraine-based group"."""
    start = story.sentences[story.sentence_at(trigger.start)][0]
    found = BASED.search(story.plain, start, trigger.start)
    countries = story.dictionaries.gazetteer.countries
    code = countries.get(found[1]) if found else None
    return Origin(code) if code else None


def _country_ahead(story: Story, trigger: Found) -> str | None:
    """The country in which lies what is entered, if it is named as a place."""
    near = story.plain[trigger.end : trigger.end + REACH]
    gazetteer = story.dictionaries.gazetteer
    for mention in find_mentions(near, gazetteer):
        place = place_named(story, mention.name)
        code = gazetteer.countries.get(mention.name)
        return code or (place.country_code if place else None)
    return None


def _transit(
    story: Story, trigger: Found, _: list[Found], __: Attribution
) -> Value | None:
    end = story.sentences[story.sentence_at(trigger.start)][1]
    over = origin_after(story, trigger.end, end)
    if over is None or over.country_code == story.country_code:
        return None
    return Value(over.country_code, over.region_code)


BY_ROLE: dict[str, Callable[[Story, Found, list[Found], Attribution], Value | None]] = {
    "origin_after": _from_after,
    "origin_before": _from_before,
    "entry": _entry,
    "entry_place": _entry_of_place,
    "transit": _transit,
    "deed_verb": perpetrators.deed,
    "deed_by": perpetrators.deed_by,
    "deed_noun": perpetrators.deed_noun,
    "responsibility": perpetrators.responsibility,
    "denial": perpetrators.denial,
    "blame": perpetrators.blamed,
}
