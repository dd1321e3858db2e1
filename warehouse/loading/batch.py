"""One group of files into raw: rows, rejected rows and ledger in one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.connectors.seam import Connector, RawTable
from warehouse.errors import RefusedFileError
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.gate import Judge, record_seen
from warehouse.loading.ledger import Entry, enter
from warehouse.loading.records import Parsed
from warehouse.loading.schema import next_load_id
from warehouse.loading.staging import (
    leave_out,
    set_apart,
    stage,
    unfit_files,
    unstage,
)
from warehouse.loading.taking_in import (
    insert_rejected,
    insert_rows,
    insert_sightings,
    row_counts,
)


@dataclass(frozen=True)
class ParsedFile:
    """A file and its rows, or the reason why it was refused."""

    sidecar: Sidecar
    outcome: Parsed | RefusedFileError


@contextmanager
def transaction(connection: DuckDBPyConnection) -> Iterator[None]:
    connection.execute("begin")
    try:
        yield
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")


def write_group(
    connection: DuckDBPyConnection,
    connector: Connector,
    files: Sequence[ParsedFile],
    judge: Judge,
) -> list[Entry]:
    """Load one group, whole or not at all; returns the ledger's entries.

    `judge` is the gate raw in: it sees each table's rows before they are committed.
    """
    refused = [
        Entry(one.sidecar, "refused", reason=str(one.outcome))
        for one in files
        if isinstance(one.outcome, RefusedFileError)
    ]
    with transaction(connection):
        load_id = next_load_id(connection, f"load {connector.source_name}")
        loaded = [
            entry
            for table in connector.tables
            if (parsed := _of_table(files, table))
            for entry in _write_rows(connection, table, parsed, load_id, judge)
        ]
        enter(connection, [*refused, *loaded], load_id)
    return [*refused, *loaded]


def _of_table(files: Sequence[ParsedFile], table: RawTable) -> dict[Sidecar, Parsed]:
    return {
        one.sidecar: one.outcome
        for one in files
        if isinstance(one.outcome, Parsed) and one.outcome.table == table.name
    }


def _write_rows(
    connection: DuckDBPyConnection,
    table: RawTable,
    parsed: dict[Sidecar, Parsed],
    load_id: int,
    judge: Judge,
) -> list[Entry]:
    stage(connection, table, parsed)
    refused = judge(connection, table, load_id) | unfit_files(connection, parsed)
    set_apart(connection, refused)
    leave_out(connection, table)
    insert_rows(connection, table, load_id)
    record_seen(connection, table, load_id)
    insert_sightings(connection, table, load_id)
    insert_rejected(connection, parsed, load_id, refused)
    counts = row_counts(connection)
    unstage(connection)
    return [
        Entry(sidecar, "refused", table.name, refused[sidecar.file_id])
        if sidecar.file_id in refused
        else _loaded(sidecar, one, counts.get(sidecar.file_id, (0, 0, 0)))
        for sidecar, one in parsed.items()
    ]


def _loaded(sidecar: Sidecar, parsed: Parsed, counts: tuple[int, int, int]) -> Entry:
    staged, faulty, loaded = counts
    return Entry(
        sidecar,
        "loaded",
        parsed.table,
        read=staged + len(parsed.rejected),
        loaded=loaded,
        unchanged=staged - faulty - loaded,
        rejected=faulty + len(parsed.rejected),
        release_name=parsed.release_name,
    )
