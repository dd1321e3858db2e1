"""Scraped articles: .txt and .html of one document, .jsonl of many."""

import hashlib

import pyarrow as pa

from warehouse.articles import (
    ArticleFileError,
    Document,
    RejectedDocument,
    article_key,
    parse_documents,
)
from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, RejectedRow

ISO = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f")

COLUMNS = (
    Column("article_key", "article_key", is_required=True),
    Column("document_sha256", "document_sha256", is_required=True),
    Column("url", "url"),
    Column("publisher", "publisher"),
    Column("title", "title"),
    Column("body", "body", is_required=True),
    Column("language", "language"),
    Column("licence", "licence"),
    Column("published_at", "published_at", "TIMESTAMP", ISO),
    Column("scraped_at", "scraped_at", "TIMESTAMP", ISO),
)
NAMES = [column.name for column in COLUMNS]


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    try:
        found = list(parse_documents(data, sidecar.file_name, sidecar.options))
    except ArticleFileError as error:
        raise RefusedFileError(str(error)) from None
    rejected = [
        RejectedRow(one.row_number, one.reason, one.content)
        for one in found
        if isinstance(one, RejectedDocument)
    ]
    rows = [_row(one) for one in found if isinstance(one, Document)]
    schema = pa.schema(
        [
            *((name, pa.string()) for name in (*NAMES, "record")),
            ("row_number", pa.int64()),
        ]
    )
    return Parsed("articles", pa.Table.from_pylist(rows, schema), rejected)


def _row(document: Document) -> dict[str, object]:
    """The record is all that was read of the document, so any change is a version."""
    fields = _fields(document)
    record = chr(31).join(fields.values())
    return {**fields, "record": record, "row_number": document.row_number}


def _fields(document: Document) -> dict[str, str]:
    published, scraped = document.published_at, document.scraped_at
    return {
        "article_key": article_key(document),
        "document_sha256": hashlib.sha256(document.text.encode()).hexdigest(),
        "url": document.url or "",
        "publisher": document.publisher or "",
        "title": document.title or "",
        "body": document.text,
        "language": document.language or "",
        "licence": document.licence or "",
        "published_at": published.isoformat() if published else "",
        "scraped_at": scraped.isoformat() if scraped else "",
    }


CONNECTOR = Connector(
    source_name="articles",
    info=SourceInfo(
        title="Scraped news articles",
        publisher="The publisher named with each article",
        licence="As each publisher grants",
        licence_url="",
        citation="Cite each article by its publisher, title, date and URL",
        home_url="",
        description="Articles that the operator scraped, read by Borderlog's own reader",
        coded_by="machine",
        is_redistributable=True,
        is_machine_feed=False,
        is_key_needed=False,
        expected_lag_hours=None,
    ),
    tables=(RawTable("articles", COLUMNS),),
    parse=_parse,
)
