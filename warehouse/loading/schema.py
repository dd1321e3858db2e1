"""The tables of `raw`, `read` and `ops`: all of them exist after any load."""

from duckdb import DuckDBPyConnection

from warehouse.connectors import connectors
from warehouse.connectors.seam import RawTable
from warehouse.errors import BorderlogError
from warehouse.loading.tables import ORIGIN, TABLES

OUTDATED = (
    "{name} was made by another version of Borderlog; run `borderlog load --rebuild` "
    "to make it anew from landing."
)


def make_tables(connection: DuckDBPyConnection, *, is_demo: bool | None = None) -> None:
    """Create what is missing, and write down the sources as the connectors tell them.

    `is_demo` says whether the home is one of the shipped sample, where that is known.
    """
    for schema in ("raw", "read", "reference", "ops"):
        connection.execute(f"create schema if not exists {schema}")
    for name, columns in TABLES.items():
        _make_table(connection, name, columns)
    for table in raw_tables():
        listed = ", ".join(
            f"{name} {kind}" for name, kind in raw_columns(table).items()
        )
        _make_table(connection, f"raw.{table.name}", listed)
    _fill(connection, "raw.generation", 0)
    _fill(connection, "raw.home", False)  # noqa: FBT003
    if is_demo is not None:
        connection.execute("update raw.home set is_demo = ?", [is_demo])
    _write_sources(connection)


def _fill(connection: DuckDBPyConnection, table: str, value: object) -> None:
    if not connection.execute(f"from {table}").fetchall():
        connection.execute(f"insert into {table} values (?)", [value])


def raw_tables() -> list[RawTable]:
    return [table for one in connectors().values() for table in one.tables]


def raw_columns(table: RawTable) -> dict[str, str]:
    return {column.name: column.type for column in table.columns} | ORIGIN


def _make_table(connection: DuckDBPyConnection, name: str, columns: str) -> None:
    """What `ops` holds is written anew by each build, `read` only ever gains columns.

    Anything else is refused. What an older reader read holds null in a new column.
    """
    connection.execute(f"create table if not exists {name} ({columns})")
    connection.execute(f"create or replace temp table as_it_should_be ({columns})")
    wanted, found = _columns(connection, "as_it_should_be"), _columns(connection, name)
    if name.startswith("read.") and found == wanted[: len(found)]:
        for column, kind in wanted[len(found) :]:
            connection.execute(
                f"alter table {name} add column if not exists {column} {kind}"
            )
        return
    if wanted == found:
        return
    if not name.startswith("ops."):
        raise BorderlogError(OUTDATED.format(name=name))
    connection.execute(f"create or replace table {name} ({columns})")


def _columns(connection: DuckDBPyConnection, table: str) -> list[tuple[str, str]]:
    return [row[:2] for row in connection.execute(f"describe {table}").fetchall()]


def _write_sources(connection: DuckDBPyConnection) -> None:
    connection.execute("begin")
    connection.execute("delete from raw.sources")
    for name, source in connectors().items():
        info = source.info
        told: list[object] = [name, info.title, info.publisher, info.licence]
        told += [info.licence_url, info.citation, info.home_url, info.description]
        told += [info.coded_by, info.expected_lag_hours, info.is_redistributable]
        told += [info.is_publishable, info.is_lethal_only, info.is_machine_feed]
        told += [info.country_code]
        marks = ", ".join("?" * len(told))
        connection.execute(f"insert into raw.sources values ({marks})", told)
    connection.execute("commit")


def next_load_id(connection: DuckDBPyConnection, what: str) -> int:
    """Take the next number of the one sequence by which models tell what is new."""
    found = connection.execute(
        "insert into raw.loads select coalesce(max(load_id), 0) + 1, ? from raw.loads "
        "returning load_id",
        [what],
    ).fetchone()
    assert found is not None
    return int(found[0])


def begin_generation(connection: DuckDBPyConnection) -> None:
    """Say that rows were taken away, so that every model is made anew."""
    connection.execute("update raw.generation set generation = generation + 1")
