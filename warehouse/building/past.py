"""What readers were shown before: the journal goes on from the newest published build.

A build that was killed or refused was never shown, so it leaves nothing in the journal,
and to build the same again starts from the same past.
"""

from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.attaching import attach
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.loading.batch import transaction
from warehouse.publishing.manifest import published_builds, published_path

# Table of ops, the published table it is asked of, and the question. A judgement is kept
# as JSON: a build made by an older version may lack columns of today.
PAST = (
    (
        "ops.incident_versions",
        "incident_history",
        """
        select
            incident_id, version_number, version_reason, changed_fields, build_id,
            cast(to_json(versions) as varchar) as judgement, known_from, known_until
        from before.incident_history as versions
        """,
    ),
    (
        "ops.recorded_fields",
        "incident_history",
        """
        select column_name as field_name from duckdb_columns()
        where database_name = 'before' and table_name = 'incident_history'
        """,
    ),
    (
        "ops.incident_id_changes",
        "incident_id_changes",
        "select * from before.incident_id_changes",
    ),
    (
        "ops.incident_ids",
        "incident_id_aliases",
        "select alias_incident_id, incident_id from before.incident_id_aliases",
    ),
    ("ops.published_before", "build_info", "select built_at from before.build_info"),
)


def write_past(home: Home, connection: DuckDBPyConnection) -> None:
    """Fill the tables of `ops` that tell what the build published last had shown.

    The one published last, not the one readers see: a rollback unsays nothing.
    """
    builds = published_builds(home)
    if builds:
        _attach(connection, published_path(home, builds[-1]))
    try:
        with transaction(connection):
            for table, published, question in PAST:
                connection.execute(f"delete from {table}")
                if builds and _is_published(connection, published):
                    connection.execute(f"insert into {table} by name {question}")
    finally:
        if builds:
            connection.execute("detach before")


def _attach(connection: DuckDBPyConnection, path: Path) -> None:
    try:
        attach(connection, path, "before")
    except duckdb.Error as error:
        raise BorderlogError(
            f"{path} cannot be opened ({' '.join(str(error).split())}), so what was "
            "published last is not known: put it back from a backup, or take it out of "
            "that folder to go on from the build before."
        ) from None


def _is_published(connection: DuckDBPyConnection, name: str) -> bool:
    """An older version of Borderlog published less."""
    found = connection.execute(
        "select 1 from duckdb_tables() "
        "where database_name = 'before' and table_name = ?",
        [name],
    ).fetchall()
    return bool(found)
