"""Which landed contents are loaded, refused, forgotten or still to come."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.home import Home
from warehouse.landing.sidecar import Sidecar, read_sidecar
from warehouse.landing.store import sidecars


@dataclass(frozen=True)
class Entry:
    """What became of one file. Of a loaded one, read = loaded + unchanged + rejected;
    of a refused one no row was taken, so its counts are unknown."""

    sidecar: Sidecar
    status: str
    table_name: str | None = None
    reason: str | None = None
    read: int | None = None
    loaded: int | None = None
    unchanged: int | None = None
    rejected: int | None = None
    release_name: str | None = None


SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("file_id", "source_name", "table_name")),
        *((name, pa.string()) for name in ("release_name", "file_name")),
        *((name, pa.string()) for name in ("status", "reason")),
        *((name, pa.int64()) for name in ("read", "loaded", "unchanged", "rejected")),
        ("load_id", pa.int64()),
        ("landed_at", pa.timestamp("us")),
    ]
)


def pending(
    home: Home, connection: DuckDBPyConnection, source_name: str
) -> list[Sidecar]:
    """Contents not in the ledger yet, in the order they landed."""
    known = {
        row[0]
        for row in connection.execute(
            "select file_id from raw.files where source_name = ?", [source_name]
        ).fetchall()
    }
    fresh = [
        read_sidecar(path)
        for path in sidecars(home, source_name)
        if _file_id(source_name, path) not in known
    ]
    wanted = [sidecar for sidecar in fresh if sidecar.forgotten_because is None]
    return sorted(wanted, key=lambda sidecar: (sidecar.landed_at, sidecar.file_id))


def _file_id(source_name: str, path: Path) -> str:
    return f"{source_name}-{path.stem[:16]}"


def enter(
    connection: DuckDBPyConnection, entries: Iterable[Entry], load_id: int
) -> None:
    """Write the entries within the transaction that writes their rows."""
    rows = [_row(entry, load_id) for entry in entries]
    ledger = pa.Table.from_pylist(rows, SCHEMA)
    connection.register("ledger", ledger)
    connection.execute("insert into raw.files select * from ledger")
    connection.unregister("ledger")


def _row(entry: Entry, load_id: int) -> dict[str, object]:
    sidecar = entry.sidecar
    return {
        "file_id": sidecar.file_id,
        "source_name": sidecar.source_name,
        "table_name": entry.table_name,
        "release_name": entry.release_name,
        "file_name": sidecar.file_name,
        "status": entry.status,
        "reason": entry.reason,
        "read": entry.read,
        "loaded": entry.loaded,
        "unchanged": entry.unchanged,
        "rejected": entry.rejected,
        "load_id": load_id,
        "landed_at": sidecar.landed_at,
    }
