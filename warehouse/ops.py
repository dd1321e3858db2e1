"""ops.sqlite: runs, checks, builds and holds, readable while anything runs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warehouse import clock
from warehouse.home import Home

SCHEMA = """
create table if not exists runs (
    run_id text primary key, command text, build_id text, status text, stage text,
    message text, exit_code integer, started_at text, finished_at text
);
create table if not exists checks (
    build_id text, gate text, check_name text, severity text, is_success integer,
    failing_row_count integer, message text, checked_at text
);
create table if not exists builds (
    build_id text primary key, marts_fingerprint text, is_success integer, load_id integer,
    code_fingerprint text, reader_version text, built_at text
);
create table if not exists holds (build_id text, because text, held_at text);
"""


@dataclass(frozen=True)
class Check:
    """One judgement of one gate on one build; severity is warning or critical."""

    build_id: str
    gate: str
    check_name: str
    severity: str
    is_success: bool
    failing_row_count: int | None
    message: str | None
    checked_at: datetime


@dataclass(frozen=True)
class Build:
    """A build's success record: it vouches for marts with this fingerprint only."""

    build_id: str
    marts_fingerprint: str | None
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
        connection.executescript(SCHEMA)
        with connection:
            yield connection


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
