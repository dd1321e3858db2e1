"""The reference tables that models read, loaded again when their files change."""

from duckdb import DuckDBPyConnection

from warehouse.reference import DATA, TABLES, ReferenceTable, fingerprints

# The gazetteer serves the reader and models from the file itself.
READERS_ONLY = {"places"}


def load_reference(connection: DuckDBPyConnection) -> None:
    """Make `reference.*` what the shipped files say."""
    connection.execute(
        "create table if not exists reference.files "
        "(table_name varchar primary key, fingerprint varchar)"
    )
    held = dict(connection.execute("from reference.files").fetchall())
    current = fingerprints()
    for table in TABLES:
        fingerprint = current[table.name]
        if table.name not in READERS_ONLY and held.get(table.name) != fingerprint:
            _load_table(connection, table, fingerprint)


def _load_table(
    connection: DuckDBPyConnection, table: ReferenceTable, fingerprint: str
) -> None:
    path = str(DATA / table.file_name)
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in table.columns.items())
    reader = (
        f"read_csv(?, header=true, auto_detect=false, columns={{{columns}}})"
        if path.endswith(".csv")
        else "read_parquet(?)"
    )
    connection.execute("begin")
    connection.execute(
        f"create or replace table reference.{table.name} as from {reader}", [path]
    )
    connection.execute(
        "insert or replace into reference.files values (?, ?)",
        [table.name, fingerprint],
    )
    connection.execute("commit")
