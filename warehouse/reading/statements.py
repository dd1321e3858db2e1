"""From clusters to statements: place, day, parts, outcome, toll, crossings, claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warehouse.reading.claims.bearing import bearing_only
from warehouse.reading.claims.claims import claims_of
from warehouse.reading.claims.reach import unnamed_reach
from warehouse.reading.claims.voices import Voices, voices_of
from warehouse.reading.crossings.crossings import find_crossings
from warehouse.reading.events.armed import armed_only
from warehouse.reading.events.clusters import Cluster
from warehouse.reading.events.days import EventDay, day_of, is_in_lead
from warehouse.reading.events.outcomes import outcome_of, toll_of
from warehouse.reading.events.parts import parts_of
from warehouse.reading.events.roles import parts_in
from warehouse.reading.events.sentences import sentences_about, shared_by
from warehouse.reading.events.sharing import with_shared_parts
from warehouse.reading.events.topic import Topic
from warehouse.reading.statement import ClaimStatement, Statement
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.quotes import quote_around
from warehouse.reading.text.story import Story
from warehouse.reading.where.places import NOWHERE
from warehouse.reading.who.parties import STATE


def statements_of(
    story: Story, clusters: Sequence[Cluster], topic: Topic, skip: list[Span]
) -> list[Statement]:
    """In the order of the clusters; those that show no arms give none."""
    kept = armed_only(story, clusters, topic)
    days = {id(one): day_of(story, one, clusters) for one in kept}
    kept = _of_this_news(story, kept, days)
    if not kept:
        return []
    about = sentences_about(story, kept)
    main = kept[0].place or NOWHERE
    story = story.at(main.country_code, main.region_code)
    voices = voices_of(story, _struck(story, kept))
    spoken = unnamed_reach(story, voices, about)
    made = [
        _statement(
            story,
            number,
            Told(
                one,
                days[id(one)],
                about[number - 1],
                shared_by(story, one, kept, about, sorted(spoken[number - 1])),
                sorted(spoken[number - 1]),
            ),
            voices,
            skip,
        )
        for number, one in enumerate(kept, 1)
    ]
    return bearing_only(with_shared_parts(story, made))


def _of_this_news(
    story: Story, clusters: Sequence[Cluster], days: Mapping[int, EventDay]
) -> list[Cluster]:
    """Events with a day or in the lead, and plain ones in the country of such a one."""
    sure = [one for one in clusters if days[id(one)].is_told or is_in_lead(story, one)]
    countries = {one.place.country_code for one in sure if one.place}
    return [
        one
        for one in clusters
        if one in sure
        or (
            one.place is not None
            and one.place.country_code in countries
            and one.place.place_precision != "country"
            and one.word.is_specific
            and (one.inherited or one.place.place_precision == "settlement")
        )
    ]


def _struck(story: Story, clusters: Sequence[Cluster]) -> dict[int, str]:
    """The state that a sentence tells as the one attacked."""
    found: dict[int, str] = {}
    for frame in (frame for one in clusters for frame in one.frames):
        for part in parts_in(story, frame):
            if part.role == "target" and part.party.country_code:
                found.setdefault(frame.sentence, part.party.country_code)
    return found


@dataclass(frozen=True)
class Told:
    """An event, its day, the sentences that tell of it, those it shares with others,
    and those in which somebody denies it or keeps silent on it."""

    cluster: Cluster
    day: EventDay
    sentences: Sequence[int]
    shared: Sequence[int]
    spoken: Sequence[int]


def _statement(
    story: Story,
    number: int,
    told: Told,
    voices: Voices,
    skip: list[Span],
) -> Statement:
    one, day, sentences = told.cluster, told.day, told.sentences
    place = one.place or NOWHERE
    here = story.at(place.country_code, place.region_code)
    crossings = find_crossings(here, voices, skip, {*sentences, *told.shared})
    claims = claims_of(here, voices, told, crossings)
    initiators, targets = parts_of(here, one, sentences, crossings, place)
    is_by_group = any(not actor.startswith(STATE) for actor in initiators)
    one.is_by_group = one.is_general and is_by_group
    texts = [story.folded[slice(*story.sentences[n])] for n in sentences]
    counts = [q for n in sentences for q in story.in_sentence(n, story.quantities)]
    low, best, high = toll_of(counts)
    first = next((f for f in one.frames if f.word == one.word), one.frames[0])
    start, end = quote_around(story.text, first.start, first.end)
    return Statement(
        event_number=number,
        event_word=one.word.word,
        event_type=one.word.event_type,
        occurred_on=day.on,
        occurred_on_earliest=day.earliest,
        occurred_on_latest=day.latest,
        date_rule=day.rule,
        actors=_named(here, sentences),
        quote=story.text[start:end],
        quote_start=start,
        quote_end=end,
        crossings=tuple(crossings),
        initiators=initiators,
        targets=targets,
        outcome=outcome_of(texts, one.family),
        fatality_count_low=low,
        fatality_count_best=best,
        fatality_count_high=high,
        claims=tuple(claims),
        **vars(place),
    )


def _named(story: Story, sentences: Sequence[int]) -> tuple[str, ...]:
    """All actors named in the sentences of an event."""
    numbers = set(sentences)
    return tuple(
        dict.fromkeys(
            hit.phrase
            for hit in story.actors
            if story.sentence_at(hit.start) in numbers
        )
    )


__all__ = ["ClaimStatement", "statements_of"]
