"""Lines of JSON, one article each: a bad line is set apart and stops nothing."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from warehouse.articles.date_lines import page_date
from warehouse.articles.dates import parse_moment
from warehouse.articles.document import Document, RejectedDocument
from warehouse.articles.html_page import Page, PageError, looks_like_html, read_page
from warehouse.articles.options import Options, fill, refusal
from warehouse.articles.urls import is_web_address

BODY_KEYS = ("body", "text", "html")


class RecordError(ValueError):
    """Why a line gives no document."""


def read_records(
    data: bytes, options: Options
) -> Iterator[Document | RejectedDocument]:
    """One result for every line that is not blank, under its physical number."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            yield _read_line(line, number, options)


def _read_line(
    line: bytes, number: int, options: Options
) -> Document | RejectedDocument:
    try:
        document = fill(_document(_json_object(line), number), options)
    except (RecordError, PageError) as error:
        return RejectedDocument(number, str(error), line)
    reason = refusal(document)
    return RejectedDocument(number, reason, line) if reason else document


def _json_object(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 text at byte {error.start}") from None
    except (ValueError, RecursionError):
        raise RecordError("not a JSON object") from None
    if not isinstance(record, dict):
        raise RecordError("not a JSON object")
    return record


def _document(record: dict[str, Any], number: int) -> Document:
    page = _story(record)
    url = _text(record, "url")
    if url and not is_web_address(url):
        raise RecordError("url is no http or https address")
    return Document(
        row_number=number,
        url=url or page.url,
        publisher=_text(record, "publisher") or page.publisher,
        title=_text(record, "title") or page.title,
        text=page.text,
        language=_text(record, "language") or page.language,
        licence=_text(record, "licence"),
        published_at=_moment(record, "published_at") or page.published_at,
        scraped_at=_moment(record, "scraped_at"),
    )


def _story(record: dict[str, Any]) -> Page:
    key = next((key for key in BODY_KEYS if _text(record, key)), None)
    if key is None:
        raise RecordError("no body")
    body = str(record[key])
    if key == "html" or looks_like_html(body):
        return read_page(body)
    return Page(body, None, None, None, None, page_date(body))


def _text(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RecordError(f"{key} is no text")
    # JSON can escape what neither UTF-8 nor a database column can hold.
    if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
        raise RecordError(f"{key} holds a character that is no text")
    return value if value.strip() else None


def _moment(record: dict[str, Any], key: str) -> datetime | None:
    value = _text(record, key)
    moment = parse_moment(value) if value else None
    if value and moment is None:
        raise RecordError(f"{key} is no date: {value[:40]}")
    return moment
