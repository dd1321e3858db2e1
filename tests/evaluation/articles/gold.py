"""The labelled articles: a text and its label beside it, in the folder `gold`.

Those in `tuning` were labelled later, by the same guideline, for those who write the
rules: none of them is for scoring.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.evaluation.articles.labels import EvaluationError, check_label

FOLDER = Path(__file__).parent / "gold"
MORE = Path(__file__).parent / "tuning"
FOR_RULES = "t-"
# Every second article is for scoring only: no rule is changed after a look at it.
PARTS = 2

# An event and a claim are objects as `borderlog extract` prints them.
Event = Mapping[str, Any]
Claim = Mapping[str, Any]


@dataclass(frozen=True)
class Article:
    """What was published, and the events a person found in it; often none."""

    article_id: str
    theatre: str
    style: str
    published_on: date | None
    text: str
    events: Sequence[Event]

    @property
    def is_for_scoring(self) -> bool:
        return is_for_scoring(self.article_id)


def is_for_scoring(article_id: str) -> bool:
    """By a hash of the id, so that nobody chooses."""
    if article_id.startswith(FOR_RULES):
        return False
    return int(sha256(article_id.encode()).hexdigest(), 16) % PARTS == 0


@cache
def load_articles(*folders: Path) -> tuple[Article, ...]:
    """All of `folders`, or of both lots, in the order of their ids; raises
    EvaluationError at the first bad label."""
    found = []
    for folder in folders or (FOLDER, MORE):
        names = {p.stem for p in folder.iterdir() if p.suffix in {".txt", ".json"}}
        found += [_article(folder, name) for name in sorted(names)]
    return tuple(found)


def _article(folder: Path, name: str) -> Article:
    text = _content(folder / f"{name}.txt")
    path = folder / f"{name}.json"
    try:
        label = json.loads(_content(path))
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{path.name}: is no JSON: {error}") from error
    check_label(name, label, text)
    day = label["published_on"]
    return Article(
        article_id=name,
        theatre=label["theatre"],
        style=label["style"],
        published_on=date.fromisoformat(day) if day else None,
        text=text,
        events=tuple(_with_offsets(event, text) for event in label["events"]),
    )


def _content(path: Path) -> str:
    if not path.exists():
        raise EvaluationError(f"{path.name}: is missing beside its fellow.")
    return path.read_text(encoding="utf-8")


def _with_offsets(event: Event, text: str) -> Event:
    """A label quotes words; where they stand is where they stand first."""
    claims = []
    for claim in event["claims"]:
        start = text.index(claim["quote"])
        end = start + len(claim["quote"])
        claims.append({**claim, "quote_start": start, "quote_end": end})
    return {**event, "claims": claims}
