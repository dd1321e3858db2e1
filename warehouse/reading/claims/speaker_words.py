"""The words by which a subject shows whom it stands for."""

import re

PRONOUN = re.compile(
    r"(?:and |but |also )*(?:it|he|she|they|him|her|them|one of them"
    r"|(?:the|that) same(?: (?:source|ministry|official|agency|office|body|outfit|spokes\w+"
    r"|department|statement|man|woman|officer|sources|officials))?"
    r"|(?:the|its|his|their|a|this|that) (?:latest |first |second |brief |short |written "
    r"|joint |same |later )?(?:statement|announcement|post"
    r"|communiqu[eé]|report|message|note|release|bulletin|text|letter|dispatch"
    r"|update|briefing)s?|the (?:spokes\w+|official|source)s?)"
    r"(?: (?:also|later|then|has|have|had|further|however|meanwhile|in turn))*"
)
CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŚŞŠŹŻŽ]"
# Words of which no person is named.
BODY = (
    r"(?:Ministry|Army|Armed|Forces?|Service|Command|Department|Office|Government|Defen[cs]e"
    r"|Police|Guards?|Staff|Council|Agency|Foreign|Interior|Health|Media|Party|Group|Front"
    r"|Corps|Movement|Republic|National|Security|Border|Air|Navy|Military|Observatory)\b"
)
# The capital is looked for first: it is what most places lack.
PERSON = re.compile(
    rf"{CAPITAL}(?<![\w-].)"
    r"(?<=(?!(?:The|A|An|In|On|At|But|And|However|Meanwhile|Local|State|Several)\b)"
    rf"(?!{BODY}).)[\w'-]+"
    rf"(?: (?!{BODY})(?:al-|el-|de |bin |ibn |von |van |ul-)?{CAPITAL}[\w'-]+){{1,3}}"
)
SURNAME = re.compile(rf"(?<![\w-]){CAPITAL}[\w'-]{{3,}}")
# Those who speak without an office.
PLAIN = re.compile(
    r"(?<!['\w])(?:[\w-]+ ){0,2}(?:officials?|residents?|witness(?:es)?|eyewitness(?:es)?"
    r"|villagers?|locals|sources?|medics|doctors|survivors|authorities|analysts?|experts?"
    r"|activists?|monitors?|observers?|rescuers|relatives|commanders?|leaders?|elders?"
    r"|lawmakers?|diplomats?|bloggers?|channels|police|spokes(?:man|woman|person)"
    r"|observatory|militants?|rebels?|insurgents|fighters|military bloggers|administration"
    r"|civil society|aid workers|farmers|fishermen|human rights groups?)\b"
)
ANONYMOUS = re.compile(
    r"(?<!['\w])(?:[a-z-]+ ){0,2}(?:officials|sources?|an? official|officers)\b"
    r"(?! of the (?:ministry|army))"
)
ARTICLE = re.compile(
    r"^(?:the|a|an|one|some|two|three|several|many|both|its|their)\s+", re.IGNORECASE
)
# What stands with a name: up to a comma on either side of it.
AFTER_NAME = re.compile(
    r",? (?:\(|who (?:speaks|spoke) for |who (?:heads|leads|commands) |the |an? )?"
    r"(?P<office>[^,.;\n()]{4,90})"
)
BEFORE_NAME = re.compile(r"(?P<office>[^,.;\n()]{3,90}?),? ?$")
OFFICIAL = re.compile(
    r"\b(?:officials?|authorities|police|military|sources?|officers)\b"
)
LEADING_PEOPLE = re.compile(
    r"^(?:the|an?|its|other|several|some|local|that|two|one) ", re.IGNORECASE
)
NOT_FAR = 2
ITS = re.compile(
    r"(?:its|their) (?:[\w-]+ )?(?:spokes\w+|leaders?|commanders?|command|chief)"
)
# "Airport workers", "a shopkeeper": the last word is one for people.
ANYBODY = re.compile(
    r"(?:[a-z][\w'-]+ ){0,4}(?!and\b|midday\b|rebel\b)(?:[a-z][\w'-]*(?:s|er|or|ist|ian"
    r"|ee|ant|ent|man|men|chief|nurse|neighbou?r|victim|herder)|people|family|crew|staff"
    r"|public)(?<!this)(?<!was)(?<!is)(?<!has)(?<!its)(?: (?:of|in|from) [A-Z]\w+)?"
)
QUOTATION = re.compile(r"“[^“”]{40,1500}”|\"[^\"\n]{40,900}\"")
# What no one is called: the name was cut from a sentence that has another subject.
NO_NAME = re.compile(
    r"\b(?:it|they|them|he|she|we|whom|which|this|together)\b"
    r"|^(?:by|with|from|in|on|at|to|for|of|than|then|all|nobody|no one|none|not|could)\b"
    r"|^(?:others?|first|second|and|sides?|groups?)(?: reports?| accounts?)?$"
)
# "A senior security official": one of a country's officials.
AN_OFFICIAL = re.compile(
    r"\b(?:an?|one|another) (?!.*\b(?:military|defen[cs]e|army|police|health|local|regional"
    r"|provincial|district|county|intelligence|border|rescue|hospital)\b)"
    r"(?:[\w.'-]+ ){0,3}official\b"
)
RANK = re.compile(
    r"(?<!Inspector )(?<!Prosecutor )(?<!Attorney )(?<!Secretary )(?<!Director )"
    r"\b(?:(?:Lt|Maj|Brig|Lieutenant|Major|Brigadier)\.? ?(?:Gen|Col|General|Colonel)\.?"
    r"|Colonel|Col\.?|Brigadier|Maj\.?|Gen\.?|General|Commodore|Air Marshal|Admiral)"
    r" (?=[A-Z])"
)
# "The rebels": the group that was named last.
THE_GROUP = re.compile(
    r"(?:the|its|their) (?:[\w-]+ )?(?:rebels?|groups?|movement|militants|insurgents"
    r"|militia|paramilitar\w+|organi[sz]ation|faction|alliance|fighters|separatists"
    r"|jihadists|guerrillas?)(?:'s? [\w-]+)?"
)
