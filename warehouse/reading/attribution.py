"""Which verb of telling governs a phrase, and so who asserts or denies it."""

import re
from dataclasses import dataclass

from warehouse.reading.claimants import NOBODY, Claimant, claimant_named, clause_before
from warehouse.reading.phrases import Found
from warehouse.reading.story import Story

ACCORDING = re.compile(
    r"\baccording to (?P<after>[^,.;]+)|\bby (?P<account>[^,.;]{2,50}?)(?:'s)? account\b"
)
# After such words another speaks than the one before them.
NEW_CLAUSE = re.compile(
    r";|, (?:while|whereas|but|as|and (?!that\b|then\b))|\b(?:came|comes) (?:as|after)\b"
)
OWN_CLAUSE = re.compile(
    r"[\s,]*(?:and|but|while|though|although|who|after|before|when)\b"
)
SAME_SUBJECT = re.compile(
    r"(?:\band(?: also| then| later)? \w+(?: that| it)?|, (?:saying|adding|claiming))$"
)
FAR = 80
WHICH = re.compile(r"[\s,]*(?:which|that|what)\b")


@dataclass(frozen=True)
class Attribution:
    """What "denied" governs is denied; what "confirmed" governs may be owned up to."""

    claimant: Claimant
    stance: str = "assert"
    is_owning: bool = False


UNATTRIBUTED = Attribution(NOBODY)


def attribution(
    story: Story, number: int, trigger: Found, hits: list[Found]
) -> Attribution | None:
    """Who tells of the trigger in its sentence; None where it stays in doubt."""
    start, end = story.sentences[number]
    source = ACCORDING.search(story.folded, start, end)
    if source:
        left, right = source.span("after" if source["after"] else "account")
        return _told_by(story, left, right)
    verbs = story.dictionaries.crossing_words.with_role(hits, "speech")
    leading = [verb for verb in verbs if verb.end <= trigger.start]
    if leading:
        return _leading(story, number, leading, trigger)
    following = [verb for verb in verbs if verb.start >= trigger.end]
    return _trailing(story, trigger, following[0], end) if following else UNATTRIBUTED


def _leading(
    story: Story, number: int, verbs: list[Found], trigger: Found
) -> Attribution | None:
    verb, folded = verbs[-1], story.folded
    is_far = trigger.start - verb.end > FAR and _stance(story, verb) == "deny"
    if is_far or NEW_CLAUSE.search(folded, verb.end, trigger.start):
        return None
    teller = verb
    # "confirmed that ... and said", "said ..., saying" have one subject.
    for earlier in reversed(verbs[:-1]):
        if not SAME_SUBJECT.search(folded[earlier.end : teller.end]):
            break
        teller = earlier
    left = clause_before(story, number, teller.start)
    return _told_by(story, left, teller.start, verb)


def _trailing(
    story: Story, trigger: Found, verb: Found, end: int
) -> Attribution | None:
    """ "..., the army said", ", said the army" and "which the army said was"."""
    folded = story.folded
    if folded[verb.start - 2 : verb.start].rstrip()[-1:] in {",", '"'}:
        comma = folded.find(",", verb.end, end)
        found = _told_by(story, verb.end, comma if comma > 0 else end, verb)
        if found:
            return found
    if folded.endswith(" and ", 0, verb.start):  # "raided the town and said"
        return UNATTRIBUTED
    first = folded.find(",", trigger.end, verb.start)
    quote = folded.find('"', trigger.end, verb.start)
    left = max(first, quote)
    subject = folded[left + 1 : verb.start]
    if left < 0:
        return None
    if OWN_CLAUSE.match(folded[folded.rfind(",", left, verb.start) + 1 : verb.start]):
        return UNATTRIBUTED
    skip = WHICH.match(subject)
    left += 1 + (skip.end() if skip else 0)
    return _told_by(story, left, verb.start, verb)


def _told_by(
    story: Story, start: int, end: int, verb: Found | None = None
) -> Attribution | None:
    claimant = claimant_named(story, start, end)
    if claimant is None or verb is None:
        return Attribution(claimant) if claimant else None
    roles = story.dictionaries.crossing_words.roles[verb.phrase]
    return Attribution(claimant, _stance(story, verb), "owning" in roles)


def _stance(story: Story, verb: Found) -> str:
    return story.dictionaries.crossing_words.roles[verb.phrase]["speech"] or "assert"
