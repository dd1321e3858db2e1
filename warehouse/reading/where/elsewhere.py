"""Where something came from, where people went, met or spoke: no place of effect."""

import re

from warehouse.reading.text.looking import Guarded
from warehouse.reading.where.words import COMPASS

# Where it was launched or where somebody is from is not where it took effect.
AWAY = Guarded(
    "from|out of|cross|stationed|based|deployed|garrisoned|encamped",
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
    r"|regions?|areas?|nameless|heights|positions?|posts?|of|and|[A-Z][\w'-]+),? )*$",
)
# "Said Serhii": who speaks is no place.
SAYS = re.compile(r"\b(?:says?|said|adds?|added|recall(?:s|ed)|explain(?:s|ed)) $")
# "Bryansk governor Alexander Bogomaz".
OFFICE_AFTER = re.compile(
    r"(?:'s)?(?: (?:regional|city|acting|provincial|district|county|resident|deputy"
    r"|military|civil))*"
    r" (?:governor|commissioner|prefect|mayor|authorities|officials?|administration"
    r"|prosecutors?|police"
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
ELSEWHERE = Guarded(
    "hospital|clinic|talks|meeting|speaking|conference|summit|based|embassy|studio"
    "|correspondent|rally|court|prison|born|mass|service|funeral|headquartered|assembly"
    "|council|reporters|journalists|press|media|cameras|briefing|interview|agreed"
    "|brokered|negotiated|mediated|ministry|army|staff|office|spokes|envoy|leader"
    "|ambassador|politicians|parliament|forum|session|seminar|ceremony|parade"
    "|exhibition|protest|residents|living|who lives|government|authorities|officials"
    "|garrison|stationed|trained|hosted|signed|arriv|governor|mayor|prefect|administrator"
    "|head|chief|gulf|sea|strait|bay|river|support|solidarity|genocide|blockade"
    "|siege|war|aggression|visit|trip|departure|leaving|fled|export|travel|flew|flee"
    "|mov|taken|evacuated|transferred|rushed|deliver|sent|return|airlifted|suppl|deported"
    "|way|route|road|driv|bound|opposite|facing|overlooking|bordering|km |kilomet|miles "
    "|drone|missile|rocket|operation|group|man |woman |son |daughter",
    r"\b(?:(?:hospitals?|clinic|talks|meeting|speaking|conference|summit|based|embassy"
    r"|studio|correspondent|rally|court|prison|born|mass|service|funeral|headquartered"
    r"|assembly|council|reporters|journalists|press|media|cameras|briefing|interview|agreed|brokered|negotiated|mediated|ministry|army|staff|office|spokes\w+"
    r"|envoys?"
    r"|leaders?|ambassador|politicians|parliament|forum|session|seminar|ceremony|parade"
    r"|exhibition|protest(?:s|ers)?|residents|living|who lives|government|authorities"
    r"|officials|garrison(?:ed)?|stationed|trained|hosted|signed|arriv(?:ed|ing))"
    r" (?:in|of|at|near)"
    r"|(?:meeting|session|summit|conference) of (?:the )?(?:[\w'-]+ ){1,6}?in"
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
    r"|(?:road|highway|route) (?:connecting|linking|between|from)"
    r" (?:[\w'-]+ ){0,4}?(?:to|and|with)"
    r"|(?:opposite|facing|overlooking|bordering)(?: the)?(?: \w+){0,2}?(?: of)?"
    r"|(?:km|kilomet(?:er|re)s|miles) (?:\(.{0,24}\) )?"
    r"(?:\w+ )?(?:of|from|away from)) (?:the )?(?:nearby |(?:\w+ )?capital,? )?$"
    r"|\b(?:drones?|missiles?|rockets?|operation|group|man|woman|son|daughter)"
    r" (?:named|called|dubbed|codenamed) $",
)
# "Fled to Bundibugyo District", "before retreating into Ethiopian territory".
FLIGHT = Guarded(
    "fled|flee|retreat|withdr|escap|return|evacuated|transferred|taken|rushed|airlifted"
    "|displaced|relocat|cross",
    r"\b(?:fl(?:ed|ee|eeing)|retreat\w*|withdr[ae]w\w*|escap(?:ed|ing)|return(?:ed|ing)?"
    r"|evacuated|transferred|taken|rushed|airlifted|displaced|relocat\w+|cross(?:ed|ing))"
    r" (?:back )?(?:across the border )?(?:in)?to (?:the )?"
    r"(?:(?!after|following|as|when|where|from|because|by|and|while|before)[\w'-]+ ){0,5}$",
)
# "Called on Pyongyang": of a government.
TOWARDS = Guarded(
    "call|press|sanctions|accus|warn|blam|ties|relations|talks|war|deal|agreement"
    "|border|dispute",
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|pressure on|press(?:ed|ing) on"
    r"|sanctions (?:on|against)|accus(?:e|ed|es|ing)|warn(?:ed|s|ing)"
    r"|blam(?:e|ed|es|ing) (?:it |this |that )?on|(?:ties|relations|talks|war|deal"
    r"|agreement|border|dispute) with) (?:the )?(?:\w+ )?$",
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


def is_elsewhere(text: str, before: str, end: int) -> bool:
    """Where it came from, where somebody went, or where somebody spoke."""
    lower = before.lower()
    if AWAY.search(before) or TOWARDS.search(lower) or SAYS.search(lower):
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
