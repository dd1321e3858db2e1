"""Who says it: a party, somebody independent, or nobody that can be named.

The subject of the verb of telling that governs a phrase, read from its last part
backwards: "a spokesman of the Rwandan government", "Kursk Governor Roman Starovoyt",
"Hezbollah". Agencies and papers carry what others say. None stands for a doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warehouse.reading.actors import find_actors
from warehouse.reading.mentions import find_mentions
from warehouse.reading.origins import place_named
from warehouse.reading.phrases import Found, find_phrases
from warehouse.reading.statement import ClaimantKind
from warehouse.reading.story import Story, home_country

PRONOUN = re.compile(r"(?:it|he|she|they|the statement|the spokesman|the spokeswoman)")
LEADING = re.compile(
    r"^[\s\"'(•–—-]*(?:(?:and|but|that|which|what|however|meanwhile|later|also|earlier"
    r"|then|while|as|for|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[\s,]*)*"
)
TRAILING = re.compile(
    r"[\s,\"')]*(?:\b(?:has|have|had|also|later|first|then|now|still|yesterday"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]*)*$"
)
UNITED_STATES = re.compile(r"\bU\.?S\.? ")
WHAT = re.compile(r".*\bin what ")
# "the army and doctors", "the minister, Süleyman Soylu,": the office alone.
BESIDE = re.compile(r"(?:,| and | in a statement).*")
OFFICES = {"military": "army", "armed forces": "army"}
MOST_STEPS_BACK = 3


@dataclass(frozen=True)
class Claimant:
    """A state's side is a country; a group is named as the text names it."""

    kind: ClaimantKind
    country_code: str | None = None
    actor: str | None = None


NOBODY = Claimant("unattributed")
INDEPENDENT = Claimant("independent")


def claimant_named(
    story: Story, start: int, end: int, steps: int = 0
) -> Claimant | None:
    """Whom the words at a span, the subject of a verb of telling, stand for."""
    what = WHAT.match(story.folded, start, end)
    for left, right in _parts(story, what.end() if what else start, end):
        if PRONOUN.fullmatch(story.folded, left, right):
            return _before(story, start, steps)
        found = _who(story, left, right, steps)
        if found:
            return found
        if story.folded[max(start, end - 3) : end].rstrip()[-1:] not in {",", ")", "-"}:
            return None
    return None


def last_claimant(story: Story, number: int, steps: int) -> Claimant | None:
    """The claimant of the last verb of telling in a sentence."""
    named = (claimant_named(story, *span, steps) for span in _speakers(story, number))
    return next((claimant for claimant in named if claimant), None)


def _speakers(story: Story, number: int) -> Iterator[tuple[int, int]]:
    """What stands before each verb of telling in a sentence, the last one first."""
    said = story.dictionaries.crossing_words.with_role(story.hits(number), "speech")
    for verb in reversed(said):
        yield clause_before(story, number, verb.start), verb.start


def clause_before(story: Story, number: int, end: int) -> int:
    """Where the part of a sentence begins in which the subject at `end` may stand."""
    start = story.sentences[number][0]
    return max(start, *(story.folded.rfind(mark, start, end) + 1 for mark in ';:"'))


def _before(story: Story, position: int, steps: int) -> Claimant | None:
    number = story.sentence_at(position)
    if steps >= MOST_STEPS_BACK or number == 0:
        return None
    return last_claimant(story, number - 1, steps + 1)


def _parts(story: Story, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The last part between commas, then the last two, and so on."""
    folded = story.folded
    end = start + len(TRAILING.sub("", folded[start:end]))
    left = end
    while left > start:
        left = max(folded.rfind(",", start, left - 1) + 1, start)
        lead = LEADING.match(folded[left:end])
        yield left + (lead.end() if lead else 0), end


def _who(story: Story, start: int, end: int, steps: int) -> Claimant | None:
    words = story.dictionaries.crossing_words
    hits = words.found(story.folded, start, end)
    if any(words.with_role(hits, role) for role in ("negation", "effect")):
        return None
    if story.folded.startswith("whose", start):
        return None
    if words.with_role(hits, "independent"):
        return INDEPENDENT
    offices = words.with_role(hits, "office")
    carriers = words.with_role(hits, "channel") + words.with_role(hits, "witness")
    if carriers and not (offices and offices[0].start < carriers[0].start):
        return NOBODY
    return (
        _group_or_state(story, start, end, hits)
        or _local(story, start, end, hits)
        or _bare_office(story, start, end, offices, steps)
        or (Claimant("party") if words.with_role(hits, "armed_group") else None)
    )


def _group_or_state(
    story: Story, start: int, end: int, hits: list[Found]
) -> Claimant | None:
    known, words = story.dictionaries, story.dictionaries.crossing_words
    aliases = _aliases(story, start, end, hits)
    states = [known.actor_countries.get(hit.phrase) for hit in aliases]
    groups = {
        hit.phrase for hit, state in zip(aliases, states, strict=True) if not state
    }
    if groups:
        return Claimant("party", None, groups.pop()) if len(groups) == 1 else None
    sides = {state for state in states if state}
    if not sides and not words.with_role(hits, "not_official"):
        sides = _states_by_name(story, start, end, hits)
    if len(sides) != 1:
        return None
    return Claimant("party", sides.pop(), aliases[0].phrase if aliases else None)


def _aliases(story: Story, start: int, end: int, hits: list[Found]) -> list[Found]:
    known = story.dictionaries
    text, folded = story.text[start:end], story.folded[start:end]
    found = find_actors(text, folded, known, [])
    if not found and known.crossing_words.with_role(hits, "office"):
        # "the ministry in Baku": beside an office a capital is its state.
        capitals = find_phrases(folded, known.actor_phrases)
        found = [hit for hit in capitals if hit.phrase in known.actor_countries]
    # "pro-Kyiv" is not Kyiv.
    return [hit for hit in found if folded[max(0, hit.start - 1)] != "-"]


def _states_by_name(story: Story, start: int, end: int, hits: list[Found]) -> set[str]:
    mentions = find_mentions(story.plain[start:end], story.dictionaries.gazetteer)
    countries = story.dictionaries.gazetteer.countries
    codes = {countries[m.name] for m in mentions if m.name in countries}
    if UNITED_STATES.search(story.plain, start, end):
        codes.add("US")
    is_bare = len(mentions) == 1 and len(mentions[0].name) >= end - start - len("the ")
    is_state = is_bare and mentions[0].name not in story.dictionaries.people
    has_office = story.dictionaries.crossing_words.with_role(hits, "office")
    return codes if is_state or has_office else set()


def _local(story: Story, start: int, end: int, hits: list[Found]) -> Claimant | None:
    """A governor speaks for the state in which the region lies."""
    known = story.dictionaries
    is_local = known.crossing_words.with_role(hits, "local_office")
    if not is_local and not known.crossing_words.with_role(hits, "area_office"):
        return None
    mentions = find_mentions(story.plain[start:end], known.gazetteer)
    named = [m.name for m in mentions if m.name in known.gazetteer.regions]
    code = story.country_code if is_local else None
    place = place_named(story, named[0]) if named else None
    code = place.country_code if place else None if named else code
    return Claimant("party", code) if code else None


def _bare_office(
    story: Story, start: int, end: int, offices: list[Found], steps: int
) -> Claimant | None:
    """ "The ministry" is the one that spoke before, else that of the dateline."""
    phrase = BESIDE.sub("", story.folded[start:end].removeprefix("the ")).strip()
    if not offices or offices[0].phrase != phrase or steps >= MOST_STEPS_BACK:
        return None
    for number in range(story.sentence_at(start) - 1, -1, -1):
        found = _of_office(story, number, phrase, steps + 1)
        if found and found.country_code:
            return found
    code = home_country(story)
    return Claimant("party", code) if code else None


def _of_office(story: Story, number: int, office: str, steps: int) -> Claimant | None:
    """Who spoke in a sentence for the office that is named here without its state."""
    kin = OFFICES.get(office, office)
    same = [kin, *(name for name, of in OFFICES.items() if of == kin)]
    for left, right in _speakers(story, number):
        if any(name in story.folded[left:right] for name in same):
            return claimant_named(story, left, right, steps)
    return None
