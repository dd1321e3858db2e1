"""How many articles a second are read on two cores, and whether memory stays flat."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.benchmarks.article_texts import ALL, INCIDENTS, LENGTH
from tests.benchmarks.article_work import EARLY
from tests.benchmarks.measure import PROJECT
from tests.benchmarks.start_up import report_start_up

PROCESSES = 2
READ = 2000  # by each process
PAGES = 500
GOAL = 500
Told = dict[str, float]


def report_reading(folder: Path, articles: int) -> None:
    """`articles` are those of the test of memory, which takes the longest by far."""
    print(
        f"\n{PROCESSES * READ:,} articles of {LENGTH:,} characters, {INCIDENTS} of {ALL}"
        f" with an incident, by {PROCESSES} processes"
    )
    _report_speed("read", READ, "bare regexes", "bare_read", f"(goal: at least {GOAL})")
    print(f"\n{PROCESSES * PAGES:,} HTML pages of such articles, to text")
    _report_speed("pages", PAGES, "bare lxml", "bare_pages", "")
    _report_memory(articles)
    report_start_up(folder)


def _report_speed(work: str, count: int, rival: str, bare: str, goal: str) -> None:
    """Rates by the clock, and by the processor, which a busy machine changes least."""
    told = _all(work, count)
    seconds = sum(one["processor_seconds"] for one in told)
    each = seconds / (PROCESSES * count)
    least = _one(bare, count, 0)["processor_seconds"] / count
    by_clock = sum(count / one["seconds"] for one in told)
    print(f"  by the clock      {by_clock:8,.0f} a second   {goal}".rstrip())
    print(f"  by the processor  {PROCESSES / each:8,.0f} a second, on free cores")
    print(f"  each              {each * 1000:8.2f} ms")
    print(f"  {rival:<17} {least * 1000:8.2f} ms")
    print(f"  ratio             {each / least:8.1f}")


def _report_memory(articles: int) -> None:
    """In one process; each article names places that none has named before."""
    told = _one("read_new_names", articles, 0)
    early, late = told["early_mib"], told["late_mib"]
    print(f"\nmemory of one process that reads {articles:,} articles")
    print(f"  after {min(EARLY, articles):>9,} {early:7,.0f} MiB", end="")
    print(f"  peak {told['early_peak_mib']:7,.0f} MiB")
    print(f"  after {articles:>9,} {late:7,.0f} MiB", end="")
    print(f"  peak {told['late_peak_mib']:7,.0f} MiB")
    print(f"  ratio           {late / early:7.2f}    (goal: at most 1.1)")


def _all(work: str, count: int) -> list[Told]:
    """At the same time, each with articles of its own."""
    with ThreadPoolExecutor(PROCESSES) as threads:
        firsts = (number * count for number in range(PROCESSES))
        return list(threads.map(lambda first: _one(work, count, first), firsts))


def _one(work: str, count: int, first: int) -> Told:
    """A failing process ends the benchmark with its own words."""
    words = [sys.executable, "-m", "tests.benchmarks.article_work", work]
    done = subprocess.run(
        [*words, str(count), str(first)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stderr}")
    told: Told = json.loads(done.stdout)
    return told
