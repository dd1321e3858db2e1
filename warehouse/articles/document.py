"""What an article file is turned into: a document, or a refusal with its reason."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from warehouse.articles.urls import canonical_url


@dataclass(frozen=True)
class Document:
    """One article; times are naive UTC, offsets refer to the code points of `text`."""

    row_number: int
    url: str | None
    publisher: str | None
    title: str | None
    text: str
    language: str | None
    licence: str | None
    published_at: datetime | None
    scraped_at: datetime | None


@dataclass(frozen=True)
class RejectedDocument:
    """One row that gave no document, with its bytes as they came."""

    row_number: int
    reason: str
    content: bytes


class ArticleFileError(ValueError):
    """A file that cannot be read as a whole; the message is one plain sentence."""


def article_key(document: Document) -> str:
    """The canonical URL, else the sha256 of the text: one article, one key."""
    if document.url:
        return canonical_url(document.url)
    return sha256(document.text.encode()).hexdigest()
