"""Regions that a text names only by who speaks for them: "the Bryansk governor"."""

import re
from collections.abc import Iterator

from warehouse.reading.where.elsewhere import OFFICE_AFTER
from warehouse.reading.where.mention import PlaceChoice, PlaceMention
from warehouse.reading.where.resolving import Resolver

OFFICE_BEFORE = re.compile(
    r"\b(?:governor|head|prefect|administrat(?:ion|or)|authorities) of (?:the )?$"
)
UNIT = re.compile(r"(?:'s)?(?: (?:[Rr]egion(?:al)?|[Oo]blast|[Pp]rovinc(?:e|ial)))?")
WIDTH = 40


def office_regions(resolver: Resolver) -> Iterator[PlaceMention]:
    """In order of appearance; none of a name that regions of two countries bear."""
    text, gazetteer = resolver.text, resolver.gazetteer
    lower = text.lower()
    for mention in resolver.mentions:
        regions = gazetteer.regions.get(mention.name, ())
        if len(regions) != 1 or mention.name in gazetteer.countries:
            continue
        unit = UNIT.match(text, mention.end)
        end = unit.end() if unit else mention.end
        before = text[max(0, mention.start - WIDTH) : mention.start].lower()
        if OFFICE_BEFORE.search(before) or OFFICE_AFTER.match(lower, end):
            region = regions[0]
            choice = PlaceChoice(
                "office",
                place_name=region.region_name,
                region_code=region.region_code,
                country_code=region.country_code,
                place_precision="region",
            )
            yield PlaceMention(mention.start, mention.end, choice)
