"""The sentence around a word, short enough to be quoted."""

import re
from bisect import bisect_right
from functools import lru_cache

LONGEST_QUOTE = 300
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[^\w\s]*[^\W\d_a-z])|\n")
SHORT_FORM = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Gov|No|U\.S|a\.m|p\.m)\.$"
)


def quote_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The half-open span of the sentence that holds `text[start:end]`."""
    left, right = _sentence(text, start)
    right = max(right, end)
    if right - left > LONGEST_QUOTE:
        left, right = _window(text, left, right, start)
    while left < start and text[left].isspace():
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right


@lru_cache(maxsize=4)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans that cover a text; the last texts are kept at hand."""
    spans, left = [], 0
    for match in SENTENCE_END.finditer(text):
        if SHORT_FORM.search(text, max(0, match.start() - 6), match.start() + 1):
            continue
        spans.append((left, match.end()))
        left = match.end()
    if left < len(text) or not left:
        spans.append((left, len(text)))
    return tuple(spans)


def _sentence(text: str, position: int) -> tuple[int, int]:
    spans = sentence_spans(text)
    return spans[max(0, bisect_right(spans, (position, len(text))) - 1)]


def _window(text: str, left: int, right: int, start: int) -> tuple[int, int]:
    """The part of a long sentence that begins, if it can, at its beginning."""
    if start - left > LONGEST_QUOTE // 2:
        left = text.find(" ", start - LONGEST_QUOTE // 2, start) + 1 or start
    cut = text.rfind(" ", start, left + LONGEST_QUOTE + 1)
    whole = right <= left + LONGEST_QUOTE
    return left, right if whole else max(cut, start + 1)
