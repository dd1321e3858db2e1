"""The command that tells what articles say, without a warehouse."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import click

from warehouse.cli.options import common
from warehouse.cli.paths import files_given
from warehouse.errors import BAD_INPUT, BorderlogError, RefusedFileError
from warehouse.home import Home
from warehouse.landing.archive import contents

if TYPE_CHECKING:
    from warehouse.articles import Document

Json = dict[str, Any]
# From a text and its day to `document` and `events`.
Extractor = Callable[[str, date | None], Json]


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--published-on", type=click.DateTime(["%Y-%m-%d"]), help="The day of all of them."
)
@click.option(
    "--reader",
    "reader_kind",
    type=click.Choice(["rules", "endpoint"]),
    default="rules",
    show_default=True,
    help="The shipped rules, or the model behind the home's [reader] endpoint.",
)
@common
def extract(
    home: Home,
    is_quiet: bool,
    paths: tuple[str, ...],
    published_on: datetime | None,
    reader_kind: str,
) -> None:
    """Tell what articles say: a line of JSON an article, in the order given.

    PATH is a file, folder or glob as `add articles` takes them. No warehouse is
    touched. An article that cannot be read has a line with `error`.
    """
    day = published_on.date() if published_on else None
    extractor = _extractor(home, reader_kind)
    has_failed = False
    for line in _lines(paths, day, extractor):
        click.echo(json.dumps(line, ensure_ascii=False))
        if "error" in line:
            has_failed = True
            click.echo(line["error"], err=True)
    if has_failed:
        raise SystemExit(BAD_INPUT)


def _extractor(home: Home, reader_kind: str) -> Extractor:
    from warehouse.reading.extract import article_json, extract_article

    if reader_kind == "rules":
        return extract_article
    from warehouse.reading.endpoint import endpoint_of

    reader = endpoint_of(home)
    return lambda text, day: article_json(reader(text, day), day)


def _lines(
    paths: tuple[str, ...], day: date | None, extractor: Extractor
) -> Iterator[Json]:
    """One path at a time, so that also what is missing has its place in the order."""
    for path in paths:
        files, problems = files_given([path])
        yield from map(_failed, problems)
        for file in files:
            yield from _of_file(file, day, extractor)


def _of_file(path: Path, day: date | None, extractor: Extractor) -> Iterator[Json]:
    try:
        found = contents(path.name, path.read_bytes())
    except OSError as error:
        yield _failed(f"{path}: it cannot be read ({error.strerror}).")
        return
    except RefusedFileError as error:
        yield _failed(f"{path}: {error}.")
        return
    for content in found:
        name = PurePosixPath(content.name).name
        shown = str(path) if len(found) == 1 else f"{path}/{name}"
        yield from _of_content(content.data, name, shown, day, extractor)


def _of_content(
    data: bytes, name: str, shown: str, day: date | None, extractor: Extractor
) -> Iterator[Json]:
    from warehouse.articles import ArticleFileError, RejectedDocument, parse_documents

    options = {"published_on": day.isoformat() if day else None}
    try:
        found = parse_documents(data, name, options)
    except ArticleFileError as error:
        yield _failed(f"{shown}: {str(error).removeprefix(f'{name}: ')}")
        return
    for one in found:
        if isinstance(one, RejectedDocument):
            yield _failed(f"{shown}, row {one.row_number}: {one.reason}.")
        else:
            yield _of_document(one, shown, extractor)


def _of_document(document: "Document", shown: str, extractor: Extractor) -> Json:
    from warehouse.reading.extract import document_json

    published = document.published_at.date() if document.published_at else None
    told = document_json(document.title, published, document.language)
    try:
        return {**extractor(document.text, published), "document": told}
    except BorderlogError as error:
        at = f"{shown}, row {document.row_number}"
        return {**_failed(f"{at}: {error}"), "document": told}


def _failed(sentence: str) -> Json:
    nothing = {"title": None, "published_on": None, "language": None}
    return {"document": nothing, "events": [], "error": sentence}
