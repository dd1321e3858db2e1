"""What the gate raw in found, told to ops.sqlite: readable while anything runs."""

from dataclasses import asdict

from duckdb import DuckDBPyConnection

from warehouse import ops
from warehouse.home import Home
from warehouse.ops import Check

GATE = "raw_in"
RESULTS = """
select
    load_id, table_name, check_name, severity, is_success, failing_row_count, message,
    failing_rows, checked_at
from raw.gate_results
where load_id > ?
order by load_id, table_name, checked_at, check_name
"""


def tell_results(home: Home, connection: DuckDBPyConnection) -> list[Check]:
    """Results that ops.sqlite has not got yet: those of a load that was killed after it
    was committed, too."""
    told = ops.rows(
        home, "select max(load_id) as load_id from checks where gate = ?", (GATE,)
    )
    since = told[0]["load_id"] if told and told[0]["load_id"] is not None else -1
    found = connection.execute(RESULTS, [since])
    names = [column[0] for column in found.description or ()]
    checks = [
        Check(build_id=None, gate=GATE, **dict(zip(names, row, strict=True)))
        for row in found.fetchall()
    ]
    ops.insert(home, "checks", [asdict(check) for check in checks])
    return checks
