"""Which kind of event a text tells of.

A word of priority 10 or less decides by itself. Otherwise the family named most
often among the words of one tier (20-50, then 51-80, then the rest) is taken, and in
it the word of highest priority: an attack that is fought off with artillery names
many weapons, but the story keeps returning to the attack. Ties go to the first word.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warehouse.reading.phrases import Found

TIERS = (10, 50, 80)


@dataclass(frozen=True)
class EventWord:
    """A row of the dictionary; a lower priority number decides first."""

    word: str
    event_type: str
    event_family: str
    priority: int


Meanings = Mapping[str, EventWord]


def choose_event(found: Sequence[Found], meanings: Meanings) -> Found | None:
    """The word that names the event, or None when the text names none."""
    words = [hit for hit in found if hit.phrase in meanings]
    if not words:
        return None
    best_tier = min(_tier(hit, meanings) for hit in words)
    in_tier = [hit for hit in words if _tier(hit, meanings) == best_tier]
    families = Counter(meanings[hit.phrase].event_family for hit in in_tier)
    family = families.most_common(1)[0][0]
    in_family = [hit for hit in in_tier if meanings[hit.phrase].event_family == family]
    return _first_of_commonest_type(in_family, meanings)


def _tier(hit: Found, meanings: Meanings) -> int:
    priority = meanings[hit.phrase].priority
    return sum(priority > limit for limit in TIERS)


def _first_of_commonest_type(hits: Sequence[Found], meanings: Meanings) -> Found:
    highest = min(meanings[hit.phrase].priority for hit in hits)
    top = [hit for hit in hits if meanings[hit.phrase].priority == highest]
    types = Counter(meanings[hit.phrase].event_type for hit in top)
    commonest = types.most_common(1)[0][0]
    return next(hit for hit in top if meanings[hit.phrase].event_type == commonest)
