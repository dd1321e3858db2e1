"""A home that holds nothing but a made-up world, grouped by the warehouse's own models."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tests.evaluation.incidents.world import World
from warehouse.building import dbt
from warehouse.building.empty_home import make_empty_home
from warehouse.decisions.decision import Decision
from warehouse.decisions.file import append
from warehouse.decisions.taking_in import take_in_decisions
from warehouse.errors import BorderlogError
from warehouse.home import Home

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

RESULT = "int_reports_grouped"
# What the world's rows are written into, in place of what dbt would make of raw files.
FILLED = {
    "int_reports_unioned": "reports",
    "int_places_located": "places",
    "int_report_actors_unioned": "actors",
    "int_claims_unioned": "claims",
}
NOT_RUN = (*FILLED, "int_report_ids", "int_places", "int_places_in_*")
# Pairs that the weights of today hold for hopeless too.
EVERY_PAIR = ("--vars", "{match_floor: -1000}")
NO_TESTS = ("--exclude-resource-type", "test", "unit_test")
# No report is withdrawn: the ids known are those that were brought.
REPORT_IDS = """
create or replace view intermediate.int_report_ids as
select report_id, load_id from intermediate.int_reports_unioned
"""
Grouping = dict[str, str]


@dataclass(frozen=True, eq=False)
class Workplace:
    """Every model between reports and incidents is there, and may be run again."""

    home: Home

    @cached_property
    def manifest(self) -> "Manifest":
        return dbt.parse(self.home)

    def build_empty(self) -> None:
        self._dbt("--select", *(f"+{name}" for name in (*FILLED, RESULT)))
        with duckdb.connect(self.home.warehouse) as connection:
            connection.execute(REPORT_IDS)

    def group(self, world: World, *options: str) -> Grouping:
        """Report id to incident id, of those that have one; all made anew.

        `options` are further words for dbt.
        """
        self._empty()
        self.bring(world, 1)
        return self.run("--full-refresh", *options)

    def group_in_portions(self, portions: Iterable[World]) -> Grouping:
        """The same, each portion brought by a load of its own and run incrementally."""
        self._empty()
        self.run("--full-refresh")
        grouping: Grouping = {}
        for load_id, portion in enumerate(portions, start=1):
            self.bring(portion, load_id)
            grouping = self.run()
        return grouping

    def group_after_halts(
        self, portions: Iterable[tuple[World, str | None]]
    ) -> Grouping:
        """The same, where a run may get no further than the model named beside its
        portion, as one that was killed there."""
        self._empty()
        self.run("--full-refresh")
        grouping: Grouping = {}
        for load_id, (portion, last) in enumerate(portions, start=1):
            self.bring(portion, load_id)
            grouping = self.run() if last is None else self._run_to(last)
        return grouping

    def decide(self, decisions: Sequence[Decision]) -> Grouping:
        """What the models make of the reports that are there, with these decisions."""
        self.home.decisions.unlink(missing_ok=True)
        for decision in decisions:
            append(self.home, decision)
        with duckdb.connect(self.home.warehouse) as connection:
            problem = take_in_decisions(self.home, connection)
        if problem:
            raise BorderlogError(problem)
        return self.run()

    def take_away(self, portion: World) -> Grouping:
        """What is left, after a run over what was brought before without these."""
        gone = portion.reports.select(["report_id"])
        with duckdb.connect(self.home.warehouse) as connection:
            connection.register("gone", gone)
            for name in FILLED.keys() - {"int_places_located"}:
                connection.execute(
                    f"delete from intermediate.{name} where report_id in (from gone)"
                )
        return self.run()

    def table(self, name: str) -> pa.Table:
        """A model of the intermediate schema as it stands."""
        with duckdb.connect(self.home.warehouse, read_only=True) as connection:
            return connection.execute(f"from intermediate.{name}").to_arrow_table()

    def run(self, *options: str) -> Grouping:
        """The models between what was brought and incidents: report id to incident id."""
        return self._run_to(RESULT, *options)

    def _run_to(self, last: str, *options: str) -> Grouping:
        between = [f"{name}+,+{last}" for name in FILLED]
        self._dbt("--select", *between, "--exclude", *NOT_RUN, *options)
        rows = self.table(RESULT).select(["report_id", "incident_id"])
        return dict(zip(*(column.to_pylist() for column in rows), strict=True))

    def _dbt(self, *arguments: str) -> None:
        results = dbt.build(
            self.home, self.manifest, [*arguments, *NO_TESTS], lambda: None
        )
        failed = [one for one in results if one.status not in ("success", "pass")]
        if failed:
            raise BorderlogError(f"{failed[0].name}: {failed[0].message}")

    def _empty(self) -> None:
        with duckdb.connect(self.home.warehouse) as connection:
            for name in FILLED:
                connection.execute(f"delete from intermediate.{name}")

    def bring(self, world: World, load_id: int) -> None:
        """Its rows, as a load of that number would have left them."""
        with duckdb.connect(self.home.warehouse) as connection:
            for name, field in FILLED.items():
                rows = getattr(world, field)
                if field != "places":
                    loaded = pa.array(np.full(rows.num_rows, load_id))
                    rows = rows.append_column("load_id", loaded)
                _insert_rows(connection, name, rows)


def _insert_rows(
    connection: duckdb.DuckDBPyConnection, name: str, rows: pa.Table
) -> None:
    """A place that is held already is not brought twice."""
    connection.register("arriving", rows)
    key = rows.column_names[0]
    connection.execute(
        f"insert into intermediate.{name} by name select * from arriving where {key} "
        f"not in (select held.{key} from intermediate.{name} as held)"
    )
    connection.unregister("arriving")


def make_workplace(root: Path) -> Workplace:
    make_empty_home(root)
    place = Workplace(Home(root))
    place.build_empty()
    return place


def portions_of(world: World, parts: Sequence[np.ndarray]) -> list[World]:
    """The world cut up by numbers of reports; each part brings its places with it."""
    return [_portion(world, np.asarray(part)) for part in parts]


def _portion(world: World, numbers: np.ndarray) -> World:
    reports = world.reports.take(pa.array(numbers))
    return replace(
        world,
        reports=reports,
        places=_of(reports, "place_key", world.places),
        actors=_of(reports, "report_id", world.actors),
        claims=_of(reports, "report_id", world.claims),
        truth=world.truth.take(pa.array(numbers)),
    )


def _of(reports: pa.Table, key: str, rows: pa.Table) -> pa.Table:
    return rows.filter(pc.is_in(rows[key], value_set=reports[key].combine_chunks()))
