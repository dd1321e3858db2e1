"""All figures of a text that count the dead, the wounded, munitions and their like."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from warehouse.reading.quantities.deeds import (
    deed_before,
    deed_behind,
    of_two_kinds,
)
from warehouse.reading.quantities.nouns import Noun, head_noun, with_their_own
from warehouse.reading.quantities.numbers import Number, number_starts, read_numbers
from warehouse.reading.quantities.quantity import Quantity
from warehouse.reading.quantities.sharing import Counted, shared
from warehouse.reading.quantities.words import QuantityWords, quantity_words
from warehouse.reading.text.furniture import Span, is_within
from warehouse.reading.text.phrases import Found, find_phrases

MEANS = ("with ", "using ", "by ", "involving ")
FIRST_YEAR, LAST_YEAR = 1900, 2099
CONTEXT = 24
AGE = re.compile(r", \d{1,2},")


def find_quantities(
    text: str, folded: str, sentences: Sequence[Span], skip: list[Span]
) -> list[Quantity]:
    """In order; a number of which nothing is told is left out."""
    words = quantity_words()
    hits = find_phrases(folded, words.phrases)
    if not hits:
        return []
    starts = number_starts(folded)
    return [
        Quantity(
            one.number.start,
            one.number.end,
            index,
            kind,
            one.number.low,
            one.number.best,
            one.number.high,
            text[one.number.start : one.number.end],
        )
        for index, inside in _by_sentence(hits, sentences)
        for one, kind in _in_sentence(folded, sentences[index], inside, starts, words)
        if not is_within(one.number.start, skip)
    ]


def _in_sentence(
    folded: str,
    span: Span,
    inside: list[Found],
    starts: list[int],
    words: QuantityWords,
) -> Iterator[tuple[Counted, str]]:
    left, right = bisect_left(starts, span[0]), bisect_right(starts, span[1] - 1)
    begun = {hit.start for hit in inside}
    numbers = read_numbers(folded, starts[left:right])
    counted = list(_counted(folded, span[1], numbers, begun, words))
    if not counted:
        return
    told = [_told(folded, one, inside, words) for one in counted]
    mixed = of_two_kinds(folded, inside, words)
    for one in shared(folded, told):
        yield from ((one, kind) for kind in _kinds(one, mixed, words))


def _by_sentence(
    hits: list[Found], sentences: Sequence[Span]
) -> Iterator[tuple[int, list[Found]]]:
    """The sentences that tell of anything at all, by number."""
    begun = [start for start, _ in sentences]
    numbered = groupby(hits, lambda hit: bisect_right(begun, hit.start) - 1)
    yield from ((index, list(inside)) for index, inside in numbered if index >= 0)


def _counted(
    folded: str,
    limit: int,
    numbers: Iterator[Number],
    told: Collection[int],
    words: QuantityWords,
) -> Iterator[Counted]:
    for number in numbers:
        if _is_label(folded, number, words):
            continue
        noun = head_noun(folded, (number.end, limit), told, words)
        if number.form == "one":
            if noun.kinds & {"person", "munition"}:
                yield _one(folded, number, noun, words)
        elif _is_count(folded, number, noun):
            yield Counted(number, noun)


def _one(folded: str, number: Number, noun: Noun, words: QuantityWords) -> Counted:
    pair = with_their_own(folded, noun, words)
    if pair is None:
        return Counted(number, noun)
    return Counted(number._replace(end=pair.end, low=2, best=2, high=2), pair)


def _is_label(folded: str, number: Number, words: QuantityWords) -> bool:
    """ "Brigade 47", "aged 34", "March 12", "Avi Cohen, 25, a reservist"."""
    if AGE.fullmatch(folded[max(0, number.bare - 2) : number.end + 1]):
        return True
    before = folded[max(0, number.bare - CONTEXT) : number.bare].split()
    return bool(before) and before[-1].strip(".(") in words.labels


def _is_count(folded: str, number: Number, noun: Noun) -> bool:
    digits = folded[number.bare : number.end]
    is_year = digits.isdigit() and FIRST_YEAR <= int(digits) <= LAST_YEAR
    if is_year and not noun.kinds:
        return False
    is_one_munition = noun.kinds == {"munition"} and not noun.phrase.endswith("s")
    return not is_one_munition or (number.best or 0) == 1 or number.is_none


def _told(
    folded: str, one: Counted, hits: list[Found], words: QuantityWords
) -> Counted:
    behind = deed_behind(folded, one.noun, hits, words)
    if behind and (behind.is_passive or one.noun.is_left_out):
        return one._replace(kind=behind.kind, side="behind")
    before = deed_before(folded, one.number, one.noun, hits, words)
    if before:  # "intercepted 12 rockets fired from Lebanon"
        return one._replace(kind=before, side="before")
    if behind:
        return one._replace(kind=behind.kind, side="behind")
    lead = folded[max(0, one.number.start - CONTEXT) : one.number.start]
    if "munition" in one.noun.kinds and lead.endswith(MEANS):
        return one._replace(kind="launched", side="before")
    return one


def _kinds(one: Counted, mixed: list[Found], words: QuantityWords) -> Iterator[str]:
    """Nought may be told of two kinds at once; any other number may not."""
    if one.kind is None:
        return
    near = [hit for hit in mixed if _is_near(one, hit)]
    if one.number.is_none:
        kinds = [one.kind, *(k for h in near for k in words.deeds[h.phrase])]
        dead = [("killed", "wounded") if k == "casualty" else (k,) for k in kinds]
        yield from dict.fromkeys(kind for kinds in dead for kind in kinds)
    elif one.kind != "casualty" and not any(
        one.kind in words.deeds[hit.phrase] for hit in near
    ):
        yield one.kind


def _is_near(one: Counted, hit: Found) -> bool:
    if one.side == "before":
        return one.number.start - CONTEXT <= hit.start < one.number.start
    return one.noun.end <= hit.start <= one.noun.end + 2 * CONTEXT
