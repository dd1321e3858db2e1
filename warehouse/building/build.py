"""A build: models and tests by dbt, what they say of themselves, and the vouching."""

import hashlib
import uuid
from dataclasses import asdict, dataclass, replace
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
from warehouse.loading.schema import make_tables
from warehouse.ops import Build
from warehouse.progress import Progress
from warehouse.reading import reader_version

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


@dataclass(frozen=True)
class Plan:
    """What a build would cover: all loads up to `load_id`, under these rules."""

    manifest: "Manifest"
    fingerprints: dict[str, str]
    load_id: int

    @property
    def code_fingerprint(self) -> str:
        text = str(sorted(self.fingerprints.items()))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def plan_build(home: Home) -> Plan:
    """Understand the rules as they are, and mark the models that must be made anew."""
    if not home.warehouse.exists():
        raise BorderlogError(
            f"There is nothing to build in {home.root}: run `borderlog load` first."
        )
    manifest = dbt.parse(home)
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        current = fingerprints(manifest, source_fingerprints(connection))
        write_models_to_refresh(connection, stale_models(connection, current))
        found = connection.execute("select coalesce(max(load_id), 0) from raw.loads")
        (load_id,) = found.fetchone() or (0,)
    return Plan(manifest, current, load_id)


def build(
    home: Home, progress: Progress, plan: Plan, *, is_full_refresh: bool = False
) -> Build:
    """Build marts from raw; raises GateFailedError when a model or a test fails."""
    record = _new_record(plan)
    full = ["--full-refresh"] if is_full_refresh else []
    arguments = ["--exclude", "tag:ops", *full]
    results = _dbt_build(home, progress, plan.manifest, arguments)
    checks = as_checks(record.build_id, results)
    ops.insert(home, "checks", [asdict(check) for check in checks])
    if sentence := gate_sentence(results, home.logs):
        ops.insert(home, "builds", [asdict(record)])
        raise GateFailedError(sentence)
    return _finish(home, progress, plan, record)


def _new_record(plan: Plan) -> Build:
    built_at = clock.now()
    return Build(
        build_id=f"{built_at:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}",
        marts_fingerprint=None,
        is_success=False,
        load_id=plan.load_id,
        code_fingerprint=plan.code_fingerprint,
        reader_version=reader_version(),
        built_at=built_at,
    )


def _dbt_build(
    home: Home, progress: Progress, manifest: "Manifest", arguments: list[str]
) -> list[dbt.NodeResult]:
    task = progress.task(
        "build", len(manifest.nodes) + len(manifest.unit_tests), "nodes"
    )
    results = dbt.build(home, manifest, arguments, task.advance)
    task.finish()
    return results


def _finish(home: Home, progress: Progress, plan: Plan, record: Build) -> Build:
    """Write the journal into the marts, then vouch for the file as it now is."""
    with duckdb.connect(home.warehouse) as connection:
        write_journal(home, connection, record, __version__)
    results = dbt.build(home, plan.manifest, ["--select", "tag:ops"], lambda: None)
    if sentence := gate_sentence(results, home.logs):
        raise GateFailedError(sentence)
    with duckdb.connect(home.warehouse) as connection:
        write_fingerprints(connection, plan.fingerprints)
    compact_marts(home)
    vouched = replace(record, marts_fingerprint=file_fingerprint(home), is_success=True)
    ops.insert(home, "builds", [asdict(vouched)])
    progress.line(f"build {vouched.build_id}: all models and tests passed")
    return vouched


def file_fingerprint(home: Home) -> str:
    """sha256 of marts.duckdb: any write to it, by whomever, changes it."""
    with home.marts.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
