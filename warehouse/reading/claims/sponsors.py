"""Whom a voice charges with helping those who did it."""

import re
from collections.abc import Iterator

from warehouse.reading.claims.kinds import Told
from warehouse.reading.claims.voices import Voice
from warehouse.reading.text.story import Story
from warehouse.reading.who.party import state_id

HELPING = (
    r"(?:aiding|arming|backing|equipping|financing|funding|harbou?ring|hosting|sheltering"
    r"|sponsoring|supplying|supporting|training)"
)
# What "accused" governs.
ACCUSED = re.compile(rf"^ (?P<who>[^,.;]{{2,60}}?) of (?:\w+ )?{HELPING}\b")
HELPED = re.compile(
    r"\b(?:armed|directed|equipped|financed|funded|orchestrated|sponsored|supported|trained)"
    r" by (?P<who>[^,.;]{2,50})"
)


def sponsors(story: Story, voice: Voice) -> Iterator[Told]:
    """The first state that it names as a helper, which is not its own."""
    text = story.folded[slice(*voice.span)]
    found = ACCUSED.search(text) or HELPED.search(text)
    if found is None:
        return
    start, end = (voice.span[0] + at for at in found.span("who"))
    for party in story.parties:
        if start <= party.start < end and _is_other(voice, party.country_code):
            yield Told("sponsor", state_id(party.country_code or ""))
            return


def _is_other(voice: Voice, code: str | None) -> bool:
    return code is not None and code != voice.speaker.country_code
