"""Landing to raw: every landed content once, in groups, whatever the others are like."""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.connectors import connectors
from warehouse.connectors.seam import Connector
from warehouse.errors import RefusedFileError
from warehouse.home import Home
from warehouse.loading.batch import ParsedFile, transaction, write_group
from warehouse.loading.forget import finish_forgetting
from warehouse.loading.gate import Judge, judge
from warehouse.loading.gate_results import tell_results
from warehouse.loading.ledger import Entry, pending
from warehouse.loading.parsing import groups, parsed_ahead
from warehouse.loading.reference import load_reference
from warehouse.loading.schema import begin_generation, make_tables, raw_tables
from warehouse.loading.tables import TABLES
from warehouse.ops import Check
from warehouse.progress import Progress

# Rows know their file and number; to keep their order too would cost a core.
UNORDERED: dict[str, str | bool | int | float | list[str]] = {
    "preserve_insertion_order": False
}


@dataclass(frozen=True)
class LoadResult:
    """`doubts` are the checks of the gate raw in that were not met."""

    entries: tuple[Entry, ...]
    doubts: tuple[Check, ...] = ()

    @property
    def refused(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.status == "refused"]

    def total(self, name: str) -> int:
        return sum(getattr(entry, name) or 0 for entry in self.entries)


def load(home: Home, progress: Progress, *, is_rebuild: bool = False) -> LoadResult:
    """Load all that is landed and not loaded; `is_rebuild` makes raw anew first."""
    with duckdb.connect(home.warehouse, config=UNORDERED) as connection:
        if is_rebuild:
            drop_raw(connection)
        make_tables(connection, is_demo=home.is_demo)
        load_reference(connection)
        finish_forgetting(home, connection)
        entries = [
            entry
            for connector in connectors().values()
            for entry in _load_source(home, connection, connector, progress)
        ]
        checks = tell_results(home, connection)
    doubts = [check for check in checks if not check.is_success]
    return LoadResult(tuple(entries), tuple(doubts))


def drop_raw(connection: DuckDBPyConnection) -> None:
    """Forget all rows, but neither what was read nor which generation this is."""
    kept = {"raw.loads", "raw.generation", "raw.home", "raw.incident_decisions"}
    names = [name for name in TABLES if name.startswith("raw.") and name not in kept]
    names += [f"raw.{table.name}" for table in raw_tables()]
    with transaction(connection):
        for name in names:
            connection.execute(f"drop table if exists {name}")
        connection.execute("create schema if not exists raw")
        connection.execute(
            f"create table if not exists raw.loads ({TABLES['raw.loads']})"
        )
        connection.execute(
            "create table if not exists raw.generation (generation bigint)"
        )
        begin_generation(connection)


def _load_source(
    home: Home, connection: DuckDBPyConnection, connector: Connector, progress: Progress
) -> Iterator[Entry]:
    waiting = pending(home, connection, connector.source_name)
    task = progress.task(f"load {connector.source_name}", len(waiting), "files")
    for files in parsed_ahead(home, connector, groups(waiting)):
        yield from _write_group_or_each(connection, connector, files, judge)
        task.advance(len(files))
    task.finish()


def _write_group_or_each(
    connection: DuckDBPyConnection,
    connector: Connector,
    files: list[ParsedFile],
    judge: Judge,
) -> list[Entry]:
    """When a group's data is refused, load its files one by one to find the culprit."""
    try:
        return write_group(connection, connector, files, judge)
    except duckdb.DataError as error:
        if len(files) == 1:
            apart = [_set_apart(files[0], error)]
            return write_group(connection, connector, apart, judge)
    return [
        entry
        for one in files
        for entry in _write_group_or_each(connection, connector, [one], judge)
    ]


def _set_apart(file: ParsedFile, error: duckdb.DataError) -> ParsedFile:
    reason = str(error).splitlines()[0]
    return ParsedFile(file.sidecar, RefusedFileError(f"it cannot be loaded: {reason}"))
