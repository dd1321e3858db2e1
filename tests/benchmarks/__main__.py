"""`make bench`: Borderlog against one bare script, and against its own size; what
locating costs; how fast articles are read; how fast reports are matched. A few minutes
take `--only places --places 20000 --rows 1000000`, `--only reading --articles 10000` and
`--only matching --reports 100000`."""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.matching import report_matching
from tests.benchmarks.measure import Measured, measured, run_borderlog
from tests.benchmarks.places import report_places
from tests.benchmarks.reading import report_reading
from tests.benchmarks.slices import REAL, ROWS, make_slices

REPEATS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=["slices", "places", "reading", "matching"])
    parser.add_argument("--slices", type=int, default=1000)
    parser.add_argument("--places", type=int, default=200_000)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--reports", type=int, default=1_000_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="borderlog-bench-") as name:
        if wanted.only in (None, "slices"):
            _report_slices(Path(name), wanted.slices)
        if wanted.only in (None, "places"):
            report_places(Path(name), wanted.places, wanted.rows)
        if wanted.only in (None, "reading"):
            report_reading(Path(name), wanted.articles)
        if wanted.only in (None, "matching"):
            report_matching(Path(name), wanted.reports)


def _report_slices(folder: Path, count: int) -> None:
    if not REAL.exists():
        raise SystemExit(f"The benchmark needs a real GDELT slice at {REAL}.")
    slices = make_slices(folder / "slices", count + REPEATS)
    bulk, extra = slices[:count], slices[count:]
    for path in extra:
        path.rename(folder / path.name)
    extra = [folder / path.name for path in extra]
    _report_bulk(folder, bulk)
    _report_increment(folder, bulk, extra)


def _report_bulk(folder: Path, bulk: list[Path]) -> None:
    bare_command = [sys.executable, "-m", "tests.benchmarks.bare"]
    bare = [
        measured(
            [*bare_command, str(bulk[0].parent), str(folder / f"bare{n}.duckdb")],
            folder / "bare.log",
        )
        for n in range(REPEATS)
    ]
    run_borderlog(folder / "large", "add", "gdelt", str(bulk[0].parent))
    whole = run_borderlog(folder / "large", "run")
    seconds = statistics.median(one.seconds for one in bare)
    print(f"{len(bulk):,} slices, {len(bulk) * ROWS:,} rows, landed to published")
    print(f"  bare script   {seconds:8.1f} s  peak {_peak(bare):7,.0f} MiB")
    print(f"  borderlog run {whole.seconds:8.1f} s  peak {whole.peak_mib:7,.0f} MiB")
    print(f"  ratio         {whole.seconds / seconds:8.2f}    (goal: at most 4)")
    for stage, taken in whole.stages.items():
        print(f"    {stage:<11} {taken:8.1f} s  {taken / whole.seconds:6.0%}")
    rest = whole.seconds - sum(whole.stages.values())
    print(f"    {'start-up':<11} {rest:8.1f} s  {rest / whole.seconds:6.0%}")


def _report_increment(folder: Path, bulk: list[Path], extra: list[Path]) -> None:
    small, tiny = folder / "small", folder / "tiny"
    for home, held in ((small, bulk[: len(bulk) // 10]), (tiny, bulk[:1])):
        run_borderlog(home, "add", "gdelt", *map(str, held))
        run_borderlog(home, "run")
    taken: dict[str, list[Measured]] = {"large": [], "small": [], "tiny": []}
    for path in extra:
        for name, measurements in taken.items():
            run_borderlog(folder / name, "add", "gdelt", str(path))
            measurements.append(run_borderlog(folder / name, "run"))
    large, little, fixed = (
        statistics.median(one.seconds for one in taken[name]) for name in taken
    )
    print(
        f"\none more slice of {ROWS:,} rows, as a fresh process (median of {REPEATS})"
    )
    print(f"  over {len(bulk) * ROWS:>9,} rows {large:6.1f} s  (goal: at most 30)")
    print(f"  over {len(bulk) * ROWS // 10:>9,} rows {little:6.1f} s")
    print(f"  ratio               {large / little:6.2f}    (goal: at most 1.3)")
    print(
        f"  over {ROWS:>9,} rows {fixed:6.1f} s  the fixed part: start-up, tests, gates"
    )


def _peak(measurements: list[Measured]) -> float:
    return max(one.peak_mib for one in measurements)


if __name__ == "__main__":
    main()
