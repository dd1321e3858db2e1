"""Where a word of force took effect: the list of places that stands nearest to it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from warehouse.reading.events.background import is_background
from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story
from warehouse.reading.where.places import PlaceMention

# Between a place and another that only says where the first one lies.
DESCRIBES = re.compile(
    r",? (?:to the |just |some |about |around |\d+ ?(?:km|kilomet\w+|miles) )*"
    r"(?:north|south|east|west)\w*(?:-\w+)? of (?:the )?(?:\w+ (?:of )?)?"
    r"|,? (?:an?|the|its|whose) (?:[\w-]+ ){0,4}(?:village|town|city|port|settlement"
    r"|suburb|district|hamlet|area|point|base|crossing|camp|island|capital|seat|home)"
    r"(?: [\w'-]+){0,6} |,? (?:near|close to|just (?:outside|across|over)|outside|opposite"
    r"|across from|bordering|facing|next to|adjacent to|beside|not far from|which (?:lies"
    r"|is|sits|borders) [\w -]{0,40}?)(?: the)?(?: \w+ of)? "
    r"|(?:'s)?(?: (?:border |sub-?)?(?:area|sector|district|locality|suburb|quarter"
    r"|neighbou?rhood|town|village|city|island|municipality|commune|territory|county))?"
    r",? (?:located )?(?:in|of|on) (?:the |\w+ern |\w+'s )*"
    r"(?:(?:city|town|village|district|county|province|region|state) of (?:the )?)?"
)
# A place named before.
THERE = re.compile(
    r"\b(?:the|this|that|same) (?:\w+ )?(?P<kind>town|village|city|settlement|port|island"
    r"|region|province|oblast|governorate|camp|crossing|hamlet|locality|community)\b"
    r"(?! of\b)"
)
PASSIVE = re.compile(
    r"(?: (?:district|region|village|town|city))?,? (?:was|were|has been|have been|had been"
    r"|came|is|are|being|also|again|then|got|repeatedly|heavily|under|once|more|twice| )+ "
)
REGIONS = frozenset({"region", "province", "oblast", "governorate"})
FAR_BACK = 4
# Between the members of a list of places.
LIST = re.compile(
    r"(?:,|,? and|,? or|,? as well as|,? &|;)(?: also)?(?: (?:the|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d+|several|more|others?|another|people|further|in|at|near"
    r"|on|of|over|towns?|villages?|cit(?:y|ies)|settlements?|areas?|nearby|neighbou?ring"
    r"|border|hamlets?|districts?|to|\w+(?:ern|eastern|western)|central))* ?"
    r"|(?:,|,? and|,? as well as) (?:an?|the|another|its|one|two|three|several)"
    r" (?:(?!(?:was|were|is|are|had|has|have|said|says|while|after|before|when|where"
    r"|who|which|from|by|[a-z]+ed)\b)[a-z][\w-]+ ){1,8}?"
    r"(?:at|in|near|outside|around|on|of) (?:the )?(?:\w+ (?:region|province"
    r"|district) of )?"
)
COMMA = re.compile(r", (?:and )?| and ")
# What stands before a word is so much further from it than what follows.
BEFORE = 25
# So near a country is named right after a word.
CLOSE = 12


def places_beside(story: Story, number: int, hit: Found) -> tuple[PlaceMention, ...]:
    """The list of places nearest to a word in its part of the sentence, else in the
    whole sentence where only one list stands there."""
    named = _named(story, number)
    if not any(not place.is_country for place in named):
        before = _there(story, number, hit)
        if before:
            return (before,)
    if not named:
        return ()
    left, right = part_of(story, number, hit.start)
    near = [place for place in named if left <= place.start < right]
    finer = [place for place in near if not place.is_country]
    land = _land_right_after(near, hit)
    if land:
        return (land,)
    lists = lists_of(story, finer) or lists_of(story, near)
    if lists:
        return _nearest(story, lists, hit)
    others = lists_of(story, [place for place in named if not place.is_country])
    if len(others) == 1 and not near:
        return others[0]
    return ()


def _named(story: Story, number: int) -> Sequence[PlaceMention]:
    """The places of a sentence, without those of another time."""
    if number not in story.kept.scenes:
        story.kept.scenes[number] = [
            place
            for place in story.in_sentence(number, story.places)
            if not is_background(story, number, place.start)
        ]
    return story.kept.scenes[number]


def _land_right_after(near: Sequence[PlaceMention], hit: Found) -> PlaceMention | None:
    """ "Amid fighting in Kibati rockets landed in Rwanda": a country, where nothing
    closer follows the word."""
    after = [place for place in near if place.start >= hit.end]
    if not after or not all(place.is_country for place in after):
        return None
    return after[0] if after[0].start - hit.end <= CLOSE else None


def _there(story: Story, number: int, hit: Found) -> PlaceMention | None:
    """ "Guns opened up on the town": the settlement that was named last."""
    left, right = part_of(story, number, hit.start)
    word = THERE.search(story.folded, left, right)
    if word is None:
        return None
    is_region = word["kind"] in REGIONS
    before = [p for p in story.places if p.start < left]
    if is_region:
        before += [p for p in story.offices if p.start < word.end()]
        before.sort(key=lambda place: place.start)
    for place in reversed(before):
        if story.sentence_at(place.start) < number - FAR_BACK:
            return None
        precision = place.choice.place_precision
        if precision == ("region" if is_region else "settlement"):
            return place
    return None


def lists_of(
    story: Story, places: Sequence[PlaceMention]
) -> list[tuple[PlaceMention, ...]]:
    """Places side by side, and without the regions that hold others of the part."""
    held = {p.choice.region_code for p in places if _is_settlement(p)}
    places = [p for p in places if not _describes(story, p, places)]
    finest = [
        p
        for p in places
        if _is_settlement(p)
        or p.is_country
        or p.choice.region_code not in held
        or _is_listed(story, p, places)
    ]
    lists: list[list[PlaceMention]] = []
    for place in finest:
        last = lists[-1][-1] if lists else None
        if last and LIST.fullmatch(story.plain, last.end, place.start):
            lists[-1].append(place)
        else:
            lists.append([place])
    return [tuple(one) for one in lists]


def _is_listed(
    story: Story, place: PlaceMention, places: Sequence[PlaceMention]
) -> bool:
    """ "The Metina, Gara and Hakurk areas": an area beside others holds none of them."""
    return any(
        COMMA.fullmatch(story.plain, one.end, other.start) is not None
        for one, other in pairwise(places)
        if place in (one, other)
    )


def _describes(
    story: Story, place: PlaceMention, places: Sequence[PlaceMention]
) -> bool:
    """ "Beit Jinn, a village at the foot of Mount Hermon", "Iresuki near Elwak"."""
    before = [p for p in places if p.end <= place.start]
    if not before:
        return False
    return DESCRIBES.fullmatch(story.plain, before[-1].end, place.start) is not None


def _is_settlement(place: PlaceMention) -> bool:
    return place.choice.place_precision == "settlement"


def _nearest(
    story: Story, lists: Sequence[tuple[PlaceMention, ...]], hit: Found
) -> tuple[PlaceMention, ...]:
    """What follows a word is rather its place than what stands before it, but for a
    passive ("the village of Kister was shelled")."""
    before = [one for one in lists if one[-1].end <= hit.start]
    if before and PASSIVE.fullmatch(story.folded, before[-1][-1].end, hit.start):
        return before[-1]

    def distance(one: tuple[PlaceMention, ...]) -> int:
        if one[0].start >= hit.end:
            return one[0].start - hit.end
        return max(0, hit.start - one[-1].end) + BEFORE

    return min(lists, key=distance)
