"""The SQL by which a judged batch enters raw, and what is left out is kept or counted."""

from collections.abc import Collection, Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.connectors.seam import RawTable
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed

REJECTED = pa.schema(
    [
        ("file_id", pa.string()),
        ("row_number", pa.int64()),
        ("reason", pa.string()),
        ("content", pa.binary()),
    ]
)


def insert_rows(connection: DuckDBPyConnection, table: RawTable, load_id: int) -> None:
    """Take in the rows that are neither bad nor held already, byte for byte."""
    names = ", ".join(f"judged.{column.name}" for column in table.columns)
    connection.execute(
        f"""
        insert into raw.{table.name}
        select
            {names},
            judged.file_id,
            judged.row_number,
            judged.row_hash,
            ? as load_id,
            judged.loaded_at
        from judged
        {_but_left_out_sql(connection)}
        """,
        [load_id],
    )


def _but_left_out_sql(connection: DuckDBPyConnection) -> str:
    """Nothing where nothing is left out, which is the usual case."""
    found = connection.execute("select count(*) from left_out").fetchone()
    if found == (0,):
        return ""
    return """
        anti join left_out
            on judged.file_number = left_out.file_number
            and judged.row_number = left_out.row_number
    """


def insert_sightings(
    connection: DuckDBPyConnection, table: RawTable, load_id: int
) -> None:
    """Of tables issued whole again and again: which further files hold which rows."""
    if not table.has_sightings:
        return
    connection.execute(
        """
        insert into raw.sightings
        select distinct ?, judged.row_hash, judged.file_id, ?
        from judged
        inner join left_out
            on judged.file_number = left_out.file_number
            and judged.row_number = left_out.row_number
        where judged.reason is null
        """,
        [table.name, load_id],
    )


def insert_rejected(
    connection: DuckDBPyConnection,
    parsed: Mapping[Sidecar, Parsed],
    load_id: int,
    refused: Collection[str],
) -> None:
    """Keep what was rejected with its bytes, of the files that were taken in."""
    rows = [
        {"file_id": sidecar.file_id, **vars(row)}
        for sidecar, one in parsed.items()
        if sidecar.file_id not in refused
        for row in one.rejected
    ]
    connection.register("misfits", pa.Table.from_pylist(rows, REJECTED))
    connection.execute(
        r"""
        insert into raw.rejected_rows
        select *, ? as load_id
        from (
            select * from misfits
            union all
            select
                judged.file_id,
                judged.row_number,
                judged.reason,
                encode(regexp_replace(batch.record, '\r?\n$', ''))
            from judged
            inner join batch
                on judged.file_number = batch.file_number
                and judged.row_number = batch.row_number
            where judged.reason is not null
        )
        """,
        [load_id],
    )
    connection.unregister("misfits")


def row_counts(connection: DuckDBPyConnection) -> dict[str, tuple[int, int, int]]:
    """Per file: rows judged, rows bad among them, rows loaded."""
    rows = connection.execute(
        """
        select
            judged.file_id,
            count(*),
            count(judged.reason),
            count(*) - count(left_out.row_number)
        from judged
        left join left_out
            on judged.file_number = left_out.file_number
            and judged.row_number = left_out.row_number
        group by judged.file_id
        """
    ).fetchall()
    return {row[0]: (row[1], row[2], row[3]) for row in rows}
