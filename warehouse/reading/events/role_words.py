"""The words between a party and a word of force that tell the party's part."""

import re

# "Russian overnight drone | strike": words without a verb or a preposition.
MODIFIERS = re.compile(
    r"(?:'s?)?(?: (?!(?:the|an?|they|it|he|she|we|this|these|his|its|their|and"
    r"|or|in|on|at|by|to|from|of|for|with|against|after|near"
    r"|into|as"
    r"|over|that|who|which|was|were|is|are|has|had|have|said|says|killed|hit|target\w*"
    r"|positions?|posts?|bases?|bases|settlements?|towns?|villages?|border"
    r"|territory)\b)"
    r"[\w-]+){0,5} ?"
)
BY = re.compile(
    r"(?:(?! and said| who | which |, (?:while|but|as))[^;.\n]){0,70}?"
    r"\b(?:by(?! the account| its own| his | all accounts)|from"
    r"|blamed on|attributed to|at the hands of) (?:the |a |an |pro-)?"
    r"(?:[\w-]+ ){0,4}?"
)
# "The attack of Hezbollah fighters", but "the killing of Hezbollah fighters".
OF_DOER = re.compile(r" of (?:the )?(?:[\w-]+ )?")
DONE_BY = re.compile(
    r".*(?:attacks?|raids?|strikes?|incursions?|fire|offensives?|assaults?|ambush(?:es)?)"
)
# Who stops what others sent.
STOPPED = re.compile(
    r"(?:intercept|shot down|shoot|down(?:ed|ing)|destroy|repel|thwart|foil|jam|neutrali)"
)
# "Said it had followed the attack": no deed of its own.
LEARNT = re.compile(
    r"\b(?:followed|monitored|seen|learnt|learned|received|detected|recorded|noted"
    r"|condemn\w*|regrett\w*|heard|tracked|spotted|observed|confirmed|scrambled)\b"
)
ACT = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|fir(?:ed|es|ing)|carr(?:ied|ying|y|ies) out|conduct\w*"
    r"|mount(?:ed|ing)|stag(?:ed|ing)|used|using|sent|sending|dropp(?:ed|ing)|drops"
    r"|unleash\w*|beg[au]n|open(?:ed|ing)|hit|hits|hitting|struck|strik(?:es|ing)"
    r"|target(?:ed|s|ing)|made|perpetrated|executed|direct(?:ed|ing)|pound(?:ed|ing|s)"
    r"|wag(?:ed|ing)|kill(?:ed|ing|s)|set off|planted|detonat\w+|attack(?:ed|s|ing)"
    r"|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|raid(?:ed|s|ing)|storm(?:ed|s|ing)|step\w* up"
    r"|ambush(?:ed|es|ing)|enter(?:ed|s|ing)|cross(?:ed|es|ing)|claim(?:ed|s|ing)"
    r"|continu(?:ed|es|ing)|resum(?:ed|es|ing)|respond\w*|retaliat\w*|said (?:it|they)"
    r"|infiltrat\w*|overr[au]n|turn(?:ed|ing|s)|let off|trained|lobb(?:ed|ing)"
    r"|rain(?:ed|ing)|flew|hurl(?:ed|ing)|threw|throwing|packed|gone for"
    r"|went (?:for|after|at)|go(?:es|ing) after|releas(?:ed|ing)|blast(?:ed|ing)"
    r"|burst|marched|pushed|drove|loos(?:ed|ing)|rocketed|cut down|slaughter\w*"
    r"|massacr\w*|torch(?:ed|ing)|loot(?:ed|ing)|captur(?:ed|es|ing)|seiz(?:ed|es"
    r"|ing)|destroy(?:ed|s|ing)"
    r"|resort(?:ed|ing) to|engag(?:ed|ing) in|indulg(?:ed|ing) in|initiat\w+"
    r"|commenc\w+|start(?:ed|ing)|intensif\w+|violat\w+"
    r"|tried|attempt\w*|invad\w+|advanc\w+|abduct\w*|kidnapp\w*|blew up|dropped)\b"
)
PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|got|came|come|comes) (?:also |again |then |later "
    r"|reportedly |allegedly |repeatedly |heavily |in |badly )*(?:under )?$"
)
ANSWER = re.compile(
    r"\b(?:shot down|downed|intercept\w*|repell?\w*|thwart\w*|foil\w*|destroyed|jammed"
    r"|insist\w*|claim(?:ed|s)(?! responsib)(?! the (?:attack|raid|strike))|alleg\w+"
    r"|announc\w+|warn\w+|confirm\w*|stated|added|acknowledg\w+|admit\w*|believe\w*"
    r"|charg(?:ed|es|ing)|mak(?:es|ing) out|blam(?:ed|es|ing)|accus(?:ed|es|ing)"
    r"|condemn\w*|report(?:ed|s)|said|says|denied"
    r"|protest\w*|maintain\w*|complain\w*|put it|wrote|writes|tweeted|posted|argu(?:ed|es)"
    r"|told|tells|noted|explain\w*|recall\w*|term(?:ed|s)|describ\w+|urg(?:ed|es)"
    r"|demand\w*|vow\w*|suggest\w*|estimat\w*"
    r"|suppressed|neutrali[sz]ed|fought off|faced|suffered|came under|respond\w* to)\b"
)
JOINED = re.compile(
    r"(?:,|,? and|,? or|,? as well as|,? (?:jointly|together|alongside|along) with"
    r"|[^.;\n]{0,40}\bjoint (?:operation|action|attack|raid)[\"']* with)"
    r"(?: (?:the|its|fighters|members|forces|of|from|also|some|other|allied))* "
)
COORDINATES = re.compile(r"\b(?:and|or|with|as well as|alongside)\b")
STOP = re.compile(
    r"\b(?:in (?:response|retaliation|reply) (?:to|for)|respond(?:ing|ed|s) to)\b"
    r"|;|, (?:while|but|whereas|as)\b|\bwhile\b|\bwhereas\b|\bbut\b"
)
ON = re.compile(
    r"(?:(?! by | said|, (?:while|but|as)|;)[^\n]){0,50}?"
    r"\b(?:on|against|at|targeting|targeted|hit|hitting|struck|striking|between|in"
    r"|into|(?:gone|went|going) for)"
    r"(?: (?:an?|the|several|two|three|some|of|positions|targets|posts|sites|bases"
    r"|outlawed|banned|so-called|suspected"
    r"|members|fighters|military|former|alleged|suspected|hideouts|camps))* $"
)
DIRECT = re.compile(r"(?: (?:at|on|the|a|an|two|three|several|some|[\w-]+ing))* ?$")
PREPOSITION = re.compile(
    r"\b(?:on|against|at|targeting|in|of|from|near|into|between|over|to|with|for|by"
    r"|inside|across|than|toward|towards|hit|struck|targeted|killed|via|through|behind)"
    r" (?:the |a |an |two |three |several |some |its |pro-|[a-z][\w-]+ ){0,2}$"
)
VERB_FORM = re.compile(
    r".*(?:ed|struck|hit|shot|fired|overran|blew up|broke into|broke through|entered"
    r"|fought|took|overrun|seize|capture|attacks|strikes|shells|bombs|raids|hits|storms)$"
    r"|(?!(?:armed|improvised|buried|guided|packed|unmanned|targeted|pitched|severed"
    r"|ied|shahed|attempted|unprovoked)\b)\w+ed (?!by\b)[\w' -]+"
    r"|(?:fought|took|broke|blew|drove|swept|fell|opened|open|exchange|trade)d? .*"
    r"|(?:clash|attack|raid|shell|bomb|strik|hitt|seiz|captur|storm|target|fir)ing"
)
REACH = 110
OWN = re.compile(
    r"\b(?:said|says|reported|announced|claimed)\b(?: \w+){0,4}?"
    r" (?:(?:it|they|its|their|he)\b|(?:[a-z-]+ ){0,2}(?:jets|warplanes|aircraft|planes"
    r"|drones|helicopters|troops|forces|soldiers|artillery|gunners|navy|fighters|units)"
    r" (?:ha[ds] |have )?)[^,;]*$"
)
MUTUAL = re.compile(
    r"\b(?:each other|one another|exchang\w+|traded?|trading|clash\w*|duels?"
    r"|skirmish\w*"
    r"|face-?offs?|brawl\w*|scuffl\w*"
    r"|firefights?|gun ?battles?|gun ?fights?|crossfire)\b"
)
WITH = re.compile(
    r"(?: [\w-]+){0,3} with (?:the |a |an |some |suspected |members of |fighters of "
    r"|fighters from |militants of |elements of |several |armed |\w+ed )*"
    r"(?:[\"“][\w -]+[\"”] )?"
)
