"""Land the sample in a home of its own: nothing real is ever beside it."""

import csv
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warehouse import clock
from warehouse.demo.feeds import feed_files
from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.home import Home
from warehouse.landing.store import land
from warehouse.progress import Progress

ARTICLES = Path(__file__).parent / "articles"
LICENCE = "CC0-1.0, written for the sample"


@dataclass(frozen=True)
class _Item:
    source_name: str
    path: Path
    options: dict[str, str]


def land_sample(home: Home, progress: Progress) -> int:
    """Land every file of the sample that is not there yet; returns how many are new.

    Raises BorderlogError for a home that holds real files.
    """
    claim(home)
    with tempfile.TemporaryDirectory(prefix="borderlog-sample-") as folder:
        items = [*_articles(), *_feeds(Path(folder))]
        task = progress.task("land the sample", len(items), "files")
        count = 0
        for item in items:
            landed = land(home, item.source_name, item.path, item.options)
            count += sum(one.is_new for one in landed)
            task.advance()
        task.finish()
    return count


def claim(home: Home) -> None:
    """Make the home one of the sample."""
    if home.is_demo:
        return
    if home.landing.exists() and any(home.landing.iterdir()):
        raise BorderlogError(
            f"{home.root} holds real files, and the sample never stands beside them; "
            "give the sample another folder with --home."
        )
    told = {"is_demo": True, "claimed_at": clock.now().isoformat()}
    write_atomically(home.make().demo_marker, json.dumps(told).encode())


def require_real(home: Home) -> None:
    """Raises BorderlogError for a home that holds the sample."""
    if home.is_demo:
        raise BorderlogError(
            f"{home.root} holds the shipped sample, and real files never stand beside it; "
            "give them another folder with --home."
        )


def _articles() -> Iterator[_Item]:
    """Each file once; of single articles their manifest tells what the file does not."""
    for manifest in sorted(ARTICLES.glob("*/reports.csv")):
        with manifest.open(newline="", encoding="utf-8") as handle:
            rows = list(csv.DictReader(handle))
        for row in (one for one in rows if not one["line"]):
            yield _Item("articles", manifest.parent / row["file_name"], _options(row))
        for path in sorted(manifest.parent.glob("*.jsonl")):
            yield _Item("articles", path, {"licence": LICENCE})


def _options(row: dict[str, str]) -> dict[str, str]:
    return {
        "published_on": row["published_on"],
        "publisher": row["publisher"],
        "url": row["source_url"],
        "language": row["language"],
        "licence": LICENCE,
    }


def _feeds(folder: Path) -> Iterator[_Item]:
    for source_name, files in feed_files().items():
        for name, data in files.items():
            path = folder / name
            path.write_bytes(data)
            yield _Item(source_name, path, {})
