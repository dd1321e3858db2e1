"""Landing to raw: every landed content once, in groups, whatever the others are like."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.connectors import connectors
from warehouse.connectors.seam import Connector
from warehouse.errors import RefusedFileError
from warehouse.home import Home
from warehouse.landing.sidecar import Sidecar
from warehouse.landing.store import landed_content
from warehouse.loading.batch import ParsedFile, transaction, write_group
from warehouse.loading.forget import finish_forgetting
from warehouse.loading.gate import Judge, judge
from warehouse.loading.gate_results import tell_results
from warehouse.loading.ledger import Entry, pending
from warehouse.loading.reference import load_reference
from warehouse.loading.schema import begin_generation, make_tables, raw_tables
from warehouse.loading.tables import TABLES
from warehouse.ops import Check
from warehouse.progress import Progress

# Fewer, larger commits cost less; this much text takes under 2 GiB to load.
GROUP_BYTES = 256 << 20
GROUP_FILES = 5000
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
    kept = {"raw.loads", "raw.generation", "raw.home"}
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
    for files in _parsed_ahead(home, connector, _groups(waiting)):
        yield from _write_group_or_each(connection, connector, files, judge)
        task.advance(len(files))
    task.finish()


def _groups(waiting: Iterable[Sidecar]) -> Iterator[list[Sidecar]]:
    group: list[Sidecar] = []
    for sidecar in waiting:
        size = sum(one.byte_count for one in group) + sidecar.byte_count
        if group and (size > GROUP_BYTES or len(group) >= GROUP_FILES):
            yield group
            group = []
        group.append(sidecar)
    if group:
        yield group


def _parsed_ahead(
    home: Home, connector: Connector, groups: Iterable[list[Sidecar]]
) -> Iterator[list[ParsedFile]]:
    """Parse one group ahead of the one being written, so that no core waits."""
    parsing: deque[list[Future[ParsedFile]]] = deque()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for group in groups:
            parsing.append(
                [pool.submit(_parse_file, home, connector, one) for one in group]
            )
            if len(parsing) > 1:
                yield [future.result() for future in parsing.popleft()]
        for futures in parsing:
            yield [future.result() for future in futures]


def _parse_file(home: Home, connector: Connector, sidecar: Sidecar) -> ParsedFile:
    try:
        if sidecar.problem:
            raise RefusedFileError(sidecar.problem)
        data = _landed(home, sidecar)
        if not data or data.isspace():
            raise RefusedFileError("it is empty")
        return ParsedFile(sidecar, connector.parse(sidecar, data))
    except RefusedFileError as error:
        return ParsedFile(sidecar, error)


def _landed(home: Home, sidecar: Sidecar) -> bytes:
    try:
        return landed_content(home, sidecar)
    except FileNotFoundError:
        raise RefusedFileError("its bytes are gone from landing") from None


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
