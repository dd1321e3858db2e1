"""ops.sqlite: runs, checks, builds and holds, readable while anything runs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from warehouse import clock
from warehouse.home import Home

TABLES = {
    "runs": (
        "run_id text primary key, command text, build_id text, status text, stage text, "
        "message text, exit_code integer, started_at text, finished_at text"
    ),
    "checks": (
        "build_id text, load_id integer, gate text, table_name text, check_name text, "
        "severity text, is_success integer, failing_row_count integer, message text, "
        "failing_rows text, checked_at text"
    ),
    "builds": (
        "build_id text primary key, marts_fingerprint text, content_fingerprint text, "
        "is_success integer, load_id integer, code_fingerprint text, "
        "reader_version text, built_at text"
    ),
    "gate_records": "build_id text, gate text, fingerprint text, recorded_at text",
    "accepted_checks": (
        "build_id text, check_name text, because text, accepted_at text"
    ),
    "holds": "build_id text, because text, held_at text",
    "licence_acceptances": "source_name text, notice_sha256 text, accepted_at text",
}


@dataclass(frozen=True)
class Check:
    """One judgement of one gate, on a build or on a load; severity is warning or
    critical. `failing_rows` is a JSON list of the first ten that failed."""

    build_id: str | None
    gate: str
    check_name: str
    severity: str
    is_success: bool
    failing_row_count: int | None
    message: str | None
    checked_at: datetime
    load_id: int | None = None
    table_name: str | None = None
    failing_rows: str | None = None


@dataclass(frozen=True)
class Build:
    """A build's success record: it vouches for marts with this fingerprint only."""

    build_id: str
    marts_fingerprint: str | None
    content_fingerprint: str | None
    is_success: bool
    load_id: int
    code_fingerprint: str
    reader_version: str
    built_at: datetime


@contextmanager
def ops(home: Home) -> Iterator[sqlite3.Connection]:
    """An open connection; what is written is committed at the end, or not at all."""
    home.make()
    with closing(sqlite3.connect(home.ops, timeout=30)) as connection:
        connection.row_factory = sqlite3.Row
        _make_tables(connection)
        with connection:
            yield connection


def _make_tables(connection: sqlite3.Connection) -> None:
    """Create what is missing, columns too: this file outlives versions of Borderlog."""
    for table, columns in TABLES.items():
        connection.execute(f"create table if not exists {table} ({columns})")
        held = {
            row["name"] for row in connection.execute(f"pragma table_info({table})")
        }
        for column in columns.split(", "):
            if column.split()[0] not in held:
                connection.execute(f"alter table {table} add column {column}")
    connection.commit()


def rows(home: Home, query: str, values: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    """Read; a home in which nothing ran yet has no rows."""
    if not home.ops.exists():
        return []
    with ops(home) as connection:
        return [dict(row) for row in connection.execute(query, values)]


def insert(home: Home, table: str, records: list[dict[str, Any]]) -> None:
    """Write records of one table in one transaction; datetimes as ISO text."""
    if not records:
        return
    names = list(records[0])
    marks = ", ".join("?" * len(names))
    statement = f"insert or replace into {table} ({', '.join(names)}) values ({marks})"
    with ops(home) as connection:
        connection.executemany(
            statement, [[_plain(record[name]) for name in names] for record in records]
        )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def begin_run(home: Home, run_id: str, command: str) -> None:
    """Open a run's record; one left open by a killed process is marked as such."""
    with ops(home) as connection:
        connection.execute(
            "update runs set status = 'interrupted', finished_at = ?, "
            "message = 'The process ended without a word.' where status = 'running'",
            (clock.now().isoformat(),),
        )
    record = {"run_id": run_id, "command": command, "status": "running"}
    insert(home, "runs", [{**record, "started_at": clock.now()}])


def update_run(home: Home, run_id: str, **fields: Any) -> None:
    settings = ", ".join(f"{name} = ?" for name in fields)
    with ops(home) as connection:
        connection.execute(
            f"update runs set {settings} where run_id = ?",
            (*(_plain(value) for value in fields.values()), run_id),
        )


def current_hold(home: Home) -> dict[str, Any] | None:
    found = rows(home, "select * from holds order by held_at desc limit 1")
    return found[0] if found else None


def licence_accepted_at(home: Home, source_name: str, notice: str) -> str | None:
    """When somebody accepted a source's notice as it reads today; None if nobody did."""
    found = rows(
        home,
        "select min(accepted_at) as accepted_at from licence_acceptances "
        "where source_name = ? and notice_sha256 = ?",
        (source_name, _digest(notice)),
    )
    return found[0]["accepted_at"] if found else None


def accept_licence(home: Home, source_name: str, notice: str) -> None:
    record = {"source_name": source_name, "notice_sha256": _digest(notice)}
    insert(home, "licence_acceptances", [{**record, "accepted_at": clock.now()}])


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
