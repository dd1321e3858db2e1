"""What stands around a name in its text: sentence, countries, regions, who acts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from warehouse.reading.text.furniture import Span
from warehouse.reading.text.mentions import Mention
from warehouse.reading.where.context import DISTRICT, is_named_region
from warehouse.reading.where.evidence import Context
from warehouse.reading.where.gazetteer import Gazetteer
from warehouse.reading.where.told_country import country_told

OPENS = re.compile(r"\s*(?:[A-Z]\w+, )?[Ii]n (?:the )?(?:\w+ )?")
OF = re.compile(r"(?: \w+)? (?:of|in) (?:the )?(?:\w+ern )?")


@dataclass
class Scene:
    """One text with its names; `text` has plain apostrophes.

    `acting` tells where the text names a state's forces, and the state's code.
    """

    text: str
    mentions: Sequence[Mention]
    sentences: Sequence[Span]
    gazetteer: Gazetteer
    context: Context
    acting: Sequence[tuple[int, str]] = ()
    near: dict[str, Counter[str]] = field(default_factory=dict)

    @cached_property
    def regions_named(self) -> frozenset[str]:
        """Names that the text calls a region or district somewhere."""
        return frozenset(
            m.name
            for m in self.mentions
            if m.name in self.gazetteer.regions
            and m.name not in self.gazetteer.countries
            and DISTRICT.match(self.text, m.end)
            and is_named_region(self.text, m)
        )

    def country_told(self, start: int, end: int) -> str | None:
        """The country that the text itself names with a place."""
        return country_told(self.text, start, end, self.gazetteer.countries)

    def sentence_of(self, at: int) -> Span:
        """The sentence that holds a position."""
        return next((s for s in self.sentences if s[0] <= at < s[1]), (0, 0))

    def acting_before(self, at: int) -> frozenset[str]:
        """The states whose forces its sentence names before a position: what they
        strike mostly lies elsewhere."""
        start, _ = self.sentence_of(at)
        return frozenset(code for spot, code in self.acting if start <= spot < at)

    def near_all(self, name: str) -> Counter[str]:
        """Of all mentions of a name: a text means one place by it."""
        if name not in self.near:
            spots = [m.start for m in self.mentions if m.name == name]
            self.near[name] = sum((self._near(at) for at in spots), Counter())
        return self.near[name]

    def _near(self, at: int) -> Counter[str]:
        """Countries and regions named in the sentence of a position, by their codes."""
        start, end = self.sentence_of(at)
        codes: Counter[str] = Counter()
        for mention in self.mentions:
            if start <= mention.start < end and mention.start != at:
                code = self.gazetteer.countries.get(mention.name)
                regions = self.gazetteer.regions.get(mention.name, ())
                codes.update([code] if code else [])
                sole = self.gazetteer.places_named(mention.name)
                if len(sole) == 1 and not code and sole[0].region_code:
                    codes[sole[0].region_code] += 1
                codes.update(r.region_code for r in regions if len(regions) == 1)
        return codes

    def opens(self, at: int) -> bool:
        """ "In Si Sa Ket province, ...": the scene of all that the sentence tells."""
        return OPENS.fullmatch(self.text[self.sentence_of(at)[0] : at]) is not None

    @cached_property
    def regions_told(self) -> list[tuple[int, str]]:
        """Where the text speaks of a region as the scene of something."""
        named = self.gazetteer.regions
        return [
            (m.start, named[m.name][0].region_code)
            for m in self.mentions
            if len(named.get(m.name, ())) == 1
            and m.name not in self.gazetteer.countries
            and is_named_region(self.text, m)
        ]

    def country_beside(self, mention: Mention) -> str | None:
        """The country that follows ("district of Azerbaijan"), else the first one that
        the sentence names."""
        known = self.gazetteer.countries
        for other in self.mentions:
            gap = self.text[mention.end : other.start]
            is_after = other.start > mention.end and OF.fullmatch(gap)
            if is_after and other.name in known:
                return known[other.name]
        start, end = self.sentence_of(mention.start)
        named = (m for m in self.mentions if start <= m.start < end and m.name in known)
        return next((known[m.name] for m in named), None)
