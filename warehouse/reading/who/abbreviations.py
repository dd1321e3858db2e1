"""Parties that a text names by the short form it gave them: "the Rapid Support Forces
(RSF)", and RSF from then on."""

import re
from collections.abc import Iterator, Sequence

from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.who.party import Party

GIVEN = re.compile(
    r",? \((?:the |or )?[\"'“‘]?([A-Z][\w/-]{0,4}[A-Z][\w/-]{0,4})[\"'”’]?\)"
)


def short_forms(
    plain: str, named: Sequence[Party], taken: Sequence[Span]
) -> Iterator[Party]:
    """Where the short form of a group or of forces stands, the first time included."""
    spans, seen = sorted(taken), set()
    for party in named:
        given = GIVEN.match(plain, party.end)
        if given is None or party.kind not in {"group", "force"} or given[1] in seen:
            continue
        seen.add(given[1])
        for match in re.finditer(rf"\b{re.escape(given[1])}\b", plain):
            if not is_within(match.start(), spans):
                yield Party(*match.span(), party.actor, party.country_code, party.kind)
