"""What stands around a story: date lines, datelines and picture captions."""

import re
from collections.abc import Iterator

from warehouse.articles.date_lines import date_lines

DATELINE = re.compile(
    r"^[ \t]*[^\W\d_a-z][\w.'’ ]{2,30}(?:,[^–—\n]{2,40}?)?\s*(?:\([^)\n]{2,30}\)\s*)?"
    r"(?:—|[ \t][–-]{1,2}[ \t])",
    re.MULTILINE,
)
CAPTION = re.compile(
    r"^.*(?:\b(?:Photo|Image|Picture|File photo|Credit)s?\s?[/:|]|\(Photo\b"
    r"|Getty Images\b).*$",
    re.MULTILINE,
)
Span = tuple[int, int]


def furniture_spans(text: str) -> list[Span]:
    """The parts of a text that tell nothing of the event."""
    return sorted(_spans(text))


def is_within(position: int, spans: list[Span]) -> bool:
    """Whether any span covers the position."""
    return any(start <= position < end for start, end in spans)


def _spans(text: str) -> Iterator[Span]:
    yield from ((line.start, line.end) for line in date_lines(text))
    yield from (match.span() for match in DATELINE.finditer(text))
    yield from (match.span() for match in CAPTION.finditer(text))
