"""The plain reader: one event a text, each part of it by one simple rule."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from warehouse.reading.actors import find_actors
from warehouse.reading.crossings import find_crossings
from warehouse.reading.dictionaries import Dictionaries
from warehouse.reading.event_dates import EventDate, event_date
from warehouse.reading.events import choose_event
from warehouse.reading.furniture import Span, furniture_spans, is_within
from warehouse.reading.phrases import Found, find_phrases, folded
from warehouse.reading.places import PlaceChoice, choose_place
from warehouse.reading.quotes import quote_around
from warehouse.reading.statement import Statement
from warehouse.reading.story import Story, sentences_of


def read_document(
    document_text: str, published_on: date | None, dictionaries: Dictionaries
) -> list[Statement]:
    """One statement, or none when no word of the text names an event."""
    skip = furniture_spans(document_text)
    folded_text = folded(document_text)
    found = find_phrases(folded_text, dictionaries.event_phrases)
    outside = [hit for hit in found if not is_within(hit.start, skip)]
    event = choose_event(outside, dictionaries.event_meanings)
    if event is None:
        return []
    actors = find_actors(document_text, folded_text, dictionaries, skip)
    plain = document_text.replace("’", "'").replace("\u00a0", " ")
    place = choose_place(
        plain, dictionaries.gazetteer, [*skip, *_names_of_several_words(actors)]
    )
    day = event_date(document_text, published_on, skip)
    event_type = dictionaries.event_meanings[event.phrase].event_type
    statement = _statement(document_text, event, event_type, day, place, actors)
    story = Story(
        text=document_text,
        plain=plain,
        folded=folded_text,
        sentences=sentences_of(document_text, skip),
        actors=actors,
        published_on=published_on,
        country_code=place.country_code,
        region_code=place.region_code,
        dictionaries=dictionaries,
    )
    return [replace(statement, crossings=tuple(find_crossings(story, skip)))]


def _names_of_several_words(actors: Sequence[Found]) -> list[Span]:
    """ "Sumy Brigade" is no town, but "Moscow" may be both actor and place."""
    return [(hit.start, hit.end) for hit in actors if " " in hit.phrase]


def _statement(
    text: str,
    event: Found,
    event_type: str,
    day: EventDate,
    choice: PlaceChoice,
    actors: Sequence[Found],
) -> Statement:
    start, end = quote_around(text, event.start, event.end)
    return Statement(
        event_number=1,
        event_word=event.phrase,
        event_type=event_type,
        occurred_on_earliest=day.earliest,
        occurred_on_latest=day.latest,
        date_rule=day.rule,
        actors=tuple(dict.fromkeys(hit.phrase for hit in actors)),
        quote=text[start:end],
        quote_start=start,
        quote_end=end,
        **asdict(choice),
    )
