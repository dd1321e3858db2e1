"""What the words around a name tell: a region, a place, a person or a speaker."""

import re

from warehouse.reading.mentions import Mention

UNITS = (
    r"(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Gg]overnorate|[Kk]rai|[Dd]istrict|[Rr]aion"
    r"|[Cc]ounty|[Pp]refecture|[Dd]epartment|[Vv]oivodeship|[Dd]ivision|[Tt]erritory"
    r"|[Ss]tate(?! (?:media|TV|television|news|agency)))"
)
UNIT_WITHIN = re.compile(rf" {UNITS}$")
UNIT_BEFORE = re.compile(
    rf"\b{UNITS}s? of (?:the )?(?:[A-Z][\w'-]+(?:,| and|, and) )*$"
)
DISTRICT = re.compile(r"(?:'s)?(?: border)? (?:[Dd]istrict|[Rr]aion|[Cc]ounty)\b")
# "the Kursk region" as well as the first name of "the Kursk and Belgorod regions".
UNIT_AFTER = re.compile(
    rf"(?:'s)?(?: border)? {UNITS}s?\b"
    rf"|(?:, [A-Z][\w'-]+)*,? (?:and|or) (?:the )?[A-Z][\w'-]+ {UNITS}s\b"
)
COMPASS = (
    r"(?:(?:far|north|south|east|west)\w*(?:[ -](?:east|west|north|south)\w*)?"
    r"|central|upper|lower|border|frontline|nearby|neighbou?ring|occupied|annexed"
    r"|mainland|village|town|city|port|coastal|rural|downtown|old|greater|western"
    r"|[\w-]+-(?:held|controlled|occupied|annexed|administered))"
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
SEAT_AS_PLACE = re.compile(
    rf"\b(?:capital|city|town|port|district|suburb|{COMPASS})(?: of)?,? $",
    re.IGNORECASE,
)
# Where it was launched or where somebody is from is not where it took effect.
AWAY = re.compile(
    r"\b(?:from|out of) (?:the |inside |within |across |neighbou?ring |nearby )*"
    rf"(?:(?:{COMPASS} )?(?:directions?|area|areas|territory|village|town|city|port|side)"
    r" of (?:the )?)?"
    rf"(?:{COMPASS} )*(?:[A-Z][\w-]+(?:'s)? )?(?:{COMPASS} )*(?:of )?$"
    r"|\bcross(?:ed|es|ing)? (?:over |through )?(?:the )?$"
    r"|\b(?:from|out of) (?:an? |the )?(?:areas?|territor(?:y|ies)|positions?|villages?"
    r"|side|regions?|launchers?|bases?|points?)\b(?:(?! in | at | near "
    r"| on )[^,.;]){0,40}$"
    r"|(?<!positions )(?<!posts )\b(?:stationed|based|deployed|garrisoned|encamped)"
    r" (?:in|at|near|on) (?:(?:the|a|several|villages?|towns?|cit(?:y|ies)|districts?"
    r"|regions?|areas?|nameless|heights|positions?|posts?|of|and|[A-Z][\w'-]+),? )*$"
)
# "Bryansk governor Alexander Bogomaz".
OFFICE_AFTER = re.compile(
    r"(?:'s)?(?: (?:regional|city|acting|provincial|district|county|resident|deputy"
    r"|military|civil))*"
    r" (?:governor|commissioner|prefect|mayor|authorities|officials?|administration|prosecutors?|police"
    r"|government|ministry|minister|command|spokes\w+|correspondent|office)\b"
)
RIVER = re.compile(r" (?:[Rr]iver|[Cc]anal|[Ss]trait|[Ss]ea|[Oo]cean)\b")
# "Gaza militants", "the Kursk operation": of it, not in it.
OF_IT = re.compile(
    r"(?:-based|'s)?(?: (?:last|main|former|new|remaining|local|armed))*"
    r" (?:militants?|militant groups?|fighters|rebels|gunmen|war|conflict"
    r"|truce|ceasefire|talks|accords?|agreement|deal|crisis|peace|summit|process"
    r"|protocol|declaration|framework|forum|conference|declaration|issue|question)\b"
)
# "In Kampala, the spokesman said".
SPOKE_THERE = re.compile(
    r", (?:the |an? )?(?:[\w-]+ ){0,3}(?:spokes\w+|officials?|government|ministry"
    r"|minister"
    r"|president|military|army|authorities|diplomats?)\b"
)
# Where people went, met or spoke.
ELSEWHERE = re.compile(
    r"\b(?:(?:hospitals?|clinic|talks|meeting|speaking|conference|summit|based|embassy"
    r"|studio|correspondent|rally|court|prison|born|mass|service|funeral|headquartered"
    r"|assembly|council|reporters|journalists|press|media|cameras|briefing|interview|agreed|brokered|negotiated|mediated|ministry|army|staff|office|spokes\w+"
    r"|envoys?"
    r"|leaders?|ambassador|politicians|parliament|forum|session|seminar|ceremony|parade"
    r"|exhibition|protest(?:s|ers)?|residents|living|who lives|government|authorities"
    r"|officials|garrison(?:ed)?|stationed|trained|hosted|signed|arriv(?:ed|ing))"
    r" (?:in|of|at|near)"
    r"|(?:governor|mayor|prefect|administrator|head|chief)s?"
    r" of(?: the)?(?: \w+)?(?: (?:city|town|village|region|province|district))?(?: of)?"
    r"|(?:gulf|sea|straits?|bay|river) of"
    r"|(?:support|solidarity|massacres?|genocide|blockade|siege)(?: [\w\"'-]+){0,7}?"
    r" (?:of|for|with|in)"
    r"|(?:war|aggression) (?:in|on|against)"
    r"|(?:visit(?:ed|ing)?|trip|departure|leaving|fled|exports?|ambassador|envoy)"
    r"(?: (?:back|on))?(?: to| for)?"
    r"|(?:travell?\w*|flew|fl(?:ed|ee|eeing)|mov(?:ed|ing)|taken|evacuated|transferred"
    r"|rushed|deliver\w*|sent|return(?:ed|ing)?|airlifted|suppl(?:y|ies|ied)|deported"
    r"|way|route|road|driv(?:ing|en)|head(?:ed|ing)|bound)"
    r"(?: from (?:[\w'-]+ ){1,3}?)?(?: (?:back|on))?(?: to| for)"
    r"|(?:road|highway|route) (?:connecting|linking|between|from) (?:[\w'-]+ ){0,4}?(?:to|and|with)"
    r"|(?:opposite|facing|overlooking|bordering)(?: the)?(?: \w+){0,2}?(?: of)?"
    r"|(?:km|kilomet(?:er|re)s|miles) (?:\(.{0,24}\) )?"
    r"(?:\w+ )?(?:of|from|away from)) (?:the )?(?:nearby |(?:\w+ )?capital,? )?$"
    r"|\b(?:drones?|missiles?|rockets?|operation|group|man|woman|son|daughter)"
    r" (?:named|called|dubbed|codenamed) $",
)
# "Fled to Bundibugyo District", "before retreating into Ethiopian territory".
FLIGHT = re.compile(
    r"\b(?:fl(?:ed|ee|eeing)|retreat\w*|withdr[ae]w\w*|escap(?:ed|ing)|return(?:ed|ing)?"
    r"|evacuated|transferred|taken|rushed|airlifted|displaced|relocat\w+|cross(?:ed|ing))"
    r" (?:back )?(?:across the border )?(?:in)?to (?:the )?"
    r"(?:(?!after|following|as|when|where|from|because|by|and|while|before)[\w'-]+ ){0,5}$"
)
# "Called on Pyongyang": of a government.
TOWARDS = re.compile(
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|pressure on|press(?:ed|ing) on"
    r"|sanctions (?:on|against)|accus(?:e|ed|es|ing)|warn(?:ed|s|ing)"
    r"|blam(?:e|ed|es|ing) (?:it |this |that )?on|(?:ties|relations|talks|war|deal"
    r"|agreement|border|dispute) with) (?:the )?(?:\w+ )?$"
)
# What was hit may be an embassy, a hospital or a headquarters.
BUILDING = re.compile(
    r"\b(?:hospitals?|clinic|embassy|studio|court|prison|ministry|staff|office"
    r"|headquarters|parliament|garrison|stationed|council|assembly|trained|hosted)"
    r" (?:in|of|at|near) (?:the )?(?:nearby |capital,? )?$"
)
HITS = re.compile(
    r"\b(?:hit|hits|struck|strikes?|destroy\w*|damag\w*|attack\w*|storm\w*|target\w*"
    r"|bomb\w*|shell\w*|explo\w+|blasts?|raid\w*|fell|land(?:ed|s)|ramm\w+|burn\w*"
    r"|wreck\w*|overran|entered|seized|captured|rocked|into|opened fire)\b[^.;]*$"
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
    if _is_elsewhere(text, before, end):
        return None
    if _is_unit(text, mention, before):
        return "named_region"
    follows_country = bool({start - 1, start - 3} & country_ends)
    is_name = not follows_country and _follows_a_name(before)
    if SPEAKS.match(text, end) or PART_OF_NAME_AFTER.match(text, end) or is_name:
        return None
    is_place = follows_country or is_after_place_word(before)
    return "locative" if is_place else "first_named"


def _is_elsewhere(text: str, before: str, end: int) -> bool:
    """Where it came from, where somebody went, or where somebody spoke."""
    lower = before.lower()
    if AWAY.search(before) or TOWARDS.search(lower):
        return True
    if ELSEWHERE.search(lower) and not (BUILDING.search(lower) and HITS.search(lower)):
        return True
    if RIVER.match(text, end):
        return True
    if OFFICE_AFTER.match(text, end) or OF_IT.match(text, end):
        return True
    return before.endswith(("In ", "in ")) and SPOKE_THERE.match(text, end) is not None


def went_there(before: str) -> bool:
    """Whether the words before a name tell of people who fled or were brought there."""
    return FLIGHT.search(before.lower()) is not None


def is_beside_the_point(before: str) -> bool:
    """Whether the words before a name tell where people met, spoke or protested."""
    return ELSEWHERE.search(before.lower()) is not None


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
