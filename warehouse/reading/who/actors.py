"""Which names of actors a text holds."""

import re

from warehouse.reading.dictionaries import Dictionaries
from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.phrases import Found, find_phrases
from warehouse.reading.where.gazetteer import Gazetteer

# A capital after such a word is a place, elsewhere its government.
IN_A_PLACE = re.compile(r"\b(?:in|at|near|into|over|around|outside|hit|struck) $")


def find_actors(
    text: str, folded_text: str, dictionaries: Dictionaries, skip: list[Span]
) -> list[Found]:
    """In order of appearance, without those of datelines and other furniture."""
    found = find_phrases(folded_text, dictionaries.actor_phrases)
    return [
        hit
        for hit in found
        if not is_within(hit.start, skip)
        and not _is_place(text, folded_text, hit, dictionaries.gazetteer)
        and _is_written_so(text, hit, dictionaries.actor_names[hit.phrase])
    ]


def _is_written_so(text: str, hit: Found, name: str) -> bool:
    """ "PIJ" is a group; written small it is a word of some language."""
    return not name.isupper() or text[hit.start : hit.end].isupper()


def _is_place(text: str, folded_text: str, hit: Found, gazetteer: Gazetteer) -> bool:
    before = folded_text[max(0, hit.start - 10) : hit.start]
    if IN_A_PLACE.search(before) is None:
        return False
    return gazetteer.knows(text[hit.start : hit.end])
