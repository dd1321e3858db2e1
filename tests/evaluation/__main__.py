"""Print how well reader, judgement and matching do: python -m tests.evaluation.

Parts: `articles` (what the reader finds), `crossings` (the judgement), `incidents` (which
reports tell of the same one) and `plover` (single sentences, where that corpus is at
hand); all of them unless one is named.
"""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from tests.evaluation.articles.evaluate import evaluate_articles, list_misses
from tests.evaluation.articles.labels import EvaluationError
from tests.evaluation.articles.readers import shipped_reader
from tests.evaluation.plover import FILE, plover

PARTS = ("articles", "crossings", "incidents", "plover")


def main(words: Sequence[str] | None = None) -> None:
    chosen = _parse(words)
    part_named = "articles" if chosen.id else chosen.part
    parts = [part_named] if part_named else PARTS
    try:
        for part in parts:
            print(PRINTED[part](chosen), end="\n\n")
    except EvaluationError as error:
        sys.exit(str(error))


def _parse(words: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(
        prog="python -m tests.evaluation",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("part", nargs="?", choices=PARTS)
    parser.add_argument(
        "--misses", action="store_true", help="list what is wrong, of the open ones"
    )
    parser.add_argument("--id", help="articles: list what is wrong in this one alone")
    parser.add_argument(
        "--ucdp", type=Path, help="a release of UCDP GED: judge its foreign parties too"
    )
    parser.add_argument("--plover", type=Path, help="the file of PLOVER's sentences")
    return parser.parse_args(words)


def _articles(chosen: Namespace) -> str:
    if chosen.id:
        return list_misses(chosen.id)
    tables = evaluate_articles()
    if not chosen.misses:
        return tables
    return f"{tables}\n\n### Amiss, of the open ones\n\n```\n{list_misses()}\n```"


def _crossings(chosen: Namespace) -> str:
    # The judgement needs dbt, which takes seconds to import.
    from tests.evaluation.judgement import evaluate_crossings

    return evaluate_crossings(has_misses=chosen.misses, ucdp=chosen.ucdp)


def _incidents(chosen: Namespace) -> str:
    from tests.evaluation.incidents.evaluate import evaluate_incidents

    return evaluate_incidents(has_misses=chosen.misses)


def _plover(chosen: Namespace) -> str:
    path = chosen.plover or FILE
    if not path.exists() and not chosen.part:
        return "## Sentences of the PLOVER gold standard\n\nThe corpus is not at hand."
    if not path.exists():
        raise EvaluationError(f"There is no file {path}; name it with --plover.")
    return plover(path, shipped_reader(), has_misses=chosen.misses)


PRINTED = {
    "articles": _articles,
    "crossings": _crossings,
    "incidents": _incidents,
    "plover": _plover,
}

if __name__ == "__main__":
    main()
