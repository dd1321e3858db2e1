"""The initiators and targets of an event, from all its sentences."""

from collections.abc import Iterable, Sequence

from warehouse.reading.events.blame import blamed_in
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.roles import is_mutual, parts_in
from warehouse.reading.events.victims import victims_in
from warehouse.reading.statement import CrossingStatement
from warehouse.reading.text.story import Story
from warehouse.reading.where.places import PlaceChoice
from warehouse.reading.who.parties import STATE, state_id

Actors = tuple[str, ...]


def parts_of(
    story: Story,
    one: Cluster,
    sentences: Sequence[int],
    crossings: Sequence[CrossingStatement],
    place: PlaceChoice,
) -> tuple[Actors, Actors]:
    """Initiators and targets; who fought whom stands in both.

    Where no target is told: the groups that a foreign state's strike is about, else the
    state in whose land it took effect, if it is not the one that struck.
    """
    frames = [*one.frames, *one.shared]
    parts = [part for frame in frames for part in parts_in(story, frame)]
    doers = [p.party.actor for p in parts if p.role == "initiator"]
    doers += [
        c.value_actor
        for c in crossings
        if c.kind == "perpetrator" and c.stance != "deny" and c.value_actor
    ]
    for number in sentences:
        doers += blamed_in(story, number)
    doers = _without_wholes(story, known_once(story, doers))
    struck = [p.party.actor for p in parts if p.role == "target"]
    struck = known_once(story, [*doers, *struck])[len(doers) :]
    both = {actor for actor in doers if actor in struck}
    if both and len(set(struck)) > 1 and is_mutual_event(story, one):
        return _unique(doers), _unique(struck)
    initiators, answered = _without_defenders(_unique(doers), one, place)
    targets = [*answered, *(actor for actor in struck if actor not in initiators)]
    if not targets:
        lost = [
            p.actor for frame in one.frames for p in victims_in(story, frame.sentence)
        ]
        harmed = known_once(story, [*doers, *lost])[len(doers) :]
        targets = [actor for actor in harmed if actor not in initiators]
    if not targets and place.country_code and initiators == (_home(place),):
        # Who is named alone at home is rather the one that was attacked.
        return (), initiators
    if not targets:
        return initiators, _struck_state(story, sentences, initiators, place)
    return initiators, _unique(targets)


def is_mutual_event(story: Story, one: Cluster) -> bool:
    """Whether it is told as an exchange of fire; who answers an attack began none."""
    if one.word.event_type in {"ground_assault", "infiltration"}:
        return False
    return any(is_mutual(story, frame) for frame in one.frames)


def _unique(actors: Iterable[str]) -> Actors:
    return tuple(dict.fromkeys(actors))


def _without_wholes(story: Story, actors: Sequence[str]) -> list[str]:
    """ "The Islamic State group", then its West Africa Province: the closer name."""
    ids = {actor: story.dictionaries.actor_ids.get(actor, actor) for actor in actors}
    return [
        actor
        for actor in actors
        if not any(other.startswith(f"{ids[actor]}-") for other in ids.values())
    ]


def _home(place: PlaceChoice) -> str | None:
    return state_id(place.country_code) if place.country_code else None


def known_once(story: Story, actors: Iterable[str]) -> list[str]:
    """An actor that a text names in several ways, always as it does first."""
    first: dict[str, str] = {}
    known = story.dictionaries.actor_ids
    named = [_state_by_its_name(story, actor) for actor in actors]
    return [first.setdefault(known.get(actor, actor), actor) for actor in named]


def _state_by_its_name(story: Story, actor: str) -> str:
    """A state that a text names by an alias of its organs, or by the group that rules
    it, under one id."""
    words = story.dictionaries
    code = words.actor_countries.get(actor)
    ruled = words.ruling_groups.get(words.actor_ids.get(actor, ""))
    if ruled and story.published_on and ruled[1] <= story.published_on:
        code = ruled[0]
    return state_id(code) if code else actor


def _without_defenders(
    doers: Actors, one: Cluster, place: PlaceChoice
) -> tuple[Actors, Actors]:
    """Who came is the initiator; the state at home that answers is the target, and so
    are the groups at which another state's aircraft strike."""
    home = _home(place)
    foreign = [a for a in doers if a.startswith(STATE) and a != home]
    groups = [a for a in doers if not a.startswith(STATE)]
    if foreign:
        answering = [home] if home in doers else []
        answering += groups if one.family == "aerial" else []
    elif groups and home in doers:
        answering = groups if one.family == "aerial" else [home]
    else:
        answering = []
    kept = tuple(actor for actor in doers if actor not in answering)
    return kept, tuple(actor for actor in answering if actor)


def _struck_state(
    story: Story, sentences: Sequence[int], initiators: Actors, place: PlaceChoice
) -> Actors:
    state = _home(place)
    if state is None or state in initiators:
        return ()
    if initiators and all(actor.startswith(STATE) for actor in initiators):
        groups = [
            party.actor
            for number in sentences
            for party in story.in_sentence(number, story.parties)
            if party.kind == "group" and not _rules(story, party.actor)
        ]
        if groups:
            return (groups[0],)
        held = story.dictionaries.held_areas
        holder = held.get((place.country_code, place.region_code)) or held.get(
            (place.country_code, None)
        )
        if holder:
            return (holder,)
    return (state,)


def _rules(story: Story, actor: str) -> bool:
    return _state_by_its_name(story, actor) != actor
