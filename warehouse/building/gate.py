"""The gate marts out: Great Expectations judges a build before it may be published."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import duckdb
from duckdb import DuckDBPyConnection

from warehouse import clock
from warehouse.attaching import attach
from warehouse.doubting import unmet_doubts
from warehouse.errors import GateFailedError
from warehouse.home import Home
from warehouse.ops import Check
from warehouse.publishing.manifest import Current, published_path, read_current

if TYPE_CHECKING:
    from expectations.doubts import MartDoubts

GATE = "marts_out"
KEPT_ROWS = 10
SHOWN = 3
# What a build says of itself is written after the gate has judged.
JOURNAL = ("build_info", "check_results", "pipeline_runs")


def judge_marts(home: Home, build_id: str) -> list[Check]:
    """Try every doubt on marts.duckdb as it is, against what readers see now."""
    before = read_current(home)
    with _opened(home) as connection:
        attached = before is not None and _attach_before(connection, home, before)
        is_reduced = attached and before is not None and _has_forgotten(home, before)
        return list(
            _results(connection, build_id, has_before=attached, is_reduced=is_reduced)
        )


def content_fingerprint(home: Home) -> str:
    """Of every row of every table but the journal: what a gate saw, and what is there."""
    with _opened(home) as connection:
        names = [
            str(name)
            for (name,) in connection.execute("show tables").fetchall()
            if name not in JOURNAL
        ]
        seen = [
            (
                name,
                connection.execute(
                    f'select count(*), bit_xor(hash(t)) from "{name}" as t'
                ).fetchone(),
            )
            for name in sorted(names)
        ]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def require_judged_loads(connection: DuckDBPyConnection) -> None:
    """Every row of raw must be one that the gate raw in let pass, as it let it pass."""
    from warehouse.loading.schema import raw_tables

    for table in raw_tables():
        found = connection.execute(
            f"""
            with held as (
                select
                    load_id,
                    count(*) as row_count,
                    bit_xor(row_hash) as row_fingerprint
                from raw.{table.name}
                group by load_id
            )

            select held.load_id from held
            anti join raw.gate_records as passed
                on
                    held.load_id = passed.load_id
                    and passed.table_name = '{table.name}'
                    and held.row_count = passed.row_count
                    and held.row_fingerprint = passed.row_fingerprint
            order by held.load_id
            """
        ).fetchall()
        if found:
            raise GateFailedError(
                f"Nothing was built: rows of load {found[0][0]} in raw.{table.name} are "
                "not those that the gate raw in let pass; run `borderlog load --rebuild`."
            )


def _opened(home: Home) -> DuckDBPyConnection:
    connection = duckdb.connect()
    attach(connection, home.marts, "marts")
    connection.execute("use marts")
    return connection


def _attach_before(connection: DuckDBPyConnection, home: Home, before: Current) -> bool:
    path = published_path(home, before.build_id)
    if path.exists():
        attach(connection, path, "before")
    return path.exists()


def _has_forgotten(home: Home, before: Current) -> bool:
    """Whether a person took rows out since then: less is then what was asked for."""
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        found = connection.execute(
            "select count(*) from raw.loads where what = 'forget' and load_id > ?",
            [before.load_id],
        ).fetchone()
    return found != (0,)


def _results(
    connection: DuckDBPyConnection, build_id: str, *, has_before: bool, is_reduced: bool
) -> Iterator[Check]:
    from expectations.marts_out import mart_suites

    for suite in mart_suites():
        for doubts in suite.marts:
            if doubts.is_against_before and not has_before:
                continue
            for check in _judged(connection, suite.table, doubts, build_id):
                softened = doubts.is_against_before and is_reduced
                yield replace(check, severity="warning") if softened else check


def _judged(
    connection: DuckDBPyConnection, table: str, doubts: "MartDoubts", build_id: str
) -> Iterator[Check]:
    for doubt, positions in unmet_doubts(
        connection, doubts.query, doubts.doubts, table
    ):
        told = _sentences(connection, doubt.sentence, positions)
        yield Check(
            build_id=build_id,
            gate=GATE,
            check_name=doubt.name,
            severity=doubt.severity,
            is_success=not told,
            failing_row_count=len(told),
            message="; ".join(told[:SHOWN]) or None,
            checked_at=clock.now(),
            table_name=table,
            failing_rows=json.dumps(told[:KEPT_ROWS]),
        )


def _sentences(
    connection: DuckDBPyConnection, sentence: str, positions: list[int]
) -> list[str]:
    rows = connection.execute(
        f"select {sentence} from frame where list_contains(?, position) "
        "order by position",
        [positions],
    ).fetchall()
    return [str(told) for (told,) in rows]


def stopping(checks: list[Check]) -> list[Check]:
    """The checks that keep a build from being published."""
    return [one for one in checks if not one.is_success and one.severity == "critical"]


def gate_sentence(checks: list[Check]) -> str | None:
    """What stops publishing and how to let it pass, or None."""
    stopped = stopping(checks)
    if not stopped:
        return None
    told = "; ".join(f"{one.check_name} ({one.message})" for one in stopped[:SHOWN])
    names = " ".join(f"--accept {one.check_name}" for one in stopped)
    return (
        f"Nothing was published, the gate marts out stopped the build: {told}. If that is "
        f"as it should be: borderlog publish {names} --because ..."
    )
