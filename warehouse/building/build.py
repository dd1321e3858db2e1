"""A build: models and tests by dbt, what they say of themselves, and the vouching."""

import hashlib
import json
import uuid
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import duckdb

from warehouse import __version__, clock, ops
from warehouse.attaching import attach
from warehouse.building import dbt
from warehouse.building.checks import as_checks, failure_sentence
from warehouse.building.fingerprints import (
    fingerprints,
    source_fingerprints,
    stale_models,
    write_fingerprints,
    write_models_to_refresh,
)
from warehouse.building.gate import (
    content_fingerprint,
    gate_sentence,
    judge_marts,
    require_judged_loads,
    stopping,
)
from warehouse.building.journal import write_build
from warehouse.building.past import write_past
from warehouse.building.settled import fixed_fingerprints, settled_names
from warehouse.building.vouch import record_gate, vouch
from warehouse.decisions.taking_in import take_in_decisions
from warehouse.errors import BorderlogError, GateFailedError
from warehouse.home import Home
from warehouse.loading.schema import make_tables
from warehouse.ops import Build, Check
from warehouse.progress import Progress
from warehouse.readings import version_in_use

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


@dataclass(frozen=True)
class Plan:
    """What a build would cover: all loads up to `load_id`, under these rules.

    `fingerprints` are those of models by name, `fixed` those of seeds and their tests;
    `warning` is what a person should mend, though the build goes on without.
    """

    manifest: "Manifest"
    fingerprints: dict[str, str]
    fixed: dict[str, str]
    load_id: int
    warning: str | None = None

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
        warning = take_in_decisions(home, connection)
        sources = source_fingerprints(connection)
        current = fingerprints(manifest, sources)
        write_models_to_refresh(connection, stale_models(connection, current))
        found = connection.execute("select coalesce(max(load_id), 0) from raw.loads")
        (load_id,) = found.fetchone() or (0,)
    fixed = fixed_fingerprints(manifest, sources)
    return Plan(manifest, current, fixed, load_id, warning)


def build(
    home: Home, progress: Progress, plan: Plan, *, is_full_refresh: bool = False
) -> Build:
    """Build marts from raw and judge them.

    Raises GateFailedError when a model or a test fails, and also, the build standing
    there to be accepted, when the gate marts out stops it.
    """
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        require_judged_loads(connection)
    record = _new_record(home, plan)
    with duckdb.connect(home.warehouse) as connection:
        write_build(home, connection, record, __version__)
        write_past(home, connection)
    full = ["--full-refresh"] if is_full_refresh else []
    _build_and_test(home, progress, plan, record, full)
    checks = _judge(home, progress, record)
    seen = content_fingerprint(home)
    if not stopping(checks):
        record_gate(home, record.build_id, seen)
    vouched = vouch(home, plan.manifest, replace(record, content_fingerprint=seen))
    with duckdb.connect(home.warehouse) as connection:
        write_fingerprints(connection, plan.fingerprints | plan.fixed)
    if sentence := gate_sentence(checks):
        raise GateFailedError(sentence)
    progress.line(f"build {vouched.build_id}: all models, tests and gates passed")
    return vouched


def _build_and_test(
    home: Home, progress: Progress, plan: Plan, record: Build, options: list[str]
) -> None:
    settled = [] if options else settled_names(home, plan.manifest, plan.fixed)
    # Unit tests judge the rules, which are the same whatever is loaded. To leave a seed
    # out must not leave out the tests of models that look at it.
    arguments = ["--exclude", "tag:ops+", "test_type:unit", *settled]
    arguments += ["--indirect-selection", "empty", *options]
    results = _dbt_build(home, progress, plan.manifest, arguments, len(settled))
    with duckdb.connect(home.warehouse) as connection:
        attach(connection, home.marts, "marts", is_read_only=False)
        checks = as_checks(connection, record.build_id, results)
    ops.insert(home, "checks", [asdict(check) for check in checks])
    for check in checks:
        if not check.is_success:
            tell_rows(progress, check)
    if sentence := failure_sentence(results, home.logs):
        ops.insert(home, "builds", [asdict(record)])
        raise GateFailedError(sentence)


def tell_rows(progress: Progress, check: Check) -> None:
    """The first ten rows that failed, as they are kept with the check."""
    for row in json.loads(check.failing_rows or "[]"):
        progress.line(f"  {check.check_name}: {row}")


def _judge(home: Home, progress: Progress, record: Build) -> list[Check]:
    checks = judge_marts(home, record.build_id)
    ops.insert(home, "checks", [asdict(check) for check in checks])
    for check in checks:
        if not check.is_success:
            tell = progress.warn if check.severity == "critical" else progress.line
            tell(
                f"Doubt about {check.table_name}, {check.check_name}: {check.message}."
            )
            tell_rows(progress, check)
    return checks


def _new_record(home: Home, plan: Plan) -> Build:
    built_at = clock.now()
    return Build(
        build_id=f"{built_at:%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}",
        marts_fingerprint=None,
        content_fingerprint=None,
        is_success=False,
        load_id=plan.load_id,
        code_fingerprint=plan.code_fingerprint,
        reader_version=version_in_use(home),
        built_at=built_at,
    )


def _dbt_build(
    home: Home,
    progress: Progress,
    manifest: "Manifest",
    arguments: list[str],
    settled_count: int,
) -> list[dbt.NodeResult]:
    task = progress.task("build", len(manifest.nodes) - settled_count, "nodes")
    results = dbt.build(home, manifest, arguments, task.advance)
    task.finish()
    return results
