"""The state for which an office speaks that is named without it."""

import re
from collections.abc import Sequence

from warehouse.reading.claims.offices_named import NamedOffice, country_named
from warehouse.reading.claims.speaker_words import NOT_FAR
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.story import Story, home_country, within
from warehouse.reading.who.offices import Office

# "Told reporters in Phnom Penh".
IN = re.compile(r",?(?: [a-z]+){1,5} in (?=[A-Z])")
NEAR = 60
HARMED = re.compile(
    r"(?: [a-z][\w-]+){0,4} (?:was|were|have been|has been|had been|are|is) (?:also )?"
    r"(?:killed|wounded|injured|shot|hit|hurt|attacked|dead)\b"
)


def own_country(
    story: Story,
    office: Office,
    at: int,
    named: Sequence[NamedOffice],
    struck: str | None = None,
) -> str | None:
    """Where no country stands beside an office: that of the harmed, or the one for
    which the text names such an office, the dateline's, that of the place named last,
    or of the text. `struck` is the state that the sentence has attacked."""
    number = story.sentence_at(at)
    local = local_country(story, number)
    victims = _state_of_victims(story, number)
    if office.is_at_home:
        return victims or local or story.country_code or _most_named(story)
    return (
        victims
        or struck
        or home_country(story)
        or country_named(named, office, at, same_name=True)
        or country_named(named, office, at, same_name=False)
        or _force_beside(story, number)
        or local
        or main_country(story)
        or story.country_code
        or _most_named(story)
    )


def seat_after(story: Story, end: int) -> str | None:
    """ "... told reporters in Phnom Penh": the state whose capital is named there."""
    match = IN.match(story.plain, end, end + NEAR)
    if match is None:
        return None
    stop = story.sentences[story.sentence_at(end - 1)][1]
    seats = seats_in(story, (match.end(), match.end() + 1))
    return seats[0] if seats and match.end() < stop else None


def seats_in(story: Story, span: Span) -> list[str]:
    """ "The ministry in Moscow": the states whose capitals are named."""
    states = story.dictionaries.actor_countries
    named = (mention.name.lower() for mention in within(story.mentions, span))
    return [states[name] for name in named if name in states]


def main_country(story: Story) -> str | None:
    """The dateline's country, or the one whose forces alone the text names."""
    codes = {p.country_code for p in story.parties if p.kind == "force"}
    return home_country(story) or (codes.pop() if len(codes) == 1 else None)


def local_country(story: Story, number: int) -> str | None:
    """The country of the place named last, not far before."""
    for place in reversed(story.places):
        is_near = number - NOT_FAR <= story.sentence_at(place.start) <= number
        if is_near:
            return place.choice.country_code
    return None


def _most_named(story: Story) -> str | None:
    codes = story.dictionaries.gazetteer.countries
    named = [codes[m.name] for m in story.mentions if m.name in codes]
    return max(named, key=named.count) if named else None


def _force_beside(story: Story, number: int) -> str | None:
    """The state whose force a sentence names, if it is one alone."""
    parties = story.in_sentence(number, story.parties)
    codes = {p.country_code for p in parties if p.kind == "force" and p.country_code}
    return codes.pop() if len(codes) == 1 else None


def _state_of_victims(story: Story, number: int) -> str | None:
    """ "Two Turkish police officers were killed": whose ministry counts them."""
    for party in story.in_sentence(number, story.parties):
        if party.country_code and HARMED.match(story.folded, party.end):
            return party.country_code
    return None
