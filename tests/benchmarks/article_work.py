"""What a process of the benchmark of reading does; prints one line of JSON.

`python -m tests.benchmarks.article_work read 2000 0`: the work, how many articles, and
which is the first.
"""

import json
import re
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.benchmarks.article_texts import ALL, make_page, make_text

# The least that reading is: sentences, names, figures and a few words of force.
BARE = tuple(
    map(
        re.compile,
        (
            r"[^.!?\n]+[.!?\n]",
            r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)*",
            r"\b\d[\d,.]*\b",
            r"(?i)\b(?:attack|strike|struck|shell|fire|kill|wound|raid|bomb|drone)\w*",
        ),
    )
)
PAGE_BYTES = resource.getpagesize()
MIB = 1024 * 1024
EARLY = 5_000
NAMES = 3

Work = Callable[[int], object]


def main(work: str, count: int, first: int) -> None:
    """Timed in chunks, so that texts are made outside of what is timed."""
    do, make = WORKS[work]()
    for number in range(ALL):
        do(make(number))
    told: dict[str, float] = {"seconds": 0, "processor_seconds": 0, "found": 0}
    for start in range(first, first + count, ALL):
        texts = [make(n) for n in range(start, min(start + ALL, first + count))]
        _timed(do, texts, told)
        if "early_mib" not in told and start + ALL - first >= min(EARLY, count):
            told["early_mib"], told["early_peak_mib"] = _held_mib(), _peak_mib()
    told["late_mib"], told["late_peak_mib"] = _held_mib(), _peak_mib()
    print(json.dumps(told))


def _timed(
    do: Callable[[object], int], texts: list[object], told: dict[str, float]
) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    told["found"] += sum(map(do, texts))
    told["seconds"] += time.perf_counter() - wall
    told["processor_seconds"] += time.process_time() - processor


def _reading() -> tuple[Callable[[tuple[str, date]], int], Work]:
    from warehouse.reading import load_dictionaries, read_document

    dictionaries = load_dictionaries()
    return lambda one: len(read_document(*one, dictionaries)), make_text


def _reading_new_names() -> tuple[Callable[[tuple[str, date]], int], Work]:
    """Places that no article before has named: what is kept of them must end."""
    from warehouse.reading import load_dictionaries

    names = list(load_dictionaries().gazetteer.place_indexes)
    read, _ = _reading()

    def make(number: int) -> tuple[str, date]:
        text, day = make_text(number)
        told = [names[(number * NAMES + n) * 7919 % len(names)] for n in range(NAMES)]
        return f"{text} Shells hit {', '.join(told)}.", day

    return read, make


def _bare_reading() -> tuple[Callable[[tuple[str, date]], int], Work]:
    def read(one: tuple[str, date]) -> int:
        return sum(len(pattern.findall(one[0])) for pattern in BARE)

    return read, make_text


def _pages() -> tuple[Callable[[str], int], Work]:
    from warehouse.articles.html_page import read_page

    return lambda page: len(read_page(page).text), make_page


def _bare_pages() -> tuple[Callable[[str], int], Work]:
    from lxml.html import document_fromstring

    return lambda page: len(document_fromstring(page).text_content()), make_page


def _held_mib() -> float:
    """What is held now: the peak is that of loading, and would hide what grows."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * PAGE_BYTES / MIB


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


WORKS: dict[str, Callable[[], tuple[Callable[..., int], Work]]] = {
    "read": _reading,
    "read_new_names": _reading_new_names,
    "bare_read": _bare_reading,
    "pages": _pages,
    "bare_pages": _bare_pages,
}


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
