"""What a text tells of where it is: the countries and regions that it names."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from warehouse.reading.text.mentions import Mention
from warehouse.reading.where.gazetteer import Gazetteer


@dataclass(frozen=True)
class Context:
    """What a text names often: countries (their people and states too) and regions.

    `named` are the countries without those that only a region's name tells; a country
    is `likely` when it is named, lies beside one that is or is home to a group that is
    named, or when none is named. In `troubled` ones armed groups are at home.
    """

    countries: Counter[str]
    regions: Counter[str]
    named: frozenset[str]
    likely: frozenset[str]
    troubled: frozenset[str] = frozenset()

    def is_likely(self, code: str | None) -> bool:
        """Whether what the text tells may have happened in a country."""
        return not self.named or code in self.likely


# Names of regions that lie in more countries than these tell nothing.
MOST_COUNTRIES = 2


def context_of(
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    states: Sequence[str],
    seats: Collection[str],
    homes: Collection[str] = (),
    troubled: frozenset[str] = frozenset(),
) -> Context:
    """`states` are codes of countries whose forces or organs the text names; `seats`
    (lower-case names of capitals) tell of a state and not of a region; `homes` are
    countries where groups that the text names are at home.

    A name that one place alone bears tells where the text is, too.
    """
    countries = Counter(states)
    regions: Counter[str] = Counter()
    codes = (gazetteer.countries.get(mention.name) for mention in mentions)
    countries_named = {code for code in (*codes, *states) if code}
    spoken = {m.name for m in mentions if m.name.lower() in seats}
    for name in {m.name for m in mentions} - set(gazetteer.countries) - spoken:
        sole = gazetteer.places_named(name)
        if len(sole) == 1 and name not in gazetteer.regions and sole[0].region_code:
            regions[sole[0].region_code] += 1
    for mention in mentions:
        code = gazetteer.countries.get(mention.name)
        is_other = code or mention.name in spoken
        named = () if is_other else gazetteer.regions.get(mention.name, ())
        if code:
            countries[code] += 2
        for region in named if len(named) == 1 else ():
            countries[region.country_code] += 1
            regions[region.region_code] += 1
    countries_named = countries_named or _told_by_regions(regions)
    near = (gazetteer.neighbours.get(code, frozenset()) for code in countries_named)
    likely = frozenset(countries_named.union(homes, *near))
    if countries_named:
        regions = Counter(
            {code: n for code, n in regions.items() if code.split("-")[0] in likely}
        )
    return Context(countries, regions, frozenset(countries_named), likely, troubled)


def _told_by_regions(regions: Collection[str]) -> set[str]:
    """ "Mandera County" tells of Kenya where no country is named."""
    codes = {code.split("-", maxsplit=1)[0] for code in regions}
    return codes if len(codes) <= MOST_COUNTRIES else set()
