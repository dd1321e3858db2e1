"""What locating costs: the distinct places, or the rows that name them?"""

import json
import os
import sys
from dataclasses import astuple, dataclass
from pathlib import Path

from tests.benchmarks.measure import Measured, measured
from tests.benchmarks.world_of_places import Batch
from warehouse.building.empty_home import make_empty_home
from warehouse.home import DBT_PROJECT, Home
from warehouse.reference import DATA

DBT = Path(sys.executable).parent / "dbt"
REPEATS = 3  # of what is short: other work on the machine only ever adds to it
READS_ROWS = "int_places"
MODELS = (
    READS_ROWS,
    "int_places_in_units",
    "int_places_in_gazetteer",
    "int_places_in_polygons",
    "int_places_located",
    "int_place_borders",
)
ANCESTORS = ["+int_place_borders", "--exclude-resource-type", "test", "unit_test"]


@dataclass(frozen=True, eq=False)
class Case:
    """`models` are the seconds dbt says each took, its clearing of old rows included."""

    name: str
    process: Measured
    models: dict[str, float]

    @property
    def locating(self) -> float:
        return sum(self.models.values()) - self.models[READS_ROWS]


def report_places(folder: Path, places: int, rows: int) -> None:
    """A small run is 20,000 places and a million rows."""
    if rows < 5 * places:
        raise SystemExit("The benchmark of places needs at least five rows a place.")
    home = Home(folder / "places").make()
    make_empty_home(home.root)
    _run_dbt(home, "build", *ANCESTORS)
    start_ups = [_run_dbt(home, "run", "nothing_at_all") for _ in range(REPEATS)]
    start_up = min(start_ups, key=lambda one: one.processor_seconds)
    cases = _run_cases(home, places, rows)
    print(f"\n{places:,} distinct places located; seconds, two models at a time")
    _print_table(cases, start_up)
    _print_ratios(cases, start_up.processor_seconds)


def _run_cases(home: Home, places: int, rows: int) -> list[Case]:
    few, new = rows // 1000, places // 200
    none = _located(home, "no rows", "--full-refresh")
    _add_reports(home, Batch(1, 0, places, places, places))
    each = _located(home, f"{places:,} rows", "--full-refresh")
    _add_reports(home, Batch(1, places, rows - places, places, 0))
    many = _located(home, f"{rows:,} rows", "--full-refresh")
    idles = [_located(home, "nothing new") for _ in range(REPEATS)]
    idle = min(idles, key=lambda case: case.process.processor_seconds)
    _add_reports(home, Batch(2, rows, few, places + new, new))
    return [none, each, many, idle, _located(home, f"+{few:,}, {new:,} new places")]


def _add_reports(home: Home, batch: Batch) -> None:
    """In a process of its own: what it needs would count as its successors' peak."""
    words = [sys.executable, "-m", "tests.benchmarks.world_of_places"]
    numbers = map(str, astuple(batch))
    measured([*words, str(home.warehouse), *numbers], home.root / "made.log")


def _located(home: Home, name: str, *options: str) -> Case:
    process = _run_dbt(home, "run", *MODELS, *options)
    told = json.loads((home.dbt_target / "run_results.json").read_text())["results"]
    seconds = {one["unique_id"].split(".")[-1]: one["execution_time"] for one in told}
    return Case(name, process, {model: seconds[model] for model in MODELS})


def _run_dbt(home: Home, command: str, *selected: str) -> Measured:
    os.environ["BORDERLOG_HOME"] = str(home.root)
    os.environ["BORDERLOG_REFERENCE"] = str(DATA)
    os.environ["DO_NOT_TRACK"] = "1"
    project, target = str(DBT_PROJECT), str(home.dbt_target)
    words = [str(DBT), command, "--select", *selected, "--project-dir", project]
    words += ["--profiles-dir", project, "--target-path", target, "--quiet"]
    return measured([*words, "--log-path", str(home.logs)], home.root / "dbt.log")


def _print_table(cases: list[Case], start_up: Measured) -> None:
    processes = [case.process for case in cases]
    _print_line("", [case.name for case in cases])
    for model in MODELS:
        _print_line(model, [f"{case.models[model]:.2f}" for case in cases])
    _print_line("whole process", [f"{one.seconds:.1f}" for one in processes])
    _print_line("processor", [f"{one.processor_seconds:.1f}" for one in processes])
    _print_line("peak MiB", [f"{one.peak_mib:,.0f}" for one in processes])
    print(
        f"  dbt's start-up is {start_up.seconds:.1f} s of each process, "
        f"{start_up.processor_seconds:.1f} s of the processor"
    )


def _print_line(name: str, cells: list[str]) -> None:
    print(f"  {name:<24}" + "".join(f"{cell:>28}" for cell in cells))


def _print_ratios(cases: list[Case], start_up: float) -> None:
    """Of the processor's seconds, which a busy machine changes least."""
    _, each, many, idle, few = cases
    base = each.process.processor_seconds - start_up
    goals = {many: "(goal: near 1)", idle: "(goal: at most 0.1)", few: ""}
    print(f"  processor seconds, start-up apart, against those of {each.name}")
    for case, goal in goals.items():
        ratio = (case.process.processor_seconds - start_up) / base
        print(f"    {case.name:<28} {ratio:6.2f}    {goal}".rstrip())
    scan = many.models[READS_ROWS] - each.models[READS_ROWS]
    print(f"  of which reading the further rows took {scan:.1f} s in {READS_ROWS},")
    print(f"  and locating alone {many.locating / each.locating:.2f} times the seconds")
