"""The copy of a build that may be passed on whole, where the build itself may not."""

import os
import uuid
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.attaching import attach
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.gate import KEYS, columns, rules, withheld_of
from warehouse.publishing.manifest import published_builds, published_path
from warehouse.publishing.reader import Reader

TABLES = """
select table_name from information_schema.tables
where table_catalog = current_database() and table_schema = 'main'
order by table_name
"""


class ExportReader(Reader):
    """Reads what may be passed on: the export copy where a build has one."""

    def full(self) -> Reader:
        return Reader(self.home)

    def _path(self, build_id: str) -> Path:
        write_export_copy(self.home, build_id)
        path = export_path(self.home, build_id)
        return path if path.exists() else super()._path(build_id)


def export_path(home: Home, build_id: str) -> Path:
    return home.published / "exports" / f"{build_id}.duckdb"


def write_export_copy(home: Home, build_id: str) -> None:
    """Write the copy, whole or not at all, of a build that holds what may not leave."""
    path = export_path(home, build_id)
    if path.exists():
        return
    temporary = path.with_name(f".{build_id}.{uuid.uuid4().hex}.tmp")
    try:
        if _copied(published_path(home, build_id), temporary):
            os.replace(temporary, path)
    except (OSError, duckdb.Error) as error:
        raise BorderlogError(
            f"The export copy of build {build_id} cannot be written to {path.parent}: "
            f"{' '.join(str(error).split())}; run `borderlog publish`."
        ) from None


def _copied(full: Path, path: Path) -> bool:
    """Copy row by row what may leave: deleting would leave the bytes in the file."""
    with duckdb.connect() as connection:
        attach(connection, full, "whole")
        connection.execute("use whole")

        def ask(sql: str) -> pa.Table:
            return connection.execute(sql).to_arrow_table()

        if withheld_of(ask) is None:
            return False
        path.parent.mkdir(exist_ok=True)
        attach(connection, path, "kept", is_read_only=False)
        connection.execute("copy from database whole to kept (schema)")
        _fill(connection, columns(ask))
        connection.execute("detach kept")
    return True


def _fill(connection: duckdb.DuckDBPyConnection, held: dict[str, list[str]]) -> None:
    for key, name in KEYS.items():
        connection.execute(
            f"create temp table leaving_{key} as {rules(held)} select {key} from {name}"
        )
    for (table,) in connection.execute(TABLES).fetchall():
        conditions = [
            f"({key} is null or {key} in (select {key} from leaving_{key}))"
            for key in KEYS
            if key in held.get(table, [])
        ]
        connection.execute(
            f'insert into kept.main."{table}" select * from "{table}" '
            f"where {' and '.join(conditions) or 'true'}"
        )


def prune_export_copies(home: Home) -> None:
    """Keep none without its build, and nothing of a copy that was killed half-way."""
    builds = set(published_builds(home))
    for path in (home.published / "exports").glob("*"):
        if path.suffix != ".duckdb" or path.stem not in builds:
            path.unlink()
