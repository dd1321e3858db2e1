"""What is counted of one article, so that any set of articles is a sum.

A count is named by what it counts and a part: of things found those that are `hit`,
those the label has (`gold`) and those the reader has (`said`); of things judged those
that are `right` and how many they are `of`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.evaluation.articles.gold import Claim, Event
from tests.evaluation.articles.labels import FIGURES, LONGEST_QUOTE
from tests.evaluation.articles.match import (
    Comparison,
    family_and_region,
    first_place,
    pair_claims,
    pair_events,
)
from tests.evaluation.articles.names import name_key, place_key

Name = tuple[str, str]
Counts = Counter[Name]
Actor = tuple[str, tuple[str, ...] | None]


def count(compared: Comparison) -> Counts:
    """Everything that is counted of one article."""
    counts: Counts = Counter()
    article = compared.article
    sizes = (len(compared.pairs), len(article.events), len(compared.said))
    _found(counts, "events", *sizes)
    if not article.events:
        _judged(counts, "false alarms", bool(compared.said))
    for gold, said in compared.matched:
        _count_matched(counts, gold, said)
    for event in compared.missed:
        _found(counts, "actors", 0, len(_actors(event)), 0)
        _count_claims(counts, event["claims"], [], [])
    for event in compared.false:
        _found(counts, "actors", 0, 0, len(_actors(event)))
        _count_claims(counts, [], event["claims"], [])
    for gold, said in _same_family_and_region(compared):
        _judged(counts, "day", gold["occurred_on"] == said["occurred_on"])
    for claim in (claim for event in compared.said for claim in event["claims"]):
        _judged(counts, "quotes", is_verbatim(claim, article.text))
    return counts


def _count_matched(counts: Counts, gold: Event, said: Event) -> None:
    _judged(counts, "type", gold["event_type"] == said["event_type"])
    names = [place_key(first_place(event, "name")) for event in (gold, said)]
    _judged(counts, "place name", names[0] == names[1])
    _judged(counts, "outcome", gold["outcome"] == said["outcome"])
    for field in ("status", "origin_country_code"):
        crossings = [event["cross_border"][field] for event in (gold, said)]
        _judged(counts, f"crossing {field}", crossings[0] == crossings[1])
    _count_fatalities(counts, gold, said)
    actors = _actors(gold), _actors(said)
    for thing in ("actors", "actors of matched events"):
        _found(counts, thing, len(actors[0] & actors[1]), *map(len, actors))
    pairs = pair_claims(gold["claims"], said["claims"])
    sizes = len(pairs), len(gold["claims"]), len(said["claims"])
    _found(counts, "claims of matched events", *sizes)
    hits = [gold["claims"][number] for number, _ in pairs]
    _count_claims(counts, gold["claims"], said["claims"], hits)


def _count_fatalities(counts: Counts, gold: Event, said: Event) -> None:
    told = [
        tuple(event["fatalities"][name] for name in FIGURES) for event in (gold, said)
    ]
    _judged(counts, "fatalities", told[0] == told[1])
    if any(figure is not None for figure in told[0]):
        _judged(counts, "fatalities where told", told[0] == told[1])


def _count_claims(
    counts: Counts, gold: Sequence[Claim], said: Sequence[Claim], hits: Sequence[Claim]
) -> None:
    for part, claims in (("hit", hits), ("gold", gold), ("said", said)):
        for claim in claims:
            counts["claims", part] += 1
            for field in ("stance", "kind"):
                counts[f"{field} {claim[field]}", part] += 1


def _actors(event: Event) -> set[Actor]:
    """Who is named, with the part they have."""
    roles = ("initiators", "targets")
    return {(role, name_key(name)) for role in roles for name in event[role]}


def _same_family_and_region(compared: Comparison) -> Iterator[tuple[Event, Event]]:
    gold, said = compared.article.events, compared.said
    for one, other in pair_events(gold, said, family_and_region):
        yield gold[one], said[other]


def is_verbatim(claim: Claim, text: str) -> bool:
    """Whether a quote stands where it is said to, and is of a length one may quote."""
    quote = claim["quote"]
    stands = text[claim["quote_start"] : claim["quote_end"]] == quote
    return stands and 0 < len(quote) <= LONGEST_QUOTE


def _found(counts: Counts, thing: str, hit: int, gold: int, said: int) -> None:
    counts[thing, "hit"] += hit
    counts[thing, "gold"] += gold
    counts[thing, "said"] += said


def _judged(counts: Counts, thing: str, is_right: bool) -> None:
    counts[thing, "right"] += is_right
    counts[thing, "of"] += 1
