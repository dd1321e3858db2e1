"""Put a database file beside another, whatever its path is called."""

from pathlib import Path

from duckdb import DuckDBPyConnection


def attach(
    connection: DuckDBPyConnection, path: Path, name: str, *, is_read_only: bool = True
) -> None:
    """Attach a file under a name that is not taken yet."""
    quoted = str(path).replace("'", "''")
    how = " (read_only)" if is_read_only else ""
    connection.execute(f"attach if not exists '{quoted}' as {name}{how}")
