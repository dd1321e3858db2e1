"""The words by which a sentence tells the means: guns, aircraft, people on foot."""

import re

from warehouse.reading.text.looking import Guarded

STRIKE = re.compile(
    r"(?:military |retaliatory |precision |targeted )?(?:strikes?(?: on| at)?|struck)"
)
# A ship that is hit, by whatever means, rather than one that fires.
AT_SEA = frozenset({"aerial", "indirect_fire", "other"})
VESSEL = (
    r"(?:(?:merchant|cargo|container|commercial|bulk|oil|fishing|civilian|chemical"
    r"|[\w-]+-(?:flagged|owned)) )*(?:vessel|ship|tanker|freighter|bulker|carrier"
    r"|trawler)s?"
)
BLOW = (
    r"(?:hit|struck|attacked|targeted|damaged|sunk|set ablaze|under attack|fired"
    r" (?:up)?on)"
)
SHIP = Guarded(
    "vessel|ship|tanker|freighter|bulker|carrier|trawler",
    rf"\b{VESSEL}(?: [\w-]+){{0,3}}? (?:was|were|been|had been|being|is|come|came|reported"
    rf" (?:being|that it had been)) (?:also )?{BLOW}\b"
    rf"|\b(?:hit|hits|struck|strikes|attack(?:ed|s)?|target(?:ed|ing|s)?|at|against|on)"
    rf" (?:an?|the|another|two|three|several|\d+|its|merchant|commercial)"
    rf" (?:[\w-]+ ){{0,2}}?"
    rf"{VESSEL}\b",
)
BOMBING = re.compile(r"bomb(?:ing|ings|ed)\b")
RAID = re.compile(r"raids?(?: on)?")
# Where shells are called bombs, they are fired and land; planes drop theirs.
BOMB = re.compile(r"(?:\w+ )?bombs?(?: (?:fell|landed|hit))?")
FIRED = re.compile(
    r"\b(?:fir(?:ed|ing)|mortars?|artillery|howitzers?|land(?:ed|ing))\b"
)
FLEW = re.compile(
    r"\b(?:aircraft|(?:war)?planes?|jets?|drones?|uavs?|helicopters?|glid\w+|aerial|air|dropp\w+|antonov|sukhoi|mig)\b"
)
ATTACK = re.compile(r"attack|assault|under attack|onslaught|gunmen|offensive")
FLIES = re.compile(
    r"\b(?:projectiles?|rockets?|missiles?|drones?|uavs?|shells?|bombs?|aircraft|jets?"
    r"|planes?|helicopters?|mortars?|munitions?)\b[^,.;]*$"
)
SMALL_ARMS = Guarded(
    "bullet|gun|rifle|automatic |fire|firing|shots|arms|sniper|kalashnikov|ak-47|weapons",
    r"\b(?:bullets?|gunshots?|gunfire|rifles?|machine[- ]guns?|automatic (?:weapons|fire)"
    r"|by (?:[a-z-]+ )?(?:fire|firing|shots)|small[- ]arms|snipers?|kalashnikovs?"
    r"|ak-47s?|light weapons)\b",
)
ON_FOOT = re.compile(
    r"\b(?:gunmen|soldiers|troops|commandos|special forces|militants|fighters|insurgents"
    r"|rebels|raiders|bandits|assailants|attackers|terrorists|jihadists|armed men"
    r"|militiamen|guerrillas|infantry|assault groups?|stormtroopers|assaulters"
    r"|on motorbikes|on motorcycles)\b"
)
# What shows that a weapon was used, and that somebody armed moved.
USE = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|fir(?:ed|es|ing)|hit(?:s|ting)?|struck|strik(?:es?|ing)"
    r"|land(?:ed|s|ing)|f[ae]ll|falls|falling|came down|crash(?:ed|es|ing)|slamm(?:ed|ing)"
    r"|explod(?:ed|es|ing)|detonat\w+|dropp(?:ed|ing)|shot down|shooting down|downed"
    r"|brought down|let go|accounted for|spent|answer(?:ed|s|ing)? with|repl(?:y|ied) with"
    r"|respond\w* with|retaliat\w+ with|salvo|volley|hail of|aimed|scored|met with"
    r"|set (?:fire|ablaze|alight)|started a fire|caught fire|fell on|smoke|shrapnel"
    r"|intercept\w*|destroy\w*|kill\w*|wound\w*|injur\w*|damag\w*|target\w*"
    r"|rain(?:ed|ing)|sent|used(?! for| in| by| to make)|using|releas(?:ed|ing)|pound\w*"
    r"|pour(?:ed|ing)"
    r"|attack(?:ed|s|ing)?|bombard\w*|bomb(?:ed|ing|s)|shell(?:ed|ing)|open(?:ed|s) up"
    r"|opened|thunder\w*|burst|went off|goes off|hurled|threw|thrown|set off|neutrali\w+"
    r"|jammed|unleash\w*|direct(?:ed|ing)|dead|died|came under|rock(?:ed|s)|shak\w+"
    r"|shook|impact\w*|violat\w+|enter(?:ed|s)|cross(?:ed|es|ing)|flew|repell?\w*"
    r"|raid(?:ed|s)|blew|smash\w*|rip(?:ped|s)|tore|lobb\w+|heard|thrown|planted|put"
    r"|turned|ablaze|lost|burn\w*|went after|came in|trained on|plung\w+|ploughed"
    r"|turn(?:s|ed) on|turned (?:its|their)|sank|sunk|boarded|seized|laid|reached)\b"
)
# "Seized ten weapons": what police and customs take is no place.
GOODS = re.compile(
    r"(?: [\w.,-]+){0,6}? (?:weapons?|arms|firearms|rifles?|handguns?|guns"
    r"|ammunition|rounds"
    r"|explosives|drugs|cocaine|heroin|narcotics|cash|assets|goods|kilograms?|kg|tons?"
    r"|shipments?|contraband|smuggl\w+|phones|documents)\b"
)
# Words that are themselves the use of a weapon.
DEED = re.compile(r"bomb(?:ed|arded|ing)(?: by)?|pounded|strafed|rocketed")
# Aircraft also crash, fly by and carry ministers.
FLOWN = re.compile(
    r"\b(?:bomb(?:ed|s|ing)|struck|strik(?:es?|ing)|hit(?:s|ting)?|attack(?:ed|s|ing)?"
    r"|pound\w*|fir(?:ed|ing)|dropp\w+|target\w*|strafed|raid(?:ed|s)|went after"
    r"|carried out|launch(?:ed|es|ing)|kill\w*|opened|shot down|downed|destroy\w*|raids?"
    r"|strikes?|sorties|violated|entered|intercept\w*|shell\w*|rocket\w*|eliminat\w*"
    r"|damag\w*|wound\w*|flatten\w*|blew|unleash\w*)\b"
)
