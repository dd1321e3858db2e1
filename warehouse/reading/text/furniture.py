"""What stands around a story: date lines, datelines, captions and a page's own words."""

import re
from collections.abc import Iterable, Iterator

from warehouse.articles.date_lines import date_lines
from warehouse.reading.text.phrases import folded

DATELINE = re.compile(
    r"^[ \t]*(?!(?:In|At|On|Near|After|The|As)\b)[^\W\d_a-z][\w.'’/ ]{2,40}"
    r"(?:,[^–—\n:]{2,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?"
    r"(?:—|[ \t][–-]{1,2}[ \t])"
    r"|^[ \t]*[A-Z][\w'’ /-]{2,40}, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?\.? ?"
    r"\([^)\n]{2,40}\)[.:]?"
    r"|\A\s*[A-Z][\w'’ ]{2,30}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
    r"(?::[ \t]|[ \t](?=[A-Z]))"
    r"|^[ \t]*\([A-Z][\w'’ /-]{2,40}\)[ \t](?=[A-Z\"“])"
    r"|^[ \t]*[A-Z][A-Z'’ ]{3,30}(?:,[^–—\n:]{2,40}?)?:[ \t]"
    r"|^[ \t]*[A-Z][\w'’-]+(?:[ /][A-Z][\w'’-]+){0,2}: (?=[A-Z\"“][^\n]{90})",
    re.MULTILINE,
)
CAPTION = re.compile(
    r"^.*(?:\b(?:Photo|Image|Picture|File photo|Credit|Photograph)s?\s?[/:|]|\(Photo\b"
    r"|\[(?:Photo|File|Image)\b|\((?:File|AFP|Reuters|AP)\b[^)]*\)\s*$"
    r"|Getty Images\b|/Handout\b|/AFP\s*$|/Reuters\s*$|/AP\s*$).*$",
    re.MULTILINE | re.IGNORECASE,
)
CREDIT = re.compile(
    r"photo|image|picture|credit|file|\(afp|\(reuters|\(ap|getty|/handout|/afp|/reuters|/ap"
)
# Lines by which a page speaks of itself: cookies, shares, teasers, credits.
PAGE = re.compile(
    r"^[ \t>*•|-]*(?:"
    r"(?:read (?:more|also|next|full|the full)|see also|also read|more on this"
    r"|related(?: (?:stories|articles|topics|news|coverage|content))?|recommended"
    r"|watch(?: live| now)?|listen|most (?:read|viewed|popular)|trending|top stories"
    r"|you (?:may|might) also like|don[’']?t miss|in pictures|explainer"
    r"|editor[’']?s pick"
    r"|what we know|tags?|topics|filed under|source|sources|photo|video|keywords"
    r"|share(?: this)?(?: article| story| on)?|follow us|join (?:us|our)|subscribe"
    r"|sign up|log ?in|newsletter|advert(?:isement)?|sponsored|comments?"
    r"|by)\b[^\n]{0,3}"
    r"(?::|\||»|>|→|$)[^\n]*"
    r"|(?:share|tweet|e-?mail|print|whatsapp|telegram|facebook|twitter|copy link|x"
    r"|linkedin|reddit|messenger|viber|vk|save|follow|subscribe|menu|home|search|\W)"
    r"(?:[ \t|/•·,&]+(?:share|tweet|e-?mail|print|whatsapp|telegram|facebook|twitter|x"
    r"|copy link|linkedin|reddit|messenger|viber|vk|save|follow|subscribe|on|this|\W))*"
    r"|(?:we|this (?:site|website)) uses? cookies\b[^\n]*"
    r"|by (?:continuing|clicking|using)\b[^\n]*"
    r"|[^\n]*\b(?:accept (?:all )?cookies|cookie (?:policy|settings|preferences)"
    r"|privacy policy|all rights reserved|terms of (?:use|service)|get the latest"
    r"|sign up (?:for|to)|subscribe (?:to|now|for)|click here|your inbox"
    r"|newsletter|follow us on|join our (?:telegram|whatsapp)|download (?:the|our) app)"
    r"[^\n]*"
    r"|©[^\n]*|\(c\) \d{4}[^\n]*|copyright\b[^\n]*"
    r"|(?:by|from) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
    r"(?:,? (?:and|in|for|,)[^\n.]{0,60})?"
    r"|\(?(?:additional )?(?:reporting|writing|editing|edited|translated|compiled) by\b"
    r"[^\n]*"
    r"|\d+ (?:comments?|shares?|views?|min(?:ute)?s? read)\b[^\n]{0,40}"
    r"|[^\n]{0,40}\bmin(?:ute)?s? read\b[^\n]{0,20}"
    r"|(?:published|updated|posted|last modified|modified)\b[^\n]{0,80}\d[^\n]{0,40}"
    r"|(?:first published|last updated)\b[^\n]*"
    r"|[^\n]{0,20}loading(?:…|\.\.\.)[^\n]*"
    r")[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
# "Tue 6 Aug 2024 21.05 CEST", "AFP Published 13 Sep, 2024 12:38pm".
STAMP = re.compile(
    r"^(?=[^\n]{6,90}$)(?=[^\n]*\b(?:19|20)\d\d\b)(?=[^\n]*\d{1,2}[:.]\d\d)"
    r"(?![^\n]*\b(?:killed|attack\w*|hit|struck|fired|soldiers?|said)\b)[^\n]*$"
    r"|^(?=[^\n]{6,60}$)(?:[A-Z][\w'’.-]*,?[ |–-]+){0,6}\|? *"
    r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.?,? (?:\d{1,2},? )?(?:19|20)\d\d[ |]*$",
    re.MULTILINE,
)
# A feed cuts off: "… [+1203 chars]".
CUT = re.compile(r"\[\+\d+ char(?:acter)?s\]|\(more\)\s*$|…\s*$")
LONGEST_LINE = 200
STAMP_LENGTH = (6, 90)
Span = tuple[int, int]


def furniture_spans(text: str) -> list[Span]:
    """The parts of a text that tell nothing of the event, in order, none in another."""
    merged: list[Span] = []
    for start, end in sorted(_spans(text)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def is_within(position: int, spans: list[Span]) -> bool:
    """Whether any span covers the position."""
    for start, end in spans:  # noqa: SIM110 - half the time of `any`
        if start <= position < end:
            return True
    return False


def _spans(text: str) -> Iterator[Span]:
    yield from ((line.start, line.end) for line in date_lines(text))
    yield from _at_lines(DATELINE, text, _line_starts(text))
    yield from _at_lines(CAPTION, text, _lines_with_a_credit(text))
    yield from _page_lines(text)
    yield from _at_lines(STAMP, text, _line_starts(text, *STAMP_LENGTH))
    yield from (match.span() for match in CUT.finditer(text))


def _line_starts(
    text: str, shortest: int = 1, longest: int | None = None
) -> Iterator[int]:
    """Where the text begins, and its lines of some length."""
    start = 0
    while start >= 0:
        end = text.find("\n", start)
        length = (len(text) if end < 0 else end) - start
        if not start or shortest <= length <= (longest or length):
            yield start
        start = end + 1 if end >= 0 else -1


def _lines_with_a_credit(text: str) -> Iterator[int]:
    """Where the lines begin that hold a word of captions."""
    folded_text = folded(text)
    for word in CREDIT.finditer(folded_text):
        yield text.rfind("\n", 0, word.start()) + 1


def _at_lines(
    pattern: re.Pattern[str], text: str, starts: Iterable[int]
) -> Iterator[Span]:
    """What `finditer` gives for a pattern that can only match where a line begins."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match.span()


def _page_lines(text: str) -> Iterator[Span]:
    """Lines by which a page speaks of itself; a paragraph is none."""
    start = 0
    for line in text.splitlines(keepends=True):
        if 0 < len(line.strip()) <= LONGEST_LINE and PAGE.fullmatch(
            line.rstrip("\r\n")
        ):
            yield start, start + len(line.rstrip("\r\n"))
        start += len(line)
