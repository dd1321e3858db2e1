"""What a build publishes about itself: runs, checks and its own identity."""

from typing import Any

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse import ops
from warehouse.home import Home
from warehouse.ops import Build
from warehouse.publishing.manifest import read_current

RUNS = "run_id command build_id status stage message exit_code started_at finished_at"
CHECKS = (
    "build_id gate table_name check_name severity is_success failing_row_count message "
    "accepted_because checked_at"
)
# Of this build, and of every load since the build that readers see now.
OF_BUILD = """
select
    ? as build_id, checks.gate, checks.table_name, checks.check_name, checks.severity,
    checks.is_success, checks.failing_row_count, checks.message,
    accepted_checks.because as accepted_because, checks.checked_at
from checks
left join accepted_checks
    on checks.build_id = accepted_checks.build_id
    and checks.check_name = accepted_checks.check_name
where checks.build_id = ? or (checks.build_id is null and checks.load_id > ?)
order by checks.rowid
"""


def write_build(
    home: Home, connection: DuckDBPyConnection, record: Build, version: str
) -> None:
    """Say which build is in hand, before its models are made: history is dated by it."""
    build = {
        "build_id": record.build_id,
        "code_fingerprint": record.code_fingerprint,
        "reader_version": record.reader_version,
        "borderlog_version": version,
        "load_id": record.load_id,
        "is_demo": str(home.is_demo).lower(),
        "built_at": record.built_at.isoformat(),
    }
    _replace(connection, "ops.builds", list(build), [build])


def write_journal(home: Home, connection: DuckDBPyConnection, record: Build) -> None:
    """Fill `ops.*` from ops.sqlite, so that the models under `ops/` have content."""
    runs = ops.rows(home, f"select {RUNS.replace(' ', ', ')} from runs")
    before = read_current(home)
    since = before.load_id if before and before.build_id != record.build_id else -1
    checks = ops.rows(home, OF_BUILD, (record.build_id, record.build_id, since))
    _replace(connection, "ops.pipeline_runs", RUNS.split(), runs)
    _replace(connection, "ops.check_results", CHECKS.split(), checks)


def _replace(
    connection: DuckDBPyConnection,
    table: str,
    names: list[str],
    records: list[dict[str, Any]],
) -> None:
    texts = {
        name: pa.array([_text(record[name]) for record in records], pa.string())
        for name in names
    }
    connection.register("journal", pa.table(texts))
    connection.execute("begin")
    connection.execute(f"delete from {table}")
    connection.execute(f"insert into {table} by name select * from journal")
    connection.execute("commit")
    connection.unregister("journal")


def _text(value: object) -> str | None:
    return None if value is None else str(value)
