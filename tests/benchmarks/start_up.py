"""How long a command takes before it does anything, and what it loads for that."""

import re
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.benchmarks.article_texts import make_text
from tests.benchmarks.measure import BORDERLOG, PROJECT, measured

REPEATS = 5
# Packages that take less are not named.
HEAVY_MS = 15
# "import time:   self [us] | cumulative | package.module"
IMPORTED = re.compile(r"^import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)$", re.MULTILINE)


def report_start_up(folder: Path) -> None:
    article = folder / "article.txt"
    article.write_text(make_text(0)[0], encoding="utf-8")
    bare = _seconds(folder, [sys.executable, "-c", "pass"])
    print(f"\nstart-up, as a fresh process (median of {REPEATS})")
    print(f"  {'bare python':<22} {bare:6.2f} s")
    _report(folder, "borderlog --help", ["--help"], bare)
    extract = ["extract", "--home", str(folder / "home"), str(article)]
    _report(folder, "borderlog extract FILE", extract, bare)


def _report(folder: Path, name: str, arguments: list[str], bare: float) -> None:
    taken = _seconds(folder, [str(BORDERLOG), *arguments])
    print(f"  {name:<22} {taken:6.2f} s  ratio {taken / bare:6.1f}")
    for package, milliseconds in _heavy(arguments):
        print(f"    {package:<20} {milliseconds:6.0f} ms of import")


def _seconds(folder: Path, command: list[str]) -> float:
    log = folder / "start_up.log"
    return statistics.median(measured(command, log).seconds for _ in range(REPEATS))


def _heavy(arguments: list[str]) -> list[tuple[str, float]]:
    """Packages by the time their own modules take, which tracing makes longer."""
    words = [sys.executable, "-X", "importtime", str(BORDERLOG), *arguments]
    done = subprocess.run(
        words, cwd=PROJECT, capture_output=True, text=True, check=True
    )
    taken: Counter[str] = Counter()
    for microseconds, module in IMPORTED.findall(done.stderr):
        taken[module.split(".")[0]] += int(microseconds)
    told = ((name, taken / 1000) for name, taken in taken.most_common())
    return [one for one in told if one[1] >= HEAVY_MS]
