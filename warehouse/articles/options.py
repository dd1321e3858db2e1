"""What the person who adds a file knows about it, and the file may not say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from warehouse.articles.dates import implausible
from warehouse.articles.document import ArticleFileError, Document
from warehouse.articles.urls import is_web_address


@dataclass(frozen=True)
class Options:
    """Values for what a file lacks; a date given here outranks the file's own."""

    published_at: datetime | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str | None = None


def checked_options(options: Mapping[str, str | None]) -> Options:
    """Raises ArticleFileError for a date or an address that is none."""
    url = options.get("url") or None
    if url and not is_web_address(url):
        raise ArticleFileError(f"The url {url} is no http or https address.")
    return Options(
        published_at=_day(options.get("published_on")),
        publisher=options.get("publisher") or None,
        url=url,
        licence=options.get("licence") or None,
        language=options.get("language") or None,
    )


def fill(document: Document, options: Options) -> Document:
    """The document with its gaps filled."""
    return replace(
        document,
        published_at=options.published_at or document.published_at,
        publisher=document.publisher or options.publisher,
        url=document.url or options.url,
        licence=document.licence or options.licence,
        language=_primary(document.language or options.language),
    )


def refusal(document: Document) -> str | None:
    """Why a document cannot be kept, or None."""
    published = implausible(document.published_at)
    if published:
        return f"published_at: {published}"
    scraped = implausible(document.scraped_at)
    return f"scraped_at: {scraped}" if scraped else None


def _day(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        message = f"published_on is {value}, but wants a date as YYYY-MM-DD."
        raise ArticleFileError(message) from None
    return datetime(day.year, day.month, day.day)


def _primary(language: str | None) -> str | None:
    """The language without region or script: `en-GB` is `en`."""
    tag = (language or "").strip().lower().replace("_", "-")
    return tag.split("-")[0] or None
