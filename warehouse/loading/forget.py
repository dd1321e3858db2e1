"""Take a wrong or withdrawn file out again, and what hung on it."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from warehouse import clock
from warehouse.connectors import connector, connectors
from warehouse.errors import BorderlogError
from warehouse.files import write_atomically
from warehouse.home import Home
from warehouse.landing.sidecar import Sidecar, read_sidecar, write_sidecar
from warehouse.landing.store import sidecars
from warehouse.loading.batch import transaction
from warehouse.loading.gate import record_left
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
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        finish_forgetting(home, connection)
        _intend(home, found, because)
        finish_forgetting(home, connection)
    return found


def _intent(home: Home) -> Path:
    return home.landing / "forgetting.json"


def _intend(home: Home, found: list[Sidecar], because: str) -> None:
    """Write down what is to be forgotten, so that a kill leaves it to the next load."""
    intent = {
        "sidecars": [f"{one.source_name}/{one.sha256}.json" for one in found],
        "because": because,
        "at": clock.now().isoformat(),
    }
    write_atomically(_intent(home), json.dumps(intent).encode())


def finish_forgetting(home: Home, connection: DuckDBPyConnection) -> None:
    """Do what a `forget` set out to do; doing it twice changes nothing more."""
    if not _intent(home).exists():
        return
    intent = json.loads(_intent(home).read_bytes())
    found = [read_sidecar(home.landing / path) for path in intent["sidecars"]]
    at = datetime.fromisoformat(intent["at"])
    for sidecar in found:
        gone = replace(sidecar, forgotten_because=intent["because"], forgotten_at=at)
        write_sidecar(home.landing / sidecar.source_name, gone)
    with transaction(connection):
        _take_out(connection, found)
        begin_generation(connection)
        next_load_id(connection, "forget")
    _intent(home).unlink()


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
        tables = [table.name for table in connector(source_name).tables]
        for table in (*tables, "rejected_rows", "sightings", "files"):
            connection.execute(
                f"delete from raw.{table} where list_contains(?, file_id)", [gone]
            )
        for one in connector(source_name).tables:
            record_left(connection, one)
