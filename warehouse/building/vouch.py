"""What lets a build be published: its journal, its fingerprints, the gate's record."""

import hashlib
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING

import duckdb

from warehouse import clock, ops
from warehouse.building import dbt
from warehouse.building.checks import failure_sentence
from warehouse.building.compact import compact_marts
from warehouse.building.gate import GATE, content_fingerprint
from warehouse.building.journal import write_journal
from warehouse.errors import GateFailedError
from warehouse.home import Home
from warehouse.ops import Build

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest


def vouch(home: Home, manifest: "Manifest", record: Build) -> Build:
    """Write the journal into the marts, then vouch for the file as it now is.

    The rows must still be those that the gate saw.
    """
    with duckdb.connect(home.warehouse) as connection:
        write_journal(home, connection, record)
    results = dbt.build(home, manifest, ["--select", "tag:ops"], lambda: None)
    if sentence := failure_sentence(results, home.logs):
        raise GateFailedError(sentence)
    compact_marts(home)
    if content_fingerprint(home) != record.content_fingerprint:
        raise GateFailedError(
            "Nothing was published: marts.duckdb changed after the gate had judged it; "
            "build again."
        )
    vouched = replace(record, marts_fingerprint=file_fingerprint(home), is_success=True)
    ops.insert(home, "builds", [asdict(vouched)])
    return vouched


def file_fingerprint(home: Home) -> str:
    """sha256 of marts.duckdb: any write to it, by whomever, changes it."""
    with home.marts.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def record_gate(home: Home, build_id: str, fingerprint: str) -> None:
    """The gate's success record: only its being there lets a build be published."""
    record = {"build_id": build_id, "gate": GATE, "fingerprint": fingerprint}
    ops.insert(home, "gate_records", [{**record, "recorded_at": clock.now()}])


def has_passed(home: Home, build: Build) -> bool:
    """Whether the gate let pass just those rows that the build vouches for."""
    found = ops.rows(
        home,
        "select 1 from gate_records where build_id = ? and gate = ? and fingerprint = ?",
        (build.build_id, GATE, build.content_fingerprint),
    )
    return bool(found)


def standing_build(home: Home) -> Build | None:
    """The build that vouches for marts.duckdb as it is now, if any does."""
    if not home.marts.exists():
        return None
    found = ops.rows(
        home,
        "select * from builds where is_success and marts_fingerprint = ? "
        "order by built_at desc limit 1",
        (file_fingerprint(home),),
    )
    if not found:
        return None
    fields = {**found[0], "is_success": True}
    return Build(**{**fields, "built_at": datetime.fromisoformat(fields["built_at"])})
