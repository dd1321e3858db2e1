"""What the shipped reader makes of small invented texts."""

from datetime import date

from warehouse.reading import Statement, load_dictionaries, read_document
from warehouse.reading.reader import tell
from warehouse.reading.statement import ClaimStatement
from warehouse.reading.text.furniture import furniture_spans
from warehouse.reading.text.phrases import find_phrases, folded
from warehouse.reading.text.story import Story

PUBLISHED = date(2024, 3, 13)  # a Wednesday
SHELLED = "Russian forces shelled Bilopillia in Ukraine's Sumy region on Tuesday."
STRUCK = "Drones struck a depot in Belgorod in Russia on Tuesday."


def march(day: int) -> date:
    return date(2024, 3, day)


def events(text: str, published: date | None = PUBLISHED) -> list[Statement]:
    return read_document(text, published, load_dictionaries())


def only(text: str, published: date | None = PUBLISHED) -> Statement:
    (statement,) = events(text, published)
    return statement


def places(text: str) -> list[str | None]:
    """Names of the places of all events, in the order of the text."""
    return [event.place_name for event in events(text)]


def is_untold(text: str) -> bool:
    """Whether a text with words of force in it tells of no event."""
    words = load_dictionaries()
    found = find_phrases(folded(text), words.event_phrases)
    assert any(hit.phrase in words.event_meanings for hit in found)
    return events(text) == []


def claims(text: str) -> list[ClaimStatement]:
    """The claims of the one event of a text."""
    return list(only(text).claims)


def claims_of(text: str, claimant: str | None) -> dict[str, tuple[str, str | None]]:
    """Stance and value of what one claimant says, by kind."""
    return {
        claim.kind: (claim.stance, claim.value)
        for claim in claims(text)
        if claim.claimant == claimant
    }


def story_of(text: str) -> Story:
    skip = furniture_spans(text)
    return tell(text, folded(text), PUBLISHED, load_dictionaries(), skip)
