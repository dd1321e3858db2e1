"""Take a wrong or withdrawn file out again, and what hung on it."""

from dataclasses import replace

import duckdb
from duckdb import DuckDBPyConnection

from warehouse import clock
from warehouse.connectors import connector, connectors
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.landing.sidecar import Sidecar, read_sidecar, write_sidecar
from warehouse.landing.store import sidecars
from warehouse.loading.batch import transaction
from warehouse.loading.schema import begin_generation, make_tables, next_load_id


def forget(home: Home, what: str, because: str) -> list[Sidecar]:
    """Forget a file (by id, name or sha256) or all of a source; bytes stay in landing.

    Raises BorderlogError when nothing matches. The next build is made anew.
    """
    found = _matching(home, what)
    if not found:
        raise BorderlogError(
            f"Nothing landed is called {what!r}: give a source's name, a file's name or "
            "its id as `borderlog status` or row_accounting shows it."
        )
    for sidecar in found:
        gone = replace(sidecar, forgotten_because=because, forgotten_at=clock.now())
        write_sidecar(home.landing / sidecar.source_name, gone)
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        with transaction(connection):
            _take_out(connection, found)
            begin_generation(connection)
            next_load_id(connection, "forget")
    return found


def _matching(home: Home, what: str) -> list[Sidecar]:
    landed = [
        read_sidecar(path) for name in connectors() for path in sidecars(home, name)
    ]
    kept = [sidecar for sidecar in landed if sidecar.forgotten_because is None]
    return [
        sidecar
        for sidecar in kept
        if what
        in (sidecar.source_name, sidecar.file_id, sidecar.file_name, sidecar.sha256)
    ]


def _take_out(connection: DuckDBPyConnection, found: list[Sidecar]) -> None:
    """Delete the files' rows; files that had rows in common with them load again."""
    for source_name in sorted({sidecar.source_name for sidecar in found}):
        names = [one.file_id for one in found if one.source_name == source_name]
        others = connection.execute(
            "select file_id from raw.files where source_name = ? "
            "and row_count_unchanged > 0",
            [source_name],
        ).fetchall()
        gone = [*names, *(file_id for (file_id,) in others)]
        for table in (connector(source_name).table, "rejected_rows", "files"):
            connection.execute(
                f"delete from raw.{table} where list_contains(?, file_id)", [gone]
            )
