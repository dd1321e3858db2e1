"""Names that nothing knows, in a sentence of force after a word of place."""

import re
from collections.abc import Sequence

from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.where.mention import PlaceChoice, PlaceMention
from warehouse.reading.where.nouns import IN, NO_NAME
from warehouse.reading.where.resolving import Resolver
from warehouse.reading.where.unlisted import (
    BESIDE,
    in_region,
    is_free,
    is_part_of_name,
    like,
    listed_beside,
    region_spelt,
)

OFFICE = "office"


def find_locative(
    resolver: Resolver,
    known: Sequence[PlaceMention],
    found: Sequence[PlaceMention],
    sentence: Span,
    skip: list[Span],
) -> list[PlaceMention]:
    """In a sentence of force the names that nothing knows, after a word of place or in
    a list of places; they lie where the nearest known place lies, or where one of their
    name was `found` before."""
    if not known and _sole_country(resolver) is None:
        return []
    listed = list(listed_beside(resolver, sentence, known, skip))
    listed += _after_words_of_place(resolver, (known, found), listed, sentence, skip)
    return [*listed, *listed_beside(resolver, sentence, listed, skip)]


def _after_words_of_place(
    resolver: Resolver,
    known_and_found: tuple[Sequence[PlaceMention], Sequence[PlaceMention]],
    listed: Sequence[PlaceMention],
    sentence: Span,
    skip: list[Span],
) -> list[PlaceMention]:
    known, found = known_and_found
    # "At Biyamadhow in Fafi" is one place.
    here = (p for p in known if sentence[0] <= p.start < sentence[1])
    spans = [(p.start, p.end + BESIDE) for p in (*here, *listed)]
    again = {resolver.text[p.start : p.end]: p.choice for p in (*found, *known)}
    new: list[PlaceMention] = []
    for match in IN.finditer(resolver.text, *sentence):
        for group in ("first", "second", "third"):
            at = match.start(group)
            if at >= 0 and (is_within(at, skip) or NO_NAME.match(match[group])):
                break
            if at >= 0 and not is_within(at, spans) and _is_new(resolver, match, group):
                name = match[group]
                spelt = region_spelt(resolver, name)
                choice = again.get(name) or (in_region(name, spelt) if spelt else None)
                near = [*known, *new] if group != "first" else known
                choice = choice or _like_nearest(resolver, near, found, name, at)
                if choice:
                    new.append(PlaceMention(at, match.end(group), choice))
    return new


def _like_nearest(
    resolver: Resolver,
    known: Sequence[PlaceMention],
    found: Sequence[PlaceMention],
    name: str,
    at: int,
) -> PlaceChoice | None:
    """In the region of the nearest place, but not in the land of who strikes it."""
    own = resolver.acting_before(at)
    start, end = resolver.sentence_of(at)
    abroad = [p for p in known if p.choice.country_code not in own] or known
    beside = [p for p in abroad if start <= p.start < end and not p.is_country]
    spoken = [
        p for p in found if start <= p.start < end and p.choice.place_rule == OFFICE
    ]
    nearest = _nearest(beside, at) or _nearest(spoken, at) or _nearest(abroad, start)
    other = nearest.choice if nearest else _sole_country(resolver)
    return like(other, name, "unlisted_locative") if other else None


def _nearest(known: Sequence[PlaceMention], at: int) -> PlaceMention | None:
    """Rather a region or settlement than the country that it lies in."""
    nearest = min(known, key=lambda p: abs(p.start - at), default=None)
    if nearest is None or not nearest.is_country:
        return nearest
    code = nearest.choice.country_code
    finer = [p for p in known if not p.is_country and p.choice.country_code == code]
    return min(finer, key=lambda p: abs(p.start - at), default=nearest)


def _sole_country(resolver: Resolver) -> PlaceChoice | None:
    """The one country that a text names, if it names no other."""
    named = resolver.context.named
    if len(named) != 1:
        return None
    return PlaceChoice("country", country_code=next(iter(named)))


def _is_new(resolver: Resolver, match: re.Match[str], group: str) -> bool:
    name, at = match[group], match.start(group)
    if name.isupper() or not is_free(resolver, name, at):
        return False
    return not is_part_of_name(resolver.text, name)
