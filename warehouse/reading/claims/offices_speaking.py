"""For which state or region an office speaks, where its subject tells it or not."""

import re
from collections.abc import Sequence

from warehouse.reading.claims.office_countries import local_country, seats_in
from warehouse.reading.claims.speaker import Speaker
from warehouse.reading.claims.speaker_words import (
    ARTICLE,
    LEADING_PEOPLE,
    NOT_FAR,
    OFFICIAL,
)
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import Found, find_phrases
from warehouse.reading.text.story import Story, home_country, within
from warehouse.reading.who.offices import Office
from warehouse.reading.who.parties import Party, state_id

# "Government of Kunar Province", not "Regional administration of ...".
REGIONAL = {"Regional administration", "Regional government"}
UNIT = re.compile(r" (?:Oblast|Province|Region|Governorate|County|State|District)$")
MAYORS = {"Mayor", "Deputy mayor"}
OF_RANK = re.compile(r"\b(?:senior|top|high-ranking|unnamed|anonymous) ")
FORMER = re.compile(r"\b(?:former|ex-|retired)\b[^,]*")
UNITED_STATES = re.compile(r"\bU\.?S\.?\b")


def state_speaking(story: Story, party: Party) -> Speaker:
    """A force speaks as the armed forces, a capital or a country as its government."""
    body = "Armed forces" if party.kind == "force" else "Government"
    name = f"{body} of {country_name(story, party.country_code)}"
    return Speaker(name, "party", party.country_code, party.actor)


def group_speaking(story: Story, actor: str) -> Speaker:
    """A group by its name; one that rules a state as the state's government."""
    words = story.dictionaries
    ruled = words.ruling_groups.get(words.actor_ids.get(actor, ""))
    if ruled and story.published_on and ruled[1] <= story.published_on:
        name = f"Government of {country_name(story, ruled[0])}"
        return Speaker(name, "party", ruled[0], state_id(ruled[0]))
    return Speaker(actor, "party", None, actor)


def offices_in(
    story: Story, span: Span, parties: Sequence[Party]
) -> list[tuple[Found, Office]]:
    """Those that a subject names; the army of "Balochistan Liberation Army" is no
    state's, and what somebody was once is not for whom he speaks now."""
    start, end = span
    words = FORMER.sub(_blank, story.folded[start:end])
    offices = story.dictionaries.offices
    hits = find_phrases(words, offices.phrases)
    groups = [(p.start - start, p.end - start) for p in parties if p.kind == "group"]
    return [
        (Found(start + hit.start, start + hit.end, hit.phrase), office)
        for hit in hits
        if (office := offices.meanings[hit.phrase])
        and not any(a <= hit.start and hit.end <= b for a, b in groups)
        and words[max(0, hit.start - 1)] != "-"
    ]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def country_beside(
    story: Story, span: Span, parties: Sequence[Party]
) -> tuple[str | None, str | None]:
    """The country that a subject names, and the region if it names one."""
    named = [party.country_code for party in parties if party.country_code]
    region = _region(story, span)
    code = next(iter([*named, *seats_in(story, span)]), None)
    if code is None and UNITED_STATES.search(story.plain, *span):
        code = "US"
    return code or (region[1] if region else None), region[0] if region else None


def office_speaking(
    story: Story, office: Office, code: str | None, region: str | None, at: int
) -> Speaker:
    """An office at a position under its standard name, of a region or of a country."""
    here = story.region_code
    if office.name in MAYORS:
        region = _town_before(story, at) if region is None else UNIT.sub("", region)
    if not office.is_local or office.is_of_state:
        region = None
    elif region is None:
        near = _region_before(story, at, code)
        here = near or (here if code == story.country_code else None)
        region = story.dictionaries.region_names.get(here or "", here)
    name = "Government" if office.name in REGIONAL else office.name
    if not office.country_code and (region or code):
        name = f"{name} of {region or country_name(story, code)}"
    return Speaker(name, "party", code, None, office.name)


def _town_before(story: Story, at: int) -> str | None:
    """The settlement named last: a mayor is of a town."""
    number = story.sentence_at(at)
    for place in reversed(story.places):
        is_near = number - NOT_FAR <= story.sentence_at(place.start) <= number
        if is_near and place.choice.place_precision == "settlement":
            return place.choice.place_name
    return None


def _region_before(story: Story, at: int, code: str | None) -> str | None:
    """The region of the place of a country that was named last, not far before."""
    number = story.sentence_at(at)
    for place in reversed(story.places):
        near = number - NOT_FAR <= story.sentence_at(place.start) <= number
        if near and place.choice.region_code and place.choice.country_code == code:
            return place.choice.region_code
    return None


def plain_speaker(
    story: Story, span: Span, words: str, parties: Sequence[Party]
) -> Speaker:
    """ "Officials", with the word for their country's people."""
    is_official = OFFICIAL.search(words) is not None
    groups = [p.actor for p in parties if p.kind == "group"]
    if groups and is_official:
        return Speaker(f"{groups[0]} sources", "party", None, groups[0])
    start = story.folded.find(words, *span)
    name = ARTICLE.sub("", story.plain[start : start + len(words)])
    named = [p.country_code for p in parties if p.country_code]
    code = next(iter([*named, *seats_in(story, span)]), None)
    if code is None and UNITED_STATES.search(story.plain, *span):
        code = "US"
    name = OF_RANK.sub("", name)
    if not is_official:
        return Speaker(name, "unattributed", code)
    number = story.sentence_at(span[0])
    dateline = home_country(story)
    code = code or dateline or local_country(story, number) or story.country_code
    people = story.dictionaries.people_words.get(code or "")
    is_told = people is None or people.lower() in name.lower()
    if people and not is_told and not UNITED_STATES.match(name):
        name = f"{people} {LEADING_PEOPLE.sub('', name)}"
    if code is None:
        return Speaker(name, "unattributed")
    return Speaker(name, "party", code, state_id(code))


def country_name(story: Story, code: str | None) -> str:
    return story.dictionaries.country_names.get(code or "", code or "")


def _region(story: Story, span: Span) -> tuple[str, str] | None:
    """Name and country of the first region or place that a subject names."""
    gazetteer = story.dictionaries.gazetteer
    for mention in within(story.mentions, span):
        for region in gazetteer.regions.get(mention.name, ())[:1]:
            return region.region_name, region.country_code
        placed = within(story.places, (mention.start, mention.start + 1))
        code = placed[-1].choice.country_code if placed else None
        if mention.name not in gazetteer.countries and code:
            return mention.name, code
    return None
