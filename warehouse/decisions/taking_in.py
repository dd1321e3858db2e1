"""decisions.csv as a table of raw, so that a build follows it."""

from dataclasses import astuple

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.decisions.file import COLUMNS, DecisionsError, read_decisions
from warehouse.home import Home
from warehouse.loading.batch import transaction
from warehouse.loading.schema import next_load_id

TABLE = "raw.incident_decisions"
LISTS = ("incident_ids", "report_ids", "other_report_ids")


def take_in_decisions(home: Home, connection: DuckDBPyConnection) -> str | None:
    """Make the table as the file is; a change counts as a load, so that it is built.

    Returns the sentence where the file cannot be followed: then what was taken in last
    goes on to hold, and nothing else stops.
    """
    try:
        rows = [list(astuple(one)) for one in read_decisions(home)]
    except DecisionsError as error:
        return f"{error} Until then the decisions hold as they were last read."
    told = pa.table(
        {
            name: pa.array([row[position] for row in rows], _type(name))
            for position, name in enumerate(COLUMNS)
        }
    )
    connection.register("told", told)
    if _differ(connection):
        with transaction(connection):
            connection.execute(f"delete from {TABLE}")
            connection.execute(f"insert into {TABLE} by name select * from told")
            next_load_id(connection, "decide")
    connection.unregister("told")
    return None


def _type(name: str) -> pa.DataType:
    if name == "decided_at":
        return pa.timestamp("us")
    return pa.list_(pa.string()) if name in LISTS else pa.string()


def _differ(connection: DuckDBPyConnection) -> bool:
    found = connection.execute(
        f"""
        select 1 from (
            (select * from told except all select * from {TABLE})
            union all
            (select * from {TABLE} except all select * from told)
        ) as differing
        """
    ).fetchall()
    return bool(found)
