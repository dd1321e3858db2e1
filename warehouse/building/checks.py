"""dbt's results as check results, and as the sentence that stops a build."""

from pathlib import Path

from warehouse import clock
from warehouse.building.dbt import NodeResult
from warehouse.ops import Check

PASSED = {"pass", "success", "no-op"}
SEVERITIES = {"warn": "warning", "error": "critical"}
SHOWN = 3


def as_checks(build_id: str, results: list[NodeResult]) -> list[Check]:
    """One check a test; a model or seed appears only when it failed."""
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
        )
        for result in results
        if result.kind in ("test", "unit_test") or not _is_fine(result)
    ]


def gate_sentence(results: list[NodeResult], logs: Path) -> str | None:
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
