"""Armed actors and states as a text names them: groups, forces, countries, peoples.

A state is named by an alias of its forces or organs ("the IDF"), by its people's word
or its own name before a word for forces or weapons ("Russian troops", "Iran's navy"),
or by its bare name or its people's word, which only their place in a sentence tells
from a mere country ("Israel struck", "Thai shelling").
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.mentions import Mention
from warehouse.reading.text.phrases import Found
from warehouse.reading.where.gazetteer import Gazetteer
from warehouse.reading.who.abbreviations import short_forms
from warehouse.reading.who.named_again import again_in
from warehouse.reading.who.party import STATE, Party, PartyKind, state_id

__all__ = ["STATE", "Party", "PartyKind", "find_parties", "state_id"]

WIDTH = 60
HEADS = frozenset(
    {
        "Legion",
        "Corps",
        "Front",
        "Brigade",
        "Brigades",
        "Alliance",
        "Movement",
        "Battalion",
    }
)
FORCE = (
    r"(?:armed|security|special|air|ground|naval|land|defen[cs]e|border|military"
    r"|regular"
    r"|government|federal|joint|occupation|occupying|coalition|peacekeeping|army|elite"
    r"|police|state|warring)"
)
NOUN = (
    r"(?:forces?|troops|army|armies|soldiers?|military|servicem[ae]n|paratroopers"
    r"|jets?|fighter jets?|fighter planes|aircraft|warplanes?|planes?|helicopters?"
    r"|artillery|drones?|uavs?|missiles?|rockets?|shells|mortars?|tanks?|gunners|guns"
    r"|air ?force|navy|warships?|ships|vessels?|gunboats?|submarines?|commandos?"
    r"|marines"
    r"|border guards?|border (?:service|police|troops|patrols?|units?)|guards?|patrols?"
    r"|coast guard|units?|brigades?|battalions?|regiments?|division|defen[cs]es?"
    r"|air defen[cs]es?|intelligence|security service|saboteurs|rangers|gendarmes?"
    r"|side|invaders|occupiers|positions?|posts?|outposts?|bases?|strikes?|attacks?"
    r"|shelling|bombardment|airstrikes?|fire|raids?|operatives|agents|command"
    r"|gendarmerie|police(?:men)?|officers|personnel|snipers?)"
)
# "India said drones had come": no drones of India's.
NO_VERB = (
    r"(?!(?:said|says|and|or|that|was|were|has|have|had|to|of|in|on|by|with|from|as|is"
    r"|when|where|while|after|before|but|if|since|which|who|because|against|over|into"
    r"|near|across|through|under|between|despite|during|for|at|via|amid|are|be|been"
    r"|about|than|then|also|its|their|his|the|a|an|not|no|towards?|inside|along"
    r"|fires|sent|shot|struck|hit|says|denies|claims|blames|\w{3,}ed)\b)"
)
FORCES_AFTER = re.compile(
    rf"(?:'s?)?(?: {NO_VERB}[a-z][\w-]+)?(?: {FORCE})? {NOUN}\b|(?:'s?)? {FORCE} {NOUN}\b"
)
# "The armed forces of the Republic of Armenia", "soldiers from Thailand".
FORCES_BEFORE = re.compile(
    rf"\b(?:{FORCE} )?{NOUN} (?:of|from) (?:the )?(?:Republic of |Kingdom of |State of )?$",
    re.IGNORECASE,
)
LEADS = ("of", "from", "the")
# Of a people, but not of its state.
NOT_OF_STATE = re.compile(
    r"(?:(?:,? (?:and|or) [A-Z]\w+)? (?:make|manufacture|origin|production|design|build"
    r"|descent|nationality)"
    r"|(?: [\w-]+){0,2} [\"“‘]?(?:volunteers?|terrorists?|groups?|formations?|fighters"
    r"|militants?|rebels?|insurgents?|militias?"
    r"|separatists?|citizens?|civilians?|villagers?|farmers?|partisans?|mercenaries"
    r"|jihadists?|settlers?|prisoners?|refugees?|migrants?|armed groups?|gunmen"
    r"|opposition|extremists?|bandits|tribesmen|herders|pilgrims|families|workers"
    r"|factions?|resistance|president|media|border|territory|soil|region|village|town"
    r"|city|side of|airspace|waters|capital|province|language|journalists?|community))\b"
)


OWNER = re.compile(
    r"(?:'s?)? (?:Al |al |the )?(?:[a-z][\w-]+ |[A-Z][\w]+-(?:backed|aligned|led) )?"
)


TIED_TO = re.compile(
    r"\b(?:linked|affiliated|allied|loyal|allegiance|aligned|tied|ties|links"
    r"|affiliates?|branch|offshoot|splinter (?:group|faction)) (?:to|with|of) (?:the )?$"
)
TIED = re.compile(r"[- ](?:linked|affiliated|allied|aligned|inspired|affiliates?)\b")
# What a state does to others, in its name or after it.
BLOWS = re.compile(
    r"\b(?:strikes?|attacks?|air ?strikes?|raids?|shelling|bombardment|fire|drones?|uavs?"
    r"|missiles?|rockets?|shells|artillery|jets?|(?:war)?planes?|aircraft|helicopters?)$"
)
FIRES = re.compile(
    r"(?: (?:troops|forces|army|soldiers|military))?"
    r"(?: (?:has|had|have|also|again|later|then|once))*"
    r" (?:fired|launched|struck|shelled|bombed|attacked|hit|resorted|opened|targeted"
    r"|pounded|raided|violated|dropped|conducted|carried out|initiated|used)\b"
)


def find_parties(
    plain: str,
    mentions: Sequence[Mention],
    actors: Sequence[Found],
    states: Mapping[str, str],
    gazetteer: Gazetteer,
    people: frozenset[str],
    skip: list[Span],
) -> list[Party]:
    """In order of appearance; `states` gives the country of a state's aliases."""
    named = [
        _of_alias(hit, states, is_seat=gazetteer.knows(plain[hit.start : hit.end]))
        for hit in actors
    ]
    named = [one for one in named if not _is_patron(plain, one)]
    taken = [(party.start, party.end) for party in named]
    named += _by_head(plain, named, taken)
    named += again_in(plain, named)
    states_named = _of_countries(plain, mentions, gazetteer, people, [*skip, *taken])
    groups = {party.start for party in named if party.kind == "group"}
    named += [one for one in states_named if not _owns_a_group(plain, one, groups)]
    named += list(short_forms(plain, named, [(p.start, p.end) for p in named]))
    return sorted(named, key=lambda party: party.start)


def _is_patron(plain: str, party: Party) -> bool:
    """ "A group linked to al-Qaeda", "Islamic State-affiliated rebels": of whose camp."""
    if party.kind != "group":
        return False
    lead = plain[max(0, party.start - WIDTH) : party.start]
    return bool(TIED_TO.search(lead) or TIED.match(plain, party.end))


def strikes(plain: str, party: Party) -> bool:
    """Whether a state is named as the one that fires: "Israeli jets", "Iran fired"."""
    if party.country_code is None:
        return False
    named = party.kind == "force" and BLOWS.search(plain, party.start, party.end)
    return bool(named) or FIRES.match(plain, party.end) is not None


def _owns_a_group(plain: str, party: Party, groups: Collection[int]) -> bool:
    """ "Nigeria's Boko Haram", "Lebanese Hezbollah": the country only says whose."""
    if party.kind not in {"country", "people"}:
        return False
    owner = OWNER.match(plain, party.end)
    return owner is not None and owner.end() in groups


def _by_head(
    plain: str, named: Sequence[Party], taken: Sequence[Span]
) -> Iterator[Party]:
    """ "The Legion", once the Freedom of Russia Legion has been named."""
    heads: dict[str, Party] = {}
    for party in named:
        words = set(plain[party.start : party.end].split())
        for head in HEADS & words if party.kind == "group" else ():
            heads.setdefault(head, party)
    for head, party in heads.items():
        for match in re.compile(rf"\b[Tt]he {head}\b(?! of\b)").finditer(
            plain, party.end
        ):
            if not is_within(match.start() + 4, list(taken)):
                yield Party(match.start() + 4, match.end(), party.actor, None, "group")


def _of_alias(hit: Found, states: Mapping[str, str], *, is_seat: bool) -> Party:
    code = states.get(hit.phrase)
    if code is None:
        return Party(hit.start, hit.end, hit.phrase, None, "group")
    kind: PartyKind = "country" if is_seat else "force"
    return Party(hit.start, hit.end, state_id(code), code, kind)


def _forces_before(before: str) -> re.Match[str] | None:
    is_led = before.rstrip().lower().endswith(LEADS)
    return FORCES_BEFORE.search(before) if is_led else None


def _of_countries(
    plain: str,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    people: frozenset[str],
    skip: list[Span],
) -> Iterator[Party]:
    for mention in mentions:
        code = gazetteer.countries.get(mention.name)
        if code is None or is_within(mention.start, skip):
            continue
        after = plain[mention.end : mention.end + 60]
        if NOT_OF_STATE.match(after) or after.startswith("-"):
            continue
        forces = FORCES_AFTER.match(after)
        first = max(0, mention.start - WIDTH)
        before = _forces_before(plain[first : mention.start])
        kind: PartyKind = "people" if mention.name in people else "country"
        is_plural = mention.name.endswith("s") and plain.endswith(
            ("the ", "The "), 0, mention.start
        )
        if kind == "people" and is_plural and not forces:
            kind = "country"
        end = mention.end + forces.end() if forces else mention.end
        start = first + before.start() if before else mention.start
        yield Party(
            start, end, state_id(code), code, "force" if forces or before else kind
        )
