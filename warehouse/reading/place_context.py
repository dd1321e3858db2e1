"""What the words around a name tell: a region, a place, a person or a speaker."""

import re

from warehouse.reading.mentions import Mention

UNITS = (
    r"(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Gg]overnorate|[Kk]rai|[Dd]istrict|[Rr]aion"
    r"|[Cc]ounty|[Pp]refecture|[Ss]tate(?! (?:media|TV|television|news|agency)))"
)
UNIT_WITHIN = re.compile(rf" {UNITS}$")
UNIT_BEFORE = re.compile(rf"\b{UNITS}s? of (?:the )?$")
# "the Kursk region" as well as the first name of "the Kursk and Belgorod regions".
UNIT_AFTER = re.compile(
    rf"(?:'s)?(?: border)? {UNITS}\b"
    rf"|(?:, [A-Z][\w'-]+)*,? (?:and|or) (?:the )?[A-Z][\w'-]+ {UNITS}s\b"
)
LOCATIVE = re.compile(
    r"\b(?:(?:in|at|on|near|into|over|around|outside|inside|against|towards?|entered"
    r"|across|hit|struck|shelled|attacked|stormed|raided|bombed)"
    r"|(?:village|town|city|settlement|outskirts|suburb|port)s? of) (?:the )?$",
    re.IGNORECASE,
)
# Where it was launched is not where it took effect.
AWAY = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
SPEAKS = re.compile(
    r"(?: has| had| also)? (?:said|says|claim(?:s|ed)|den(?:ies|ied)|launched|accus\w+"
    r"|insist\w*|warn(?:s|ed)|vow\w*|call(?:s|ed)|reject\w*|wants?|blam\w+|hopes?)\b"
)
PART_OF_NAME_BEFORE = re.compile(r"(?P<word>[A-Z][\w'.-]*) $")
PART_OF_NAME_AFTER = re.compile(rf" (?!{UNITS}\b)[A-Z]")
# Words that stand in capitals at the beginning of a sentence, before a place.
OPENING = re.compile(
    r"(?:In|At|On|Near|Into|Over|Around|Outside|Inside|Against|Towards?|Across|From|The"
    r"|After|While|As|When|And|But|Since|(?:North|South|East|West)(?:ern)?|Central)"
)
WIDTH = 40


def place_rule(text: str, mention: Mention, country_ends: set[int]) -> str | None:
    """Why a name is a place here: named_region, locative or first_named; or None.

    `country_ends` holds where names of countries end: "Ukraine's Sumy" is a place.
    """
    start, end = mention.start, mention.end
    before = text[max(0, start - WIDTH) : start]
    if AWAY.search(before) or SPEAKS.match(text, end):
        return None
    if _is_unit(text, mention, before):
        return "named_region"
    follows_country = bool({start - 1, start - 3} & country_ends)
    if PART_OF_NAME_AFTER.match(text, end):
        return None
    if not follows_country and _follows_a_name(before):
        return None
    return "locative" if follows_country or LOCATIVE.search(before) else "first_named"


def _is_unit(text: str, mention: Mention, before: str) -> bool:
    if UNIT_WITHIN.search(mention.name) or UNIT_BEFORE.search(before):
        return True
    return UNIT_AFTER.match(text, mention.end) is not None


def _follows_a_name(before: str) -> bool:
    word = PART_OF_NAME_BEFORE.search(before)
    return word is not None and not OPENING.fullmatch(word["word"])
