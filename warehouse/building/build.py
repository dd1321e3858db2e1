"""A build: models and tests by dbt, what they say of themselves, and the vouching."""

import hashlib
import uuid
from dataclasses import asdict
from typing import TYPE_CHECKING

import duckdb

from warehouse import __version__, clock, ops
from warehouse.building import dbt
from warehouse.building.checks import as_checks, gate_sentence
from warehouse.building.compact import compact_marts
from warehouse.building.fingerprints import (
    fingerprints,
    source_fingerprints,
    stale_models,
    write_fingerprints,
    write_models_to_refresh,
)
from warehouse.building.journal import write_journal
from warehouse.errors import BorderlogError, GateFailedError
from warehouse.home import Home
from warehouse.ops import Build
from warehouse.progress import Progress
from warehouse.reading import reader_version

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


def build(home: Home, progress: Progress, *, is_full_refresh: bool = False) -> Build:
    """Build marts from raw; raises GateFailedError when a model or a test fails."""
    if not home.warehouse.exists():
        raise BorderlogError(
            f"There is nothing to build in {home.root}: run `borderlog load` first."
        )
    manifest = dbt.parse(home)
    current = prepare(home, manifest)
    record = _new_record(home, current)
    full = ["--full-refresh"] if is_full_refresh else []
    results = _dbt_build(home, progress, manifest, ["--exclude", "tag:ops", *full])
    checks = as_checks(record.build_id, results)
    ops.insert(home, "checks", [asdict(check) for check in checks])
    if sentence := gate_sentence(results, home.logs):
        ops.insert(home, "builds", [asdict(record)])
        raise GateFailedError(sentence)
    return _finish(home, progress, manifest, record, current)


def prepare(home: Home, manifest: "Manifest") -> dict[str, str]:
    """Mark the models whose rules changed for a refresh; returns the fingerprints."""
    with duckdb.connect(home.warehouse) as connection:
        current = fingerprints(manifest, source_fingerprints(connection))
        write_models_to_refresh(connection, stale_models(connection, current))
    return current


def code_fingerprint(current: dict[str, str]) -> str:
    return hashlib.sha256(str(sorted(current.items())).encode()).hexdigest()[:16]


def _new_record(home: Home, current: dict[str, str]) -> Build:
    built_at = clock.now()
    with duckdb.connect(home.warehouse) as connection:
        found = connection.execute("select coalesce(max(load_id), 0) from raw.loads")
        (load_id,) = found.fetchone() or (0,)
    return Build(
        build_id=f"{built_at:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}",
        marts_fingerprint=None,
        is_success=False,
        load_id=load_id,
        code_fingerprint=code_fingerprint(current),
        reader_version=reader_version(),
        built_at=built_at,
    )


def _dbt_build(
    home: Home, progress: Progress, manifest: "Manifest", arguments: list[str]
) -> list[dbt.NodeResult]:
    task = progress.task("build", len(manifest.nodes) + len(manifest.unit_tests), "nodes")
    results = dbt.build(home, manifest, arguments, task.advance)
    task.finish()
    return results


def _finish(
    home: Home,
    progress: Progress,
    manifest: "Manifest",
    record: Build,
    current: dict[str, str],
) -> Build:
    """Write the journal into the marts, then vouch for the file as it now is."""
    with duckdb.connect(home.warehouse) as connection:
        write_journal(home, connection, record, __version__)
    results = dbt.build(home, manifest, ["--select", "tag:ops"], lambda: None)
    if sentence := gate_sentence(results, home.logs):
        raise GateFailedError(sentence)
    with duckdb.connect(home.warehouse) as connection:
        write_fingerprints(connection, current)
    compact_marts(home)
    vouched = Build(
        **{
            **asdict(record),
            "marts_fingerprint": file_fingerprint(home),
            "is_success": True,
        }
    )
    ops.insert(home, "builds", [asdict(vouched)])
    progress.line(f"build {vouched.build_id}: all models and tests passed")
    return vouched


def file_fingerprint(home: Home) -> str:
    """sha256 of marts.duckdb: any write to it, by whomever, changes it."""
    with home.marts.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
