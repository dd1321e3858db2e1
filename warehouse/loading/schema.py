"""The tables of `raw`, `read` and `ops`: all of them exist after any load."""

from duckdb import DuckDBPyConnection

from warehouse.connectors import connectors
from warehouse.connectors.seam import Connector
from warehouse.errors import BorderlogError

ORIGIN = {
    "file_id": "VARCHAR",
    "row_number": "BIGINT",
    "row_hash": "UHUGEINT",
    "load_id": "BIGINT",
    "loaded_at": "TIMESTAMP",
}

TABLES = {
    "raw.loads": "load_id BIGINT PRIMARY KEY, what VARCHAR NOT NULL",
    "raw.generation": "generation BIGINT NOT NULL",
    "raw.sources": (
        "source_name VARCHAR PRIMARY KEY, source_title VARCHAR, publisher VARCHAR, "
        "licence VARCHAR, licence_url VARCHAR, citation VARCHAR, home_url VARCHAR, "
        "description VARCHAR, coded_by VARCHAR, expected_lag_hours INTEGER, "
        "is_redistributable BOOLEAN, is_machine_feed BOOLEAN"
    ),
    "raw.files": (
        "file_id VARCHAR PRIMARY KEY, source_name VARCHAR NOT NULL, file_name VARCHAR, "
        "status VARCHAR NOT NULL, reason VARCHAR, row_count_read BIGINT, "
        "row_count_loaded BIGINT, row_count_unchanged BIGINT, row_count_rejected BIGINT, "
        "load_id BIGINT, landed_at TIMESTAMP"
    ),
    "raw.rejected_rows": (
        "file_id VARCHAR, row_number BIGINT, reason VARCHAR, content BLOB, load_id BIGINT"
    ),
    "read.documents": (
        "document_sha256 VARCHAR, published_on DATE, reader_version VARCHAR, "
        "load_id BIGINT, PRIMARY KEY (document_sha256, published_on, reader_version)"
    ),
    "read.statements": (
        "document_sha256 VARCHAR, published_on DATE, reader_version VARCHAR, "
        "event_number INTEGER, event_word VARCHAR, event_type VARCHAR, "
        "occurred_on_earliest DATE, occurred_on_latest DATE, date_rule VARCHAR, "
        "place_name VARCHAR, place_id VARCHAR, region_code VARCHAR, "
        "country_code VARCHAR, latitude DOUBLE, longitude DOUBLE, "
        "place_precision VARCHAR, place_rule VARCHAR, actors VARCHAR[], "
        "quote VARCHAR, quote_start INTEGER, quote_end INTEGER"
    ),
    "ops.pipeline_runs": (
        "run_id VARCHAR, command VARCHAR, build_id VARCHAR, status VARCHAR, "
        "stage VARCHAR, message VARCHAR, exit_code INTEGER, started_at TIMESTAMP, "
        "finished_at TIMESTAMP"
    ),
    "ops.check_results": (
        "build_id VARCHAR, gate VARCHAR, check_name VARCHAR, severity VARCHAR, "
        "is_success BOOLEAN, failing_row_count BIGINT, message VARCHAR, "
        "checked_at TIMESTAMP"
    ),
    "ops.builds": (
        "build_id VARCHAR, code_fingerprint VARCHAR, reader_version VARCHAR, "
        "borderlog_version VARCHAR, load_id BIGINT, built_at TIMESTAMP"
    ),
    "ops.model_fingerprints": "model_name VARCHAR PRIMARY KEY, fingerprint VARCHAR",
    "ops.models_to_refresh": "model_name VARCHAR PRIMARY KEY",
}


def make_tables(connection: DuckDBPyConnection) -> None:
    """Create what is missing, and write down the sources as the connectors tell them."""
    for schema in ("raw", "read", "reference", "ops"):
        connection.execute(f"create schema if not exists {schema}")
    for name, columns in TABLES.items():
        connection.execute(f"create table if not exists {name} ({columns})")
    for connector in connectors().values():
        _make_source_table(connection, connector)
    if not connection.execute("from raw.generation").fetchall():
        connection.execute("insert into raw.generation values (0)")
    _write_sources(connection)


def raw_columns(connector: Connector) -> dict[str, str]:
    return {column.name: column.type for column in connector.columns} | ORIGIN


def _make_source_table(connection: DuckDBPyConnection, connector: Connector) -> None:
    columns = raw_columns(connector)
    definition = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    connection.execute(
        f"create table if not exists raw.{connector.table} ({definition})"
    )
    held = connection.execute(f"describe raw.{connector.table}").fetchall()
    if {row[0]: row[1] for row in held} != columns:
        raise BorderlogError(
            f"raw.{connector.table} was made by another version of Borderlog; "
            "run `borderlog load --rebuild` to make it anew from landing."
        )


def _write_sources(connection: DuckDBPyConnection) -> None:
    connection.execute("begin")
    connection.execute("delete from raw.sources")
    for name, source in connectors().items():
        info = source.info
        values = [name, info.title, info.publisher, info.licence, info.licence_url]
        values += [info.citation, info.home_url, info.description, info.coded_by]
        flags = [info.expected_lag_hours, info.is_redistributable, info.is_machine_feed]
        marks = ", ".join("?" * len(values + flags))
        connection.execute(f"insert into raw.sources values ({marks})", values + flags)
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
