"""The one gate out: what a source's licence does not let be passed on stays here."""

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from warehouse.errors import BorderlogError
from warehouse.publishing.reader import Reader

Ask = Callable[[str], pa.Table]

# A row leaves when every key that it has is among these; a null key says nothing.
KEYS = {"report_id": "passed_reports", "incident_id": "passed_incidents"}

# Every published table that has one of these columns, also one made tomorrow.
COLUMNS = """
select table_name, list(column_name) as column_names
from information_schema.columns
where
    table_catalog = current_database()
    and table_schema = 'main'
    and column_name in ('report_id', 'incident_id', 'source_name')
group by table_name
order by table_name
"""

TOLD = 'select report_id, source_name from "{table}" where report_id is not null'

# An id of old is judged by the incident that it resolves to today.
RULES = """
with told as ({told}),
passed_reports as (
    select report_id from told
    where source_name in (select source_name from sources where is_redistributable)
),
standing as (
    select incident_id from reports
    where
        incident_id is not null
        and report_id in (select report_id from passed_reports)
),
passed_incidents as (
    select incident_id from standing
    union
    select alias_incident_id from incident_id_aliases
    where incident_id in (select incident_id from standing)
)
"""

COUNTS = """
, stopped as (
    select * from told
    where report_id not in (select report_id from passed_reports)
)
select
    count(distinct report_id) as report_count,
    list(distinct source_name order by source_name) as source_names,
    (
        select count(*) from incidents
        where incident_id not in (select incident_id from passed_incidents)
    ) as incident_count
from stopped
"""


@dataclass(frozen=True)
class Withheld:
    """How much of a build may not leave, and whose licence says so."""

    report_count: int
    incident_count: int
    source_names: tuple[str, ...]

    def sentence(self) -> str:
        counts = {"report": self.report_count, "incident": self.incident_count}
        told = [f"{n:,} {what}{'s'[: n != 1]}" for what, n in counts.items() if n]
        be, it = ("is", "it") if sum(counts.values()) == 1 else ("are", "them")
        names = " and ".join(self.source_names)
        licence = "licence of {} does" if len(self.source_names) == 1 else None
        licence = licence or "licences of {} do"
        return (
            f"{' and '.join(told)} {be} withheld: the {licence.format(names)} "
            f"not let {it} be passed on."
        )


def withheld(reader: Reader) -> Withheld | None:
    """What the gate keeps back of the reader's build; None where all may leave."""
    return withheld_of(reader.full().query)


def withheld_of(ask: Ask) -> Withheld | None:
    (row,) = ask(rules(columns(ask)) + COUNTS).to_pylist()
    if not row["report_count"]:
        return None
    return Withheld(**{**row, "source_names": tuple(row["source_names"])})


def columns(ask: Ask) -> dict[str, list[str]]:
    """Table to those of its columns that the gate goes by."""
    return {row["table_name"]: row["column_names"] for row in ask(COLUMNS).to_pylist()}


def rules(held: dict[str, list[str]]) -> str:
    """The opening of a query on `passed_reports` and `passed_incidents`."""
    both = {"report_id", "source_name"}
    tables = [table for table, names in held.items() if both <= set(names)]
    told = (TOLD.format(table=table) for table in tables)
    return RULES.format(told=" union ".join(told))


def passed(reader: Reader, table: str, rows: pa.Table) -> pa.Table:
    """The rows of a published table that may leave, by the keys that they carry."""
    held = columns(reader.query)
    needed = next((key for key in KEYS if key in held.get(table, [])), None)
    if needed and needed not in rows.column_names:
        raise BorderlogError(f"Rows of {table} leave only with their {needed}.")
    if withheld(reader) is None:
        return rows
    for key in (key for key in KEYS if key in rows.column_names):
        found = reader.query(f"{rules(held)} select {key} from {KEYS[key]}")
        may_leave = pc.is_in(rows[key], value_set=found[key].combine_chunks())
        rows = rows.filter(pc.or_(may_leave, pc.is_null(rows[key])))
    return rows
