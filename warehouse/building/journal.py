"""What a build publishes about itself: runs, checks and its own identity."""

from typing import Any

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse import ops
from warehouse.home import Home
from warehouse.ops import Build

RUNS = "run_id command build_id status stage message exit_code started_at finished_at"
CHECKS = (
    "build_id gate check_name severity is_success failing_row_count message checked_at"
)


def write_journal(
    home: Home, connection: DuckDBPyConnection, record: Build, version: str
) -> None:
    """Fill `ops.*` from ops.sqlite, so that the models under `ops/` have content."""
    runs = ops.rows(home, f"select {RUNS.replace(' ', ', ')} from runs")
    checks = ops.rows(
        home,
        f"select {CHECKS.replace(' ', ', ')} from checks where build_id = ?",
        (record.build_id,),
    )
    build = {
        "build_id": record.build_id,
        "code_fingerprint": record.code_fingerprint,
        "reader_version": record.reader_version,
        "borderlog_version": version,
        "load_id": record.load_id,
        "built_at": record.built_at.isoformat(),
    }
    _replace(connection, "ops.pipeline_runs", RUNS.split(), runs)
    _replace(connection, "ops.check_results", CHECKS.split(), checks)
    _replace(connection, "ops.builds", list(build), [build])


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
