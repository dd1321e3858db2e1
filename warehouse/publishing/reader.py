"""Reading what is published: one locked connection a build, never the work files."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.manifest import Current, published_path, require_current

LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


class Reader:
    """A reader that moves to the new build at its next query."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._build_id: str | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None

    def current(self) -> Current:
        return require_current(self._home)

    def query(self, sql: str, values: object = None) -> pa.Table:
        """One read-only statement's rows; a mistake in it raises one sentence."""
        cursor = self._open().cursor()
        try:
            return cursor.execute(sql, values).to_arrow_table()
        except duckdb.Error as error:
            raise BorderlogError(" ".join(str(error).split())) from None
        finally:
            cursor.close()

    def tables(self) -> list[str]:
        found = self.query(
            "select table_name from information_schema.tables "
            "where table_schema = 'main' order by all"
        )
        return [str(name) for name in found["table_name"].to_pylist()]

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> duckdb.DuckDBPyConnection:
        build_id = self.current().build_id
        if self._connection is None or build_id != self._build_id:
            self.close()
            path = published_path(self._home, build_id)
            self._connection = duckdb.connect(path, read_only=True, config=LOCKED)
            self._build_id = build_id
        return self._connection
