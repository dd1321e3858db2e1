"""A smoke test on the PLOVER gold standard: single sentences, armed force or not.

The corpus (Open Event Data Alliance, CC BY-SA 4.0) codes one event a sentence. CAMEO's
roots 18 to 20 are its ASSAULT and FIGHT; torture and beatings are among them, which our
guideline does not count. Dates in it are placeholders.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.evaluation.articles.markdown import table
from tests.evaluation.articles.readers import Extract

FILE = Path(__file__).parents[3] / "shared/data/corpora/plover_gsr_half.json"
ARMED = {"ASSAULT", "FIGHT"}
MOST_LISTED = 40


@dataclass(frozen=True)
class Sentence:
    """A coded sentence, and how many events the reader finds in it."""

    sentence_id: str
    text: str
    is_armed: bool
    event_count: int


def plover(path: Path, extract: Extract, *, has_misses: bool) -> str:
    """Recall of armed force and false alarms, as Markdown."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    sentences = [_sentence(row, extract) for row in rows if "text" in row]
    armed = [one for one in sentences if one.is_armed]
    others = [one for one in sentences if not one.is_armed]
    shares = table(
        ("", "sentences that give an event"),
        [("armed force", _share(armed)), ("anything else", _share(others))],
    )
    parts = ["## Sentences of the PLOVER gold standard", shares]
    if has_misses:
        silent = [one for one in armed if not one.event_count]
        alarms = [one for one in others if one.event_count]
        parts += ["### Armed, no event", _listed(silent)]
        parts += ["### Not armed, an event", _listed(alarms)]
    return "\n\n".join(parts)


def _sentence(row: Mapping[str, Any], extract: Extract) -> Sentence:
    day = row.get("date")
    said = extract(row["text"], date.fromisoformat(day) if day else None)
    is_armed = row["event"] in ARMED
    return Sentence(row["id"], row["text"], is_armed, len(said["events"]))


def _share(sentences: Sequence[Sentence]) -> str:
    found = sum(one.event_count > 0 for one in sentences)
    return f"{found} of {len(sentences)}"


def _listed(sentences: Sequence[Sentence]) -> str:
    lines = [f"- {one.sentence_id}: {one.text}" for one in sentences[:MOST_LISTED]]
    return "\n".join(lines) or "None."
