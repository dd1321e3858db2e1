"""One group of files into raw: rows, rejected rows and ledger in one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.connectors.seam import Connector
from warehouse.errors import RefusedFileError
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.ledger import Entry, enter
from warehouse.loading.records import Parsed
from warehouse.loading.schema import next_load_id
from warehouse.loading.staging import (
    insert_rejected,
    insert_rows,
    row_counts,
    stage,
    unfit_files,
    unstage,
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
    connection: DuckDBPyConnection, connector: Connector, files: Sequence[ParsedFile]
) -> list[Entry]:
    """Load one group, whole or not at all; returns the ledger's entries."""
    refused = {
        one.sidecar.file_id: Entry(one.sidecar, "refused", str(one.outcome))
        for one in files
        if isinstance(one.outcome, RefusedFileError)
    }
    parsed = {
        one.sidecar: one.outcome for one in files if isinstance(one.outcome, Parsed)
    }
    with transaction(connection):
        load_id = next_load_id(connection, f"load {connector.source_name}")
        loaded = _write_rows(connection, connector, parsed, load_id) if parsed else []
        entries = [*refused.values(), *loaded]
        enter(connection, entries, load_id)
    return entries


def _write_rows(
    connection: DuckDBPyConnection,
    connector: Connector,
    parsed: dict[Sidecar, Parsed],
    load_id: int,
) -> list[Entry]:
    stage(connection, connector, parsed)
    unfit = unfit_files(connection, parsed)
    insert_rows(connection, connector, load_id)
    insert_rejected(connection, parsed, load_id, unfit)
    counts = row_counts(connection)
    unstage(connection)
    return [
        Entry(sidecar, "refused", unfit[sidecar.file_id])
        if sidecar.file_id in unfit
        else _loaded(sidecar, one, *counts.get(sidecar.file_id, (0, 0, 0)))
        for sidecar, one in parsed.items()
    ]


def _loaded(
    sidecar: Sidecar, parsed: Parsed, staged: int, faulty: int, loaded: int
) -> Entry:
    return Entry(
        sidecar,
        "loaded",
        read=staged + len(parsed.rejected),
        loaded=loaded,
        unchanged=staged - faulty - loaded,
        rejected=faulty + len(parsed.rejected),
    )
