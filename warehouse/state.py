"""What a home is like now: what is current, how fresh, what ran, what was refused."""

from typing import Any

from warehouse import ops
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.manifest import published_builds, read_current
from warehouse.publishing.reader import Reader

RECENT_RUNS = 5


def status(home: Home) -> dict[str, Any]:
    """All of it as plain values; nothing here waits for a run under way."""
    current = read_current(home)
    return {
        "home": str(home.root),
        "current_build": _as_dict(current),
        "hold": ops.current_hold(home),
        "kept_builds": published_builds(home),
        "recent_runs": ops.rows(
            home,
            "select * from runs order by started_at desc, rowid desc limit ?",
            (RECENT_RUNS,),
        ),
        "failed_checks": _failed_checks(home),
        **(_of_published(home) if current else {}),
    }


def _as_dict(current: Any) -> dict[str, Any] | None:
    return vars(current).copy() if current else None


def _failed_checks(home: Home) -> list[dict[str, Any]]:
    """Of the last build that was judged, published or not."""
    return ops.rows(
        home,
        "select * from checks where not is_success and build_id = "
        "(select build_id from checks order by checked_at desc limit 1)",
    )


def _of_published(home: Home) -> dict[str, Any]:
    reader = Reader(home)
    try:
        return {
            "sources": reader.query(SOURCES).to_pylist(),
            "refused_files": reader.query(REFUSED).to_pylist(),
            "doubts": reader.query(DOUBTS).to_pylist(),
        }
    finally:
        reader.close()


SOURCES = """
select
    source_name,
    count(*) filter (where status = 'loaded') as file_count,
    count(*) filter (where status = 'refused') as refused_file_count,
    coalesce(sum(row_count_read), 0)::bigint as row_count_read,
    coalesce(sum(row_count_loaded), 0)::bigint as row_count_loaded,
    coalesce(sum(row_count_unchanged), 0)::bigint as row_count_unchanged,
    coalesce(sum(row_count_rejected), 0)::bigint as row_count_rejected,
    coalesce(
        sum(row_count_read)
        = sum(row_count_loaded + row_count_unchanged + row_count_rejected),
        true
    ) as is_balanced,
    max(landed_at) as last_landed_at
from row_accounting
group by source_name
order by source_name
"""

DOUBTS = """
select table_name, check_name, severity, message from check_results
where gate = 'raw_in' and not is_success
order by severity, table_name, check_name
"""

REFUSED = """
select source_name, file_name, reason from row_accounting
where status = 'refused'
order by landed_at, file_id
"""


def last_loads(home: Home) -> dict[str, Any]:
    """Source to when its last file landed, of what is published."""
    try:
        found = _of_published(home)["sources"]
    except BorderlogError:
        return {}
    return {row["source_name"]: row["last_landed_at"] for row in found}
