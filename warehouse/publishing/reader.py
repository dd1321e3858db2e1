"""Reading what is published: one locked connection a build, never the work files."""

from __future__ import annotations

from pathlib import Path

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
        self.home = home
        self._build_id: str | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None

    def current(self) -> Current:
        return require_current(self.home)

    def full(self) -> Reader:
        """A reader of everything in the same build, for counts of what is withheld."""
        return self

    def query(self, sql: str, values: object = None) -> pa.Table:
        """One read-only statement's rows; a mistake in it raises one sentence."""
        cursor = self._open().cursor()
        try:
            return cursor.execute(sql, values).to_arrow_table()
        except duckdb.Error as error:
            raise BorderlogError(" ".join(str(error).split())) from None
        except RuntimeError as error:
            # How DuckDB tells of Ctrl-C.
            if str(error) != "Query interrupted":
                raise
            raise KeyboardInterrupt from None
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
            self._connection = _connect(self._path(build_id))
            self._build_id = build_id
        return self._connection

    def _path(self, build_id: str) -> Path:
        return published_path(self.home, build_id)


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(path, read_only=True, config=LOCKED)
    except duckdb.IOException as error:
        raise BorderlogError(
            f"{path} cannot be opened ({' '.join(str(error).split())}); "
            "run `borderlog publish`."
        ) from None
