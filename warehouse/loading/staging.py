"""The SQL by which a batch of text rows is typed, judged and taken into raw."""

from collections.abc import Collection, Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.connectors.seam import Connector
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


def stage(
    connection: DuckDBPyConnection,
    connector: Connector,
    parsed: Mapping[Sidecar, Parsed],
) -> None:
    """Type the batch into the temporary table `staged`, with a reason on bad rows."""
    connection.register("batch", _numbered([one.rows for one in parsed.values()]))
    connection.register("batch_files", _files(parsed))
    values = ",\n".join(f"{c.value_sql} as {c.name}" for c in connector.columns)
    connection.execute(
        f"""
        create or replace temp table staged as
        with typed as (
            select
                batch_files.file_id,
                batch.file_number,
                batch.row_number,
                md5_number({connector.identity}) as row_hash,
                batch_files.loaded_at,
                {values},
                {_case([column.fault_sql for column in connector.columns])} as fault
            from batch
            inner join batch_files on batch.file_number = batch_files.file_number
        )
        select
            * exclude (fault),
            coalesce(fault, {_case([check.fault_sql for check in connector.checks])})
                as reason
        from typed
        """
    )


def _numbered(tables: list[pa.Table]) -> pa.Table:
    """All files' rows; releases of one source may differ in the order of columns."""
    names = tables[0].column_names
    return pa.concat_tables(
        table.select(names).append_column(
            "file_number", pa.repeat(pa.scalar(n, pa.int32()), len(table))
        )
        for n, table in enumerate(tables)
    )


def _files(parsed: Mapping[Sidecar, Parsed]) -> pa.Table:
    return pa.table(
        {
            "file_number": pa.array(range(len(parsed)), pa.int32()),
            "file_id": [sidecar.file_id for sidecar in parsed],
            "loaded_at": [sidecar.landed_at for sidecar in parsed],
        }
    )


def _case(branches: list[str | None]) -> str:
    found = [branch for branch in branches if branch]
    return f"case {' '.join(found)} end" if found else "cast(null as varchar)"


def unfit_files(
    connection: DuckDBPyConnection, parsed: Mapping[Sidecar, Parsed]
) -> dict[str, str]:
    """Files of which no row fits, with the reason: they are something else."""
    fit = connection.execute(
        "select distinct file_id from staged where reason is null"
    ).fetchall()
    faulty = connection.execute(
        "select file_id, arg_min(reason, row_number), count(*) from staged "
        "where reason is not null group by all"
    ).fetchall()
    firsts = {file_id: (reason, count) for file_id, reason, count in faulty}
    rest = [one for one in parsed.items() if (one[0].file_id,) not in fit]
    return {
        sidecar.file_id: _unfit_reason(one, firsts.get(sidecar.file_id))
        for sidecar, one in rest
        if one.rejected or sidecar.file_id in firsts
    }


def _unfit_reason(parsed: Parsed, staged: tuple[str, int] | None) -> str:
    reason, count = staged or (parsed.rejected[0].reason, 0)
    return (
        f"none of its {count + len(parsed.rejected):,} rows fits; the first: {reason}"
    )


def insert_rows(
    connection: DuckDBPyConnection,
    connector: Connector,
    load_id: int,
    unfit: Collection[str],
) -> None:
    """Take in the rows that are neither faulty nor held already, byte for byte."""
    names = ", ".join(f"staged.{column.name}" for column in connector.columns)
    connection.execute(
        f"""
        insert into raw.{connector.table}
        select
            {names}, staged.file_id, staged.row_number, staged.row_hash, ? as load_id,
            staged.loaded_at
        from staged
        anti join raw.{connector.table} as held on staged.row_hash = held.row_hash
        where
            staged.reason is null
            and not list_contains(?, staged.file_id)
            {_is_first_of_its_kind(connection)}
        """,
        [load_id, list(unfit)],
    )


def _is_first_of_its_kind(connection: DuckDBPyConnection) -> str:
    """A condition that costs as much as the insert, and is seldom needed."""
    found = connection.execute(
        "select count(*) = count(distinct row_hash) from staged where reason is null"
    ).fetchone()
    if found and found[0]:
        return ""
    firsts = (
        "select arg_min(rowid, (file_number, row_number)) from staged "
        "where reason is null group by row_hash"
    )
    return f"and staged.rowid in ({firsts})"


def insert_rejected(
    connection: DuckDBPyConnection,
    parsed: Mapping[Sidecar, Parsed],
    load_id: int,
    unfit: Collection[str],
) -> None:
    """Keep what was rejected with its bytes, of the files that were taken in."""
    rows = [
        {"file_id": sidecar.file_id, **vars(row)}
        for sidecar, one in parsed.items()
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
                staged.file_id,
                staged.row_number,
                staged.reason,
                encode(regexp_replace(batch.record, '\r?\n$', ''))
            from staged
            inner join batch_files on staged.file_id = batch_files.file_id
            inner join batch
                on batch_files.file_number = batch.file_number
                and staged.row_number = batch.row_number
            where staged.reason is not null
        )
        where not list_contains(?, file_id)
        """,
        [load_id, list(unfit)],
    )
    connection.unregister("misfits")


def row_counts(
    connection: DuckDBPyConnection, connector: Connector, load_id: int
) -> dict[str, tuple[int, int, int]]:
    """Per file: rows staged, rows faulty among them, rows loaded."""
    rows = connection.execute(
        f"""
        with loaded as (
            select file_id, count(*) as loaded from raw.{connector.table}
            where load_id = ? group by all
        )
        select
            staged.file_id,
            count(*),
            count(staged.reason),
            coalesce(any_value(loaded.loaded), 0)
        from staged
        left join loaded on staged.file_id = loaded.file_id
        group by staged.file_id
        """,
        [load_id],
    ).fetchall()
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def unstage(connection: DuckDBPyConnection) -> None:
    connection.execute("drop table staged")
    connection.unregister("batch")
    connection.unregister("batch_files")
