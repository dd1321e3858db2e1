"""Which shape an article file has, and the documents it gives."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from warehouse.articles.date_lines import page_date
from warehouse.articles.document import ArticleFileError, Document, RejectedDocument
from warehouse.articles.encoding import decode_html, decode_text
from warehouse.articles.html_page import (
    MAX_HTML_BYTES,
    Page,
    PageError,
    looks_like_html,
    read_page,
)
from warehouse.articles.options import Options, checked_options, fill, refusal
from warehouse.articles.records import read_records

Documents = Iterator[Document | RejectedDocument]
SHAPES = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "records",
    ".ndjson": "records",
}


def parse_documents(
    data: bytes, file_name: str, options: Mapping[str, str | None]
) -> Documents:
    """One result for a page or a text, one for each line of JSON.

    Options are published_on, publisher, url, licence and language. Raises
    ArticleFileError at once when the file cannot be read as a whole.
    """
    checked = checked_options(options)
    if not data.strip():
        raise ArticleFileError(f"{file_name}: the file holds no text.")
    shape = SHAPES.get(PurePath(file_name).suffix.lower()) or _shape_of(data)
    if shape == "records":
        _refuse_binary(data, file_name)
        return read_records(data, checked)
    page = _page(data, file_name) if shape == "html" else _text(data, file_name)
    return iter([_single(page, data, checked)])


def _shape_of(data: bytes) -> str:
    start = data[:1024].decode("utf-8-sig", "replace").lstrip()
    if start.startswith("{"):
        return "records"
    return "html" if looks_like_html(start) else "text"


def _refuse_binary(data: bytes, file_name: str) -> None:
    if b"\0" in data[:1024] and not data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{"):
        raise ArticleFileError(f"{file_name}: binary data, not lines of JSON.")


def _text(data: bytes, file_name: str) -> Page:
    text = decode_text(data, file_name)
    return Page(text, None, None, None, None, page_date(text))


def _page(data: bytes, file_name: str) -> Page:
    if len(data) > MAX_HTML_BYTES:
        limit = f"over {MAX_HTML_BYTES // 1_000_000} MB of markup"
        raise ArticleFileError(f"{file_name}: {limit}, too much for one article.")
    try:
        return read_page(decode_html(data, file_name))
    except PageError as error:
        raise ArticleFileError(f"{file_name}: {error}.") from None


def _single(page: Page, data: bytes, options: Options) -> Document | RejectedDocument:
    document = Document(
        row_number=1,
        url=page.url,
        publisher=page.publisher,
        title=page.title,
        text=page.text,
        language=page.language,
        licence=None,
        published_at=page.published_at,
        scraped_at=None,
    )
    filled = fill(document, options)
    reason = refusal(filled)
    return RejectedDocument(1, reason, data) if reason else filled
