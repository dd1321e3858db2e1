"""Sayings: each verb of telling in a sentence, its subject and the words it governs."""

import re
from dataclasses import replace

from warehouse.reading.claims.finding_subjects import (
    FINITE,
    is_joined,
    name_after,
    subject_before,
)
from warehouse.reading.claims.saying import Saying
from warehouse.reading.claims.silences import THING, unsaid_in
from warehouse.reading.claims.sources import sources_in
from warehouse.reading.claims.speaker_words import PRONOUN
from warehouse.reading.claims.telling_verbs import is_participle, verbs_of
from warehouse.reading.claims.untrue import denied_stance, is_plainly_denied
from warehouse.reading.text.furniture import Span
from warehouse.reading.text.phrases import Found
from warehouse.reading.text.story import Story

GOES_ON = re.compile(
    r"(?:,|\b(?:statement|note|post|message|release|video|letter|communiqu[eé]))$"
)
MEANT = re.compile(rf"{PRONOUN.pattern}|i|we")
FIRST_PERSON = re.compile(r"(?:.*[\s\"'])?(?:we|i)")
# After ", officials said": when, to whom and where, and then an end.
TRAILS = re.compile(
    r"(?:\s+(?:on|in|to|at|by|late|early|during|via|yesterday|today|through|later|of"
    r"|\w+day|afterwards|reporters|journalists|then|separately|here)\b[^,.;\n]{0,60})?"
    r"\s*(?:[,.;\"]|$)"
)
# "Its spokesman, Zabihullah Mujahid, said": a name between commas is the subject's.
APPOSED = re.compile(
    r"(?:^|[.;:,] ?|\band )(?:[^,.;:]{2,70}), "
    r"(?P<last>(?!then\b|and\b|but\b)[^,.;:]{2,60}),$"
)
WHO = re.compile(r"who |which |whose ")
NO_SUBJECT = re.compile(
    r"(?:.*\s)?(?:was|were|is|are|been|be|to|of|not|could|should|n't)(?: \w+ly)?$"
    r"|(?:it|he|she|they) (?:was|were|is|are)$"
)
INVERTED = re.compile(
    r"\s*(?:,|(?:that|in|on|it|he|she|they|for|of|to|by|with|against|from)\b)"
)
# What follows these is told by the text, not by whoever spoke before.
NEW_CLAUSE = re.compile(
    r";|, (?:while|whereas)\b|\b(?:came|comes) (?:as|after)\b|, (?:but|and) (?:the )?"
    r"(?:\w+ ){1,3}(?:denie[sd]|said|says|rejected)\b"
)
# Code points: of the words before a source ("as reported by"); of a clause;
# of the first words of a name.
SAME, SHORTEST, SOON = 20, 15, 30


def sayings_in(story: Story, number: int) -> list[Saying]:
    """The sayings of a sentence in order; none where the text itself tells."""
    unsaid, silent = unsaid_in(story, number)
    named = sources_in(story, number)
    taken = [one.subject for one in named if one.subject[1] > one.subject[0]]
    found = [*named, *unsaid]
    for verb in verbs_of(story, number):
        if verb.start < silent[1] and silent[0] < verb.end:
            continue
        if any(a - SAME < verb.start < b for a, b in taken):
            continue
        saying = _saying(story, number, verb)
        if saying:
            found.append(saying)
    found = _with_unsaid(story, found)
    return sorted(found, key=lambda one: (one.goes_on, one.subject[0]))


def _with_unsaid(story: Story, found: list[Saying]) -> list[Saying]:
    """ "Said it could not confirm": whoever says so doubts, and asserts nothing."""
    unsaid = [one for one in found if one.stance in {"no_comment", "qualify"}]
    for doubt in unsaid:
        at = doubt.subject[0]
        words = story.folded[slice(*doubt.subject)].strip(' ,"“')
        is_thing = THING.fullmatch(words) is not None
        says = [
            one
            for one in found
            if one is not doubt
            and (is_thing or one.told[0] <= at < one.told[1])
            and (is_thing or MEANT.fullmatch(words))
        ]
        for one in says[:1]:
            whole = replace(one, stance=doubt.stance, told=doubt.told)
            found = [whole if other is one else other for other in found]
        if says:
            found = [other for other in found if other is not doubt]
    return found


def _saying(story: Story, number: int, verb: Found) -> Saying | None:
    start, end = story.sentences[number]
    before = story.folded[start : verb.start].rstrip()
    if is_participle(verb):
        return _going_on(story, number, verb) if GOES_ON.search(before) else None
    if _is_inverted(story, verb, before, end):
        name = name_after(story.folded, verb.end, end)
        if name[1] > name[0] and not _acts(story, name):
            return _inverted(story, number, verb, name)
    return _plain(story, number, verb, before)


def _inverted(story: Story, number: int, verb: Found, name: Span) -> Saying:
    """ "..., said the army", and "At dawn, said the army, ..."."""
    start, end = story.sentences[number]
    is_before = _is_clause(story, start, verb.start) or name[1] + SHORTEST > end
    told = (start, verb.start) if is_before else (name[1], end)
    return _made(story, number, verb, name, told)


def _plain(story: Story, number: int, verb: Found, before: str) -> Saying | None:
    subject = subject_before(story.folded, story.sentences[number][0], verb.start)
    if is_joined(story.folded, subject):
        return _going_on(story, number, verb)
    words = story.folded[slice(*subject)].strip(" ,")
    if NO_SUBJECT.match(before) or FIRST_PERSON.fullmatch(words):
        return None
    return _made(story, number, verb, subject, _told(story, number, verb, subject))


def _acts(story: Story, name: Span) -> bool:
    """Whether a verb follows so soon that the words are no name."""
    stop = min(name[1], name[0] + SOON)
    return FINITE.search(story.folded, name[0], stop) is not None


def _going_on(story: Story, number: int, verb: Found) -> Saying:
    told = (verb.end, story.sentences[number][1])
    return _made(story, number, verb, (verb.start, verb.start), told, goes_on=True)


def _is_inverted(story: Story, verb: Found, before: str, end: int) -> bool:
    return (
        before.endswith((",", '"', "?", "!"))
        and not verb.phrase.startswith(("told", "tells"))
        and not _is_apposed(before)
        and not INVERTED.match(story.folded, verb.end, end)
    )


def _is_apposed(before: str) -> bool:
    match = APPOSED.search(before)
    if match is None:
        return False
    last = match["last"]
    return WHO.match(last) is not None or FINITE.search(last) is None


def _told(story: Story, number: int, verb: Found, subject: Span) -> Span:
    """What stands before ", officials said", else what follows up to a new clause."""
    start, end = story.sentences[number]
    after = story.folded[verb.end : end]
    is_apart = subject[0] - start > SHORTEST and (
        folded_before(story, subject[0]) in {",", '"'} or not after.strip(' .,"\n')
    )
    is_apart = is_apart and _is_clause(story, start, subject[0])
    if is_apart and TRAILS.match(after):
        return start, subject[0]
    cut = NEW_CLAUSE.search(story.folded, verb.end + SHORTEST, end)
    return verb.end, cut.start() if cut else end


def _is_clause(story: Story, start: int, end: int) -> bool:
    """Something that can be told: not "In a statement," alone."""
    has_verb = FINITE.search(story.folded, start, end) is not None
    return has_verb or story.folded[start:end].rstrip(" ,").endswith('"')


def _made(
    story: Story,
    number: int,
    verb: Found,
    subject: Span,
    told: Span,
    *,
    goes_on: bool = False,
) -> Saying:
    roles = story.dictionaries.crossing_words.roles[verb.phrase]
    stance = roles["speech"] or "assert"
    denied = denied_stance(story, told, stance)
    is_inferred = denied != stance and not is_plainly_denied(story, told)
    owning = "owning" in roles
    span = (verb.start, verb.end)
    return Saying(number, subject, told, denied, owning, is_inferred, goes_on, span)


def folded_before(story: Story, at: int) -> str:
    """The last sign before a position that is no blank."""
    return story.folded[max(0, at - 3) : at].rstrip()[-1:]
