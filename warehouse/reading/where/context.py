"""What the words around a name tell: a region, a place, a person or a speaker."""

import re

from warehouse.reading.text.looking import Guarded
from warehouse.reading.text.mentions import Mention
from warehouse.reading.where.elsewhere import is_elsewhere
from warehouse.reading.where.words import COMPASS, UNITS

UNIT_WITHIN = re.compile(rf" {UNITS}$")
UNIT_BEFORE = Guarded(
    " of ",
    rf"\b{UNITS}s? of (?:the )?(?:[A-Z][\w'-]+(?:,| and|, and) )*$",
)
DISTRICT = re.compile(r"(?:'s)?(?: border)? (?:[Dd]istrict|[Rr]aion|[Cc]ounty)\b")
# "the Kursk region" as well as the first name of "the Kursk and Belgorod regions".
UNIT_AFTER = re.compile(
    rf"(?:'s)?(?: border)? {UNITS}s?\b"
    rf"|(?:, [A-Z][\w'-]+)*,? (?:and|or) (?:the )?[A-Z][\w'-]+ {UNITS}s\b"
)
LOCATIVE = re.compile(
    r"\b(?:(?:in|at|on|near|into|over|around|outside|inside|within|against|towards?|off"
    r"|entered|above|across|between|through|reached|approached"
    r"|hits?|struck|strikes?|shell(?:s|ed)|attack(?:s|ed)|storm(?:s|ed)|raid(?:s|ed)"
    r"|bomb(?:s|ed)|pounded|targeted|rocks?|rocked|pound(?:s|ed)|shak(?:es|en))"
    r"|(?:villages?|towns?|cit(?:y|ies)|settlements?|outskirts|suburbs?|port|hamlets?"
    r"|part|parts|area|areas|direction|north|south|east|west|island|camp|camps"
    rf"|vicinity|centre|center|capital)s? of) (?:the )?(?:{COMPASS} )*$",
)
SEAT_AS_PLACE = Guarded(
    "capital|city|town|port|district|suburb|far|north|south|east|west|central|upper"
    "|lower|border|frontline|nearby|neighbo|occupied|annexed|mainland|village|coastal"
    "|rural|old|greater|held|controlled|administered",
    rf"\b(?:capital|city|town|port|district|suburb|{COMPASS})(?: of)?,? $",
)
SPEAKS = re.compile(
    r"(?: has| had| have| also| later| itself| meanwhile)*"
    r" (?:said|says|claim(?:s|ed)|den(?:ies|ied)|launch(?:ed|es)|accus\w+|condemn\w+"
    r"|insist\w*|warn(?:s|ed)|vow\w*|call(?:s|ed)|reject\w*|wants?|blam\w+|hopes?"
    r"|respond(?:s|ed)|retaliat\w+|announc\w+|confirm\w*|denounc\w+|summon\w+|carried"
    r"|fir(?:ed|es)|conducted|used|sent|shot|strikes|struck|attacked|shelled|bombed"
    r"|killed|downed|intercepted|did not|maintain\w*|consider\w*|repeated\w*)\b"
)
PART_OF_NAME_BEFORE = re.compile(r"(?P<word>[A-Z][\w'.-]*) $")
DAY_OR_MONTH = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June"
    r"|July|August|September|October|November|December"
)
# "Damascus International Airport" lies there.
FACILITY = (
    r"(?:International |Military |Civil |Naval |Central |General |Air |Railway |Oil |Gas"
    r"|Power |Thermal |Nuclear )*(?:Airport|Airbase|Base|Airfield|Port|Harbou?r|Refinery"
    r"|Plant|Station|Terminal|Hospital|University|Prison|Bridge|Dam|Market|Junction"
    r"|Crossing|Barracks|Camp|Depot)\b"
)
PART_OF_NAME_AFTER = re.compile(
    rf" (?:al-|el-|bin |ibn |de |von |van )?(?!{UNITS}\b|{DAY_OR_MONTH}|{FACILITY})"
    r"[A-Z](?!\w*'s)"
)
# Words that stand in capitals at the beginning of a sentence or in a headline.
OPENING = re.compile(
    r"(?:In|At|On|Near|Into|Over|Around|Outside|Inside|Against|Towards?|Across|From|The"
    r"|After|While|As|When|And|But|Since|Of|To|By|(?:North|South|East|West)(?:ern)?"
    r"|(?:North|South)-?(?:east|west)(?:ern)?|Central|Village|Town|City|Villages"
    r"|Hits?|Strikes?|Struck|Shell(?:s|ed)|Attacks?|Attacked|Raids?|Kills?|Rocks?"
    r"|Targets?|Pounds?|Meanwhile|Nearby|Occupied|Annexed|Residents|Both|Only|Then"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
WIDTH = 75


def place_rule(text: str, mention: Mention, country_ends: set[int]) -> str | None:
    """Why a name is a place here: named_region, locative or first_named; or None.

    `country_ends` holds where names of countries end: "Ukraine's Sumy" is a place.
    """
    start, end = mention.start, mention.end
    before = text[max(0, start - WIDTH) : start]
    if is_elsewhere(text, before, end):
        return None
    if _is_unit(text, mention, before):
        return "named_region"
    follows_country = bool({start - 1, start - 3} & country_ends)
    is_name = not follows_country and _follows_a_name(before)
    if SPEAKS.match(text, end) or PART_OF_NAME_AFTER.match(text, end) or is_name:
        return None
    is_place = follows_country or is_after_place_word(before)
    return "locative" if is_place else "first_named"


def is_named_region(text: str, mention: Mention) -> bool:
    """Whether `place_rule` is that of a region called so."""
    before = text[max(0, mention.start - WIDTH) : mention.start]
    is_unit = _is_unit(text, mention, before)
    return is_unit and not is_elsewhere(text, before, mention.end)


def is_after_place_word(before: str) -> bool:
    """Whether the words before a name end in "near", "the town of" and the like."""
    lower = before.lower()
    return LOCATIVE.search(lower) is not None or SEAT_AS_PLACE.search(lower) is not None


def names_district(text: str, end: int) -> bool:
    """Whether "district" or the like follows a name."""
    return DISTRICT.match(text, end) is not None


def _is_unit(text: str, mention: Mention, before: str) -> bool:
    if UNIT_WITHIN.search(mention.name) or UNIT_BEFORE.search(before):
        return True
    return UNIT_AFTER.match(text, mention.end) is not None


def _follows_a_name(before: str) -> bool:
    word = PART_OF_NAME_BEFORE.search(before)
    return word is not None and not OPENING.fullmatch(word["word"])
