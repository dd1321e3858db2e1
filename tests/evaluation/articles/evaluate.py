"""The measurement of the reader: tables of both halves, and the list of what is amiss."""

from collections.abc import Callable, Sequence

from tests.evaluation.articles.gold import Article, load_articles
from tests.evaluation.articles.labels import EvaluationError
from tests.evaluation.articles.misses import misses
from tests.evaluation.articles.readers import (
    compare_all,
    compare_plain,
    shipped_reader,
)
from tests.evaluation.articles.report import by_group, report

Chosen = Callable[[Article], bool]
# The open half comes last: its groups are told too.
HALVES: dict[str, Chosen] = {
    "For scoring only": lambda article: article.is_for_scoring,
    "Open to those who write the rules": lambda article: not article.is_for_scoring,
}


def evaluate_articles() -> str:
    """Every table, as Markdown."""
    articles = load_articles()
    extract = shipped_reader()
    parts = ["## What the reader finds in articles"]
    for title, chosen in HALVES.items():
        half = [article for article in articles if chosen(article)]
        compared, plain = compare_all(half, extract), compare_plain(half)
        parts.append(report(title, compared, plain))
    return "\n\n".join([*parts, by_group(compared, plain)])


def list_misses(article_id: str | None = None) -> str:
    """Of the open half; of one article when its id is given."""
    articles = [_named(article_id)] if article_id else _open_half()
    compared = compare_all(articles, shipped_reader())
    return misses(compared, is_full=article_id is not None)


def _named(article_id: str) -> Article:
    by_id = {one.article_id: one for one in load_articles()}
    if article_id not in by_id:
        raise EvaluationError(f"There is no article {article_id}.")
    return by_id[article_id]


def _open_half() -> Sequence[Article]:
    return [one for one in load_articles() if not one.is_for_scoring]
