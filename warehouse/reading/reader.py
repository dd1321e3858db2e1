"""The reader: from a document's text to its events, each with claims and quotes.

The way: page furniture is set apart, sentences are cut, everything named is found
(places, parties, days, quantities), each word of force told as done becomes a frame,
frames of one event a cluster, and each cluster a statement.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from warehouse.reading.dictionaries import Dictionaries
from warehouse.reading.events.clusters import cluster
from warehouse.reading.events.frames import find_frames
from warehouse.reading.events.topic import is_about_force, topic_of
from warehouse.reading.quantities import find_quantities
from warehouse.reading.statement import Statement
from warehouse.reading.statements import statements_of
from warehouse.reading.text.furniture import Span, furniture_spans
from warehouse.reading.text.mentions import find_mentions
from warehouse.reading.text.phrases import Found, find_phrases, folded
from warehouse.reading.text.story import Story, sentences_of
from warehouse.reading.when import find_dates
from warehouse.reading.where.evidence import context_of
from warehouse.reading.where.locative import find_locative
from warehouse.reading.where.mention import PlaceMention
from warehouse.reading.where.office_regions import office_regions
from warehouse.reading.where.places import find_places
from warehouse.reading.where.resolving import Resolver
from warehouse.reading.where.unlisted import find_unlisted
from warehouse.reading.who.actors import find_actors
from warehouse.reading.who.parties import find_parties, strikes


def read_document(
    document_text: str, published_on: date | None, dictionaries: Dictionaries
) -> list[Statement]:
    """The events of a text in the order in which it comes to them, or none."""
    folded_text = folded(document_text)
    found = find_phrases(folded_text, dictionaries.event_phrases)
    if not any(hit.phrase in dictionaries.event_meanings for hit in found):
        return []
    skip = furniture_spans(document_text)
    topic = topic_of(folded_text, dictionaries.topic_words, skip)
    if not is_about_force(topic):
        return []
    story = tell(document_text, folded_text, published_on, dictionaries, skip, found)
    clusters = cluster(find_frames(story, found, topic, skip))
    return statements_of(story, clusters, topic, skip)


def tell(
    text: str,
    folded_text: str,
    published_on: date | None,
    dictionaries: Dictionaries,
    skip: list[Span],
    found: Sequence[Found] = (),
) -> Story:
    """A text with everything that it names; `found` are its words of force."""
    gazetteer = dictionaries.gazetteer
    plain = text.replace("’", "'").replace("\u00a0", " ")
    sentences = sentences_of(text, skip)
    actors = find_actors(text, folded_text, dictionaries, skip)
    mentions = find_mentions(plain, gazetteer)
    parties = find_parties(
        plain,
        mentions,
        actors,
        dictionaries.actor_countries,
        gazetteer,
        dictionaries.people,
        skip,
    )
    states = [p.country_code for p in parties if p.country_code and p.kind == "force"]
    groups = dictionaries.group_countries
    homes = {code for hit in actors for code in groups.get(hit.phrase, ())}
    seats = dictionaries.actor_countries
    context = context_of(
        mentions, gazetteer, states, seats, homes, dictionaries.troubled
    )
    no_place = sorted([*skip, *_names_of_several_words(actors)])
    acting = [(p.start, p.country_code or "") for p in parties if strikes(plain, p)]
    resolver = Resolver(plain, mentions, sentences, gazetteer, context, acting)
    listed = find_places(resolver, dictionaries.people, seats, no_place)
    named = sorted([*skip, *((hit.start, hit.end) for hit in actors)])
    unlisted = find_unlisted(resolver, listed, named)
    known = sorted([*listed, *unlisted], key=lambda place: place.start)
    offices = list(office_regions(resolver))
    begun = [hit.start for hit in found]
    told = [span for span in sentences if _holds(span, begun)]
    more: list[PlaceMention] = []
    for span in told:
        more += find_locative(resolver, known, [*more, *offices], span, named)
    places = sorted([*known, *more], key=lambda place: place.start)
    return Story(
        text=text,
        plain=plain,
        folded=folded_text,
        sentences=sentences,
        actors=actors,
        published_on=published_on,
        country_code=None,
        region_code=None,
        dictionaries=dictionaries,
        mentions=mentions,
        places=places,
        offices=offices,
        parties=parties,
        dates=find_dates(text, folded_text, published_on, skip),
        quantities=find_quantities(text, folded_text, sentences, skip),
    )


def _names_of_several_words(actors: Sequence[Found]) -> list[Span]:
    """ "Sumy Brigade" is no town, but "Moscow" may be both actor and place."""
    return [(hit.start, hit.end) for hit in actors if " " in hit.phrase]


def _holds(span: Span, begun: Sequence[int]) -> bool:
    return bisect_left(begun, span[0]) < bisect_left(begun, span[1])
