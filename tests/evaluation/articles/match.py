"""Which event of the reader answers which of the label, and which claim which.

Events answer one another one to one when family, region and day are the same, nothing
being the same as nothing; the finer type is scored apart. Claims do within such events
when kind, claimant and stance are the same and the quotes share a character.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from tests.evaluation.articles.gold import Article, Claim, Event
from tests.evaluation.articles.names import name_key, place_key

Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Comparison:
    """An article, what the reader says of it, and the numbers that answer another."""

    article: Article
    said: Sequence[Event]
    pairs: Pairs

    @property
    def missed(self) -> list[Event]:
        found = {gold for gold, _ in self.pairs}
        return [e for n, e in enumerate(self.article.events) if n not in found]

    @property
    def false(self) -> list[Event]:
        found = {said for _, said in self.pairs}
        return [e for n, e in enumerate(self.said) if n not in found]

    @property
    def matched(self) -> list[tuple[Event, Event]]:
        return [
            (self.article.events[gold], self.said[said]) for gold, said in self.pairs
        ]


def compare(article: Article, said: Sequence[Event]) -> Comparison:
    return Comparison(article, said, pair_events(article.events, said, event_key))


def first_place(event: Event, key: str) -> str | None:
    """A field of the first place; null where there is none."""
    places = event["places"]
    return places[0][key] if places else None


def event_key(event: Event) -> tuple[str | None, ...]:
    return (*family_and_region(event), event["occurred_on"])


def family_and_region(event: Event) -> tuple[str | None, ...]:
    return event["event_family"], first_place(event, "region_code")


def pair_events(
    gold: Sequence[Event],
    said: Sequence[Event],
    key: Callable[[Event], Hashable],
) -> Pairs:
    """Among equal keys those of one place name first, then in the order of the text."""

    def key_and_place(event: Event) -> Hashable:
        return key(event), place_key(first_place(event, "name"))

    first = _pair_in_order(gold, said, key_and_place, [])
    return sorted(first + _pair_in_order(gold, said, key, first))


def _pair_in_order(
    gold: Sequence[Event],
    said: Sequence[Event],
    key: Callable[[Event], Hashable],
    taken: Pairs,
) -> Pairs:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number, event in enumerate(said):
        if number not in {one for _, one in taken}:
            waiting[key(event)].append(number)
    pairs = []
    for number, event in enumerate(gold):
        if number not in {one for one, _ in taken} and waiting[key(event)]:
            pairs.append((number, waiting[key(event)].pop(0)))
    return pairs


def pair_claims(gold: Sequence[Claim], said: Sequence[Claim]) -> Pairs:
    """As many pairs as can be had, by augmenting paths; each tries its largest overlap
    first."""
    wishes = [
        sorted(
            (n for n, claim in enumerate(said) if _answers(wanted, claim)),
            key=lambda n, wanted=wanted: -overlap(wanted, said[n]),  # type: ignore[misc]
        )
        for wanted in gold
    ]
    holder: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for wish in wishes[number]:
            if wish in tried:
                continue
            tried.add(wish)
            if wish not in holder or place(holder[wish], tried):
                holder[wish] = number
                return True
        return False

    for number in range(len(gold)):
        place(number, set())
    return sorted((number, wish) for wish, number in holder.items())


def overlap(one: Claim, other: Claim) -> int:
    """How many code points two quotes share."""
    start: int = max(one["quote_start"], other["quote_start"])
    end: int = min(one["quote_end"], other["quote_end"])
    return max(0, end - start)


def _answers(gold: Claim, said: Claim) -> bool:
    return (
        all(gold[name] == said[name] for name in ("kind", "stance"))
        and name_key(gold["claimant"]) == name_key(said["claimant"])
        and overlap(gold, said) > 0
    )
