"""dbt's results as check results, and as the sentence that stops a build."""

import json
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from warehouse import clock
from warehouse.building.dbt import NodeResult
from warehouse.ops import Check

PASSED = {"pass", "success", "no-op"}
SEVERITIES = {"warn": "warning", "error": "critical"}
SHOWN = 3
KEPT_ROWS = 10


def as_checks(
    connection: DuckDBPyConnection, build_id: str, results: list[NodeResult]
) -> list[Check]:
    """One check a test; a model or seed appears only when it failed.

    `connection` sees the work file and, as `marts`, the marts: the rows that failed a
    test are asked for once more, and the first ten kept.
    """
    now = clock.now()
    return [
        Check(
            build_id=build_id,
            gate="dbt",
            check_name=result.name,
            severity=SEVERITIES.get(result.severity, "critical"),
            is_success=result.status in PASSED,
            failing_row_count=result.failures,
            message=None if result.status in PASSED else result.message,
            checked_at=now,
            table_name=result.table,
            failing_rows=_failing_rows(connection, result),
        )
        for result in results
        if result.kind in ("test", "unit_test") or not _is_fine(result)
    ]


def _failing_rows(connection: DuckDBPyConnection, result: NodeResult) -> str | None:
    if result.kind != "test" or result.status in PASSED or not result.query:
        return None
    try:
        found = connection.execute(f"from ({result.query}) limit {KEPT_ROWS}")
        rows = found.to_arrow_table().to_pylist()
    except duckdb.Error:
        return None
    return json.dumps(rows, default=str)


def failure_sentence(results: list[NodeResult], logs: Path) -> str | None:
    """What stops the build, or None: warnings do not."""
    failed = [result for result in results if not _is_fine(result)]
    causes = [result for result in failed if result.status != "skipped"] or failed
    if not causes:
        return None
    shown = "; ".join(_told(result) for result in causes[:SHOWN])
    more = f"; and {len(causes) - SHOWN} more" if len(causes) > SHOWN else ""
    return (
        f"The build failed, nothing was published: {shown}{more} (see {logs}/dbt.log)."
    )


def _is_fine(result: NodeResult) -> bool:
    return result.status in PASSED or result.status == "warn"


def _told(result: NodeResult) -> str:
    message = " ".join((result.message or result.status).split())
    return f"{result.kind} {result.name}: {message[:300]}"
