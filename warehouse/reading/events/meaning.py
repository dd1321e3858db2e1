"""What a word of force means where it stands, and whether it is enough for an event.

Weapons count when they are used, movements and general words with somebody armed; a
state's strike comes from the air, and gunmen attack on foot.
"""

import re
from dataclasses import replace

from warehouse.reading.events.places_beside import places_beside
from warehouse.reading.events.sentence_parts import part_of
from warehouse.reading.events.topic import ARMED, Topic
from warehouse.reading.events.words import EventWord
from warehouse.reading.furniture import Span
from warehouse.reading.phrases import Found
from warehouse.reading.story import Story

STRIKE = re.compile(
    r"(?:military |retaliatory |precision |targeted )?(?:strikes?(?: on| at)?|struck)"
)
# A ship that is hit, by whatever means, rather than one that fires.
AT_SEA = frozenset({"aerial", "indirect_fire", "other"})
VESSEL = (
    r"(?:(?:merchant|cargo|container|commercial|bulk|oil|fishing|civilian|chemical"
    r"|[\w-]+-(?:flagged|owned)) )*(?:vessel|ship|tanker|freighter|bulker|carrier|trawler)s?"
)
BLOW = r"(?:hit|struck|attacked|targeted|damaged|sunk|set ablaze|under attack|fired (?:up)?on)"
SHIP = re.compile(
    rf"\b{VESSEL}(?: [\w-]+){{0,3}}? (?:was|were|been|had been|being|is|come|came|reported"
    rf" (?:being|that it had been)) (?:also )?{BLOW}\b"
    rf"|\b(?:hit|hits|struck|strikes|attack(?:ed|s)?|target(?:ed|ing|s)?|at|against|on)"
    rf" (?:an?|the|another|two|three|several|\d+|its|merchant|commercial) (?:[\w-]+ ){{0,2}}?"
    rf"{VESSEL}\b"
)
SEA = 15
BOMBING = re.compile(r"bomb(?:ing|ings|ed)\b")
RAID = re.compile(r"raids?(?: on)?")
# Where shells are called bombs, they are fired and land; planes drop theirs.
BOMB = re.compile(r"(?:\w+ )?bombs?(?: (?:fell|landed|hit))?")
FIRED = re.compile(r"\b(?:fir(?:ed|ing)|mortars?|artillery|howitzers?|land(?:ed|ing))\b")
FLEW = re.compile(r"\b(?:aircraft|(?:war)?planes?|jets?|drones?|uavs?|helicopters?|glid\w+|aerial|air|dropp\w+|antonov|sukhoi|mig)\b")
ATTACK = re.compile(r"attack|assault|under attack|onslaught|gunmen|offensive")
FLIES = re.compile(
    r"\b(?:projectiles?|rockets?|missiles?|drones?|uavs?|shells?|bombs?|aircraft|jets?"
    r"|planes?|helicopters?|mortars?|munitions?)\b[^,.;]*$"
)
SMALL_ARMS = re.compile(
    r"\b(?:bullets?|gunshots?|gunfire|rifles?|machine[- ]guns?|automatic (?:weapons|fire)"
    r"|by (?:[a-z-]+ )?(?:fire|firing|shots)|small[- ]arms|snipers?|kalashnikovs?|ak-47s?|light weapons)\b"
)
ON_FOOT = re.compile(
    r"\b(?:gunmen|soldiers|troops|commandos|special forces|militants|fighters|insurgents"
    r"|rebels|raiders|bandits|assailants|attackers|terrorists|jihadists|armed men"
    r"|militiamen|guerrillas|infantry|assault groups?|stormtroopers|assaulters"
    r"|on motorbikes|on motorcycles)\b"
)
# Up to this priority a weak word is a weapon, above it a movement.
USED = 65
AIR, FOOT = 50, 75
REACH, BEFORE = 60, 50
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
    r"(?: [\w.,-]+){0,6}? (?:weapons?|arms|firearms|rifles?|handguns?|guns|ammunition|rounds"
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


def word_at(story: Story, number: int, hit: Found) -> EventWord:
    """ "Gunmen attacked": people with arms come on foot."""
    word = story.dictionaries.event_meanings[hit.phrase]
    left, right = part_of(story, number, hit.start)
    is_strike = STRIKE.fullmatch(word.word) and not (
        _is_of_weapon(story, left, hit) or SMALL_ARMS.search(story.folded, left, right)
    )
    if is_strike and _is_of_state(story, number, left, hit):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    is_shot = SMALL_ARMS.search(story.folded, left, right) is not None
    if word.is_general and is_shot and not FLEW.search(story.folded, left, right):
        return replace(
            word, event_type="armed_clash", event_family="ground", priority=FOOT
        )
    is_bombing = BOMBING.match(word.word) and word.event_type == "explosion"
    if is_bombing and FLEW.search(story.folded, _before(story, number), right):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    if RAID.fullmatch(word.word) and FLEW.search(story.folded, left, right):
        return replace(
            word, event_type="air_strike", event_family="aerial", priority=AIR
        )
    if word.event_family in AT_SEA and SHIP.search(story.folded, left, right):
        return replace(
            word, event_type="maritime_attack", event_family="maritime", priority=SEA
        )
    if BOMB.fullmatch(word.word) and _is_fired(story, left, right):
        return replace(word, event_type="shelling", event_family="indirect_fire")
    if not ATTACK.match(word.word):
        return word
    if ON_FOOT.search(story.folded, left, right) is None:
        if not word.word.startswith("assaults"):
            return word
        return replace(
            word, event_type="unspecified_armed_force", event_family="other", priority=90
        )
    return replace(
        word, event_type="ground_assault", event_family="ground", priority=FOOT
    )


def _before(story: Story, number: int) -> int:
    """Where the sentence before begins."""
    return story.sentences[max(0, number - 1)][0]


def _is_fired(story: Story, left: int, right: int) -> bool:
    """Whether bombs come from guns in this part of a sentence."""
    is_fired = FIRED.search(story.folded, left, right) is not None
    return is_fired and FLEW.search(story.folded, left, right) is None


def _is_of_state(story: Story, number: int, left: int, hit: Found) -> bool:
    """ "An Israeli strike": a state's strike comes from the air."""
    return any(
        party.is_state
        and left <= party.start < hit.start
        and hit.start - party.start < REACH
        for party in story.in_sentence(number, story.parties)
    )


def is_enough(story: Story, number: int, hit: Found, topic: Topic) -> bool:
    """Weapons count when used, movements and general words with somebody armed."""
    word = story.dictionaries.event_meanings[hit.phrase]
    if word.is_specific:
        return True
    left, right = part_of(story, number, hit.start)
    is_deed = word.event_type == "explosion" or DEED.fullmatch(hit.phrase)
    if is_deed and places_beside(story, number, hit):
        return True
    if word.priority <= USED and word.event_type != "armed_clash":
        rest = f"{story.folded[left : hit.start]} {story.folded[hit.end : right]}"
        if " " in hit.phrase and USE.search(hit.phrase.split(" ", 1)[0]):
            return True
        use = FLOWN if word.event_type == "air_strike" else USE
        return use.search(rest) is not None
    if word.event_type == "ground_assault" and (
        _is_of_weapon(story, left, hit) or GOODS.match(story.folded, hit.end)
    ):
        return False
    return _has_somebody(story, number, word, topic, (left, right))


def _has_somebody(
    story: Story, number: int, word: EventWord, topic: Topic, part: Span
) -> bool:
    """Whether an armed party or a force is named, or at least a place to be hit."""
    parties = story.in_sentence(number, story.parties)
    is_armed = any(party.kind in {"group", "force"} for party in parties)
    if is_armed or topic.kinds_in(*story.sentences[number]) & ARMED:
        return True
    if not word.is_general:
        return word.event_type == "armed_clash" and bool(parties)
    places = story.in_sentence(number, story.places)
    return bool(parties) or any(part[0] <= p.start < part[1] for p in places)


def _is_of_weapon(story: Story, left: int, hit: Found) -> bool:
    """ "Projectiles came over": what flies does not walk."""
    before = story.folded[max(left, hit.start - BEFORE) : hit.start]
    is_of_air = story.folded.find("airspace", hit.end, hit.end + 25) >= 0
    return is_of_air or FLIES.search(before) is not None
