"""An HTML page becomes its story and what the page says of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from warehouse.articles.date_lines import page_date
from warehouse.articles.dates import parse_moment
from warehouse.articles.urls import is_web_address

MAX_HTML_BYTES = 10_000_000
# The extractor takes a second for every 10,000 elements; an article has some 3,000.
MAX_ELEMENTS = 30_000
# libxml2 drops what lies deeper in silence: better refused than cut.
MAX_DEPTH = 254
# The sum of all elements' depths: it is what many deep branches cost the extractor.
MAX_TOTAL_DEPTH = 600_000
LOOKS_HTML = re.compile(
    r"\s*(?:<!doctype\s|<\?xml\s|<!--"
    r"|</?(?:html|head|body|div|p|article|section|main|h[1-6]|span|br|ul|table)\b)",
    re.IGNORECASE,
)
PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished'"
    " or @name='article:published_time' or @name='pubdate' or @name='date'"
    " or @name='dc.date' or @name='DC.date.issued']/@content"
    " | //time[@itemprop='datePublished']/@datetime"
)
LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,60})"')
ADDRESS = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
FURNITURE = ("nav", "footer", "aside")


class PageError(ValueError):
    """A page that gives no story; the message says why."""


@dataclass(frozen=True)
class Page:
    """A page's story and its own account of where it stood and when it appeared."""

    text: str
    title: str | None
    url: str | None
    publisher: str | None
    language: str | None
    published_at: datetime | None


def looks_like_html(text: str) -> bool:
    """Whether a text begins as markup does."""
    return LOOKS_HTML.match(text) is not None


def read_page(markup: str) -> Page:
    """Raises PageError when the page is too large, too deep or without a story."""
    if len(markup) > MAX_HTML_BYTES:
        raise PageError(f"over {MAX_HTML_BYTES // 1_000_000} MB of markup")
    try:
        return _read_tree(_parse(markup))
    except PageError:
        raise
    except Exception as error:  # parsers of hostile markup fail in many ways
        raise PageError(f"unreadable markup ({type(error).__name__})") from error


def _parse(markup: str) -> Any:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    _check_size(tree)
    return tree


def _check_size(tree: Any) -> None:
    depth = count = total = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        total += depth
        if depth > MAX_DEPTH:
            raise PageError(f"elements nested more than {MAX_DEPTH} deep")
        if count > MAX_ELEMENTS:
            raise PageError(f"more than {MAX_ELEMENTS} elements")
    # Every element was counted twice, when it began and when it ended.
    if total > 2 * MAX_TOTAL_DEPTH:
        raise PageError("too many deeply nested elements")


def _read_tree(tree: Any) -> Page:
    published = next(_own_dates(tree), None)
    url = next((u for u in tree.xpath(ADDRESS) if is_web_address(u)), None)
    language = tree.get("lang")
    for element in list(tree.iter(*FURNITURE)):
        element.drop_tree()
    found = _extract(tree)
    text = found.get("text") or ""
    if not text.strip():
        raise PageError("no story in the page")
    return Page(
        text=text,
        title=found.get("title"),
        url=url,
        publisher=found.get("sitename"),
        language=language,
        published_at=published
        or page_date(text)
        or parse_moment(found.get("date") or ""),
    )


def _own_dates(tree: Any) -> Iterator[datetime]:
    """What the page declares to machines, which keeps the hour and its zone."""
    values = [str(value) for value in tree.xpath(PUBLISHED)]
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        values += LINKED_DATA.findall(script)
    yield from filter(None, map(parse_moment, values))


def _extract(tree: Any) -> dict[str, Any]:
    # Extensive search would take any date in the story for that of publication.
    found = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found.as_dict() if isinstance(found, Extracted) else {}
