"""Whose people an event struck: those that its sentences count among the dead, the
wounded and the missing ("killed two Chadian soldiers", "Iranian guards were wounded")."""

import re
from collections.abc import Iterator

from warehouse.reading.text.story import Story
from warehouse.reading.who.parties import Party

HARMED = r"(?:kill|wound|injur|martyr|abduct|kidnap|captur|massacr|slaughter|behead)"
BEFORE = re.compile(
    rf"\b(?:{HARMED}\w*|(?:deaths?|killings?|loss|lives|bodies|death toll) (?:of|among))"
    r"(?: (?:at|least|as|many|more|than|over|about|around|some|up|to|the|an?|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|of"
    r"|another|other|more|\d+))* $"
)
AFTER = re.compile(
    r"(?:,? (?:including|among them) [^,.;]{3,40},)?"
    r"(?: (?:who|and \w+ civilians?))?(?: (?:had|have|has))?"
    rf" (?:was|were|been|is|are)(?: \w+ly| also| all)? {HARMED}\w*"
    r"|(?: (?:had|have|has))? (?:died|lost (?:his|her|their) li(?:fe|ves)|dead\b)"
    r"|(?: (?:was|were|are))? (?:dead|missing|hurt)\b"
    r"|(?: officers?| men)? (?:(?:targeted|killed|wounded|injured|abducted|captured)"
    r"(?= (?:in|by|at(?! least)|near|during) )|(?:attacked|ambushed|shelled)(?= by ))"
)
KIND = frozenset({"force", "group"})


def victims_in(story: Story, number: int) -> Iterator[Party]:
    """The forces and groups whose losses a sentence tells."""
    for party in story.in_sentence(number, story.parties):
        if party.kind not in KIND:
            continue
        lead = story.folded[max(0, party.start - 60) : party.start]
        if BEFORE.search(lead) or is_harmed(story, party):
            yield party


def is_harmed(story: Story, party: Party) -> bool:
    """ "Chadian soldiers were killed and others injured in the attack"."""
    return AFTER.match(story.folded, party.end) is not None
