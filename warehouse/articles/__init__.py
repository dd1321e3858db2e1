"""Scraped article files become documents: bytes in, documents or refusals out."""

from warehouse.articles.document import (
    ArticleFileError,
    Document,
    RejectedDocument,
    article_key,
)
from warehouse.articles.shapes import parse_documents
from warehouse.articles.urls import canonical_url

__all__ = [
    "ArticleFileError",
    "Document",
    "RejectedDocument",
    "article_key",
    "canonical_url",
    "parse_documents",
]
