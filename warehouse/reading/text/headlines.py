"""Headlines: lines without a full stop before a story and between its parts."""

from collections.abc import Iterator, Sequence

from warehouse.reading.text.furniture import Span

LONGEST_TITLE = 170
LONGEST_SUBHEAD = 110
MOST_TITLES = 8
QUOTES, CLOSING, STOPS = ('"', "”", "»"), "\"”»')]", (".", "!", "?", "…")


def headlines(text: str, sentences: Sequence[Span]) -> frozenset[int]:
    """The numbers of the sentences that are headlines."""
    return frozenset((*_titles(text, sentences), *_subheads(text, sentences)))


def _titles(text: str, sentences: Sequence[Span]) -> Iterator[int]:
    """Lines at the head that end without a full stop, if a story follows."""
    for number, (start, end) in enumerate(sentences[:MOST_TITLES]):
        line = text[start:end].strip()
        if not line:
            continue
        ends_line = text[start:end].endswith("\n")
        if not ends_line or len(line) > LONGEST_TITLE or line[-1] in '.!?…"”»':
            return
        if number + 1 < len(sentences) and line[-1] != ":":
            yield number


def _subheads(text: str, sentences: Sequence[Span]) -> Iterator[int]:
    """Lines within a story without a full stop, between sentences that have theirs."""
    told = [n for n, span in enumerate(sentences) if not _is_blank(text, span)]
    for before, number, after in zip(told, told[1:], told[2:], strict=False):
        start, end = sentences[number]
        is_line = text.endswith("\n", start, end)
        if not is_line or not text.endswith("\n", 0, sentences[before][1]):
            continue
        line = text[start:end].strip()
        is_short = len(line) <= LONGEST_SUBHEAD and line[0].isalpha()
        if not is_short or ":" in line or _is_ended(line):
            continue
        if all(_is_ended(text[slice(*sentences[n])].strip()) for n in (before, after)):
            yield number


def _is_blank(text: str, span: Span) -> bool:
    return span[0] == span[1] or text[slice(*span)].isspace()


def _is_ended(line: str) -> bool:
    """Whether a line ends in a full stop or the like, or in a quotation."""
    return line.endswith(QUOTES) or line.rstrip(CLOSING).endswith(STOPS)
