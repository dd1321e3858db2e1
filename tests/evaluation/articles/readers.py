"""The readers that are measured: the one that is shipped, and the plain one it replaced.

The plain reader's code is gone; what it said of these articles is kept in a file, an
object as `borderlog extract` prints it for each.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.evaluation.articles.gold import Article
from tests.evaluation.articles.match import Comparison, compare

PLAIN_READER = Path(__file__).parent / "plain_reader.jsonl"
Extract = Callable[[str, date | None], Mapping[str, Any]]


def shipped_reader() -> Extract:
    from warehouse.reading.extract import extract_article

    return extract_article


def compare_all(articles: Sequence[Article], extract: Extract) -> list[Comparison]:
    """Reads each article; an error of the reader says which it was."""
    compared = []
    for article in articles:
        try:
            said = extract(article.text, article.published_on)
        except Exception as error:
            error.add_note(f"while reading {article.article_id}")
            raise
        compared.append(compare(article, as_printed(said)["events"]))
    return compared


def as_printed(said: Mapping[str, Any]) -> dict[str, Any]:
    """Dates as the command prints them, whatever the reader gives."""
    printed: dict[str, Any] = json.loads(json.dumps(said, default=str))
    return printed


def compare_plain(
    articles: Sequence[Article], path: Path = PLAIN_READER
) -> list[Comparison]:
    """Only articles that were there when the plain reader still was."""
    lines = path.read_text(encoding="utf-8").splitlines()
    outputs = {row["id"]: row["output"] for row in map(json.loads, lines)}
    return [
        compare(article, outputs[article.article_id]["events"])
        for article in articles
        if article.article_id in outputs
    ]
