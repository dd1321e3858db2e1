"""The SQL by which a batch of text rows is typed, judged and taken into raw."""

from collections.abc import Collection, Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.connectors.seam import RawTable
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed


def stage(
    connection: DuckDBPyConnection, table: RawTable, parsed: Mapping[Sidecar, Parsed]
) -> None:
    """Type the batch into `judged`: every row with its hash and, where a value is not
    of its column's type, the reason that rejects it."""
    connection.register("batch", _batch(parsed))
    connection.register("batch_files", _files(parsed))
    connection.execute(
        f"""
        create or replace temp table judged as
        select
            batch.file_id,
            batch.file_number,
            batch.row_number,
            md5_number({table.identity}) as row_hash,
            batch.loaded_at,
            cast(batch.loaded_at as date) as landed_on,
            {_case([column.fault_sql for column in table.columns])} as reason,
            {_values_sql(table)}
        from batch
        """
    )


def set_apart(connection: DuckDBPyConnection, refused: Collection[str]) -> None:
    """Take refused files' rows out of the batch, as if they had never been in it."""
    if refused:
        connection.execute(
            "delete from judged where list_contains(?, file_id)", [list(refused)]
        )


def leave_out(connection: DuckDBPyConnection, table: RawTable) -> None:
    """Write down in `left_out` the rows that raw will not take: bad ones, and those
    held already."""
    connection.execute(
        f"""
        create or replace temp table left_out as
        select file_number, row_number from judged where reason is not null
        union
        select file_number, row_number from judged
        semi join raw.{table.name} as held on judged.row_hash = held.row_hash
        {_repeats_sql(connection)}
        """
    )


def _batch(parsed: Mapping[Sidecar, Parsed]) -> pa.Table:
    """All files' rows; releases of one source may differ in the order of columns.

    Each row carries its file's facts: the engine takes Arrow tables for tiny, and would
    build its side of a join from the millions.
    """
    names = next(iter(parsed.values())).rows.column_names
    tables = []
    for number, (sidecar, one) in enumerate(parsed.items()):
        facts = {
            "file_id": pa.scalar(sidecar.file_id),
            "file_number": pa.scalar(number, pa.int32()),
            "loaded_at": pa.scalar(sidecar.landed_at, pa.timestamp("us")),
        }
        table = one.rows.select(names)
        for name, value in facts.items():
            table = table.append_column(name, pa.repeat(value, len(table)))
        tables.append(table)
    return pa.concat_tables(tables)


def _files(parsed: Mapping[Sidecar, Parsed]) -> pa.Table:
    schema = pa.schema(
        [
            *((name, pa.string()) for name in ("file_id", "file_name")),
            ("landed_at", pa.timestamp("us")),
        ]
    )
    rows = [{name: getattr(one, name) for name in schema.names} for one in parsed]
    return pa.Table.from_pylist(rows, schema)


def _values_sql(table: RawTable) -> str:
    return ", ".join(f"{one.value_sql} as {one.name}" for one in table.columns)


def _case(branches: list[str | None]) -> str:
    found = [branch for branch in branches if branch]
    return f"case {' '.join(found)} end" if found else "cast(null as varchar)"


def _repeats_sql(connection: DuckDBPyConnection) -> str:
    """Rows that stand in the batch twice; the window is dear and seldom needed."""
    found = connection.execute(
        "select count(*) = count(distinct row_hash) from judged where reason is null"
    ).fetchone()
    if found and found[0]:
        return ""
    return """
        union
        select file_number, row_number from judged
        where reason is null
        qualify row_number() over (
            partition by row_hash order by file_number, row_number
        ) > 1
    """


def unfit_files(
    connection: DuckDBPyConnection, parsed: Mapping[Sidecar, Parsed]
) -> dict[str, str]:
    """Files of which no row fits, with the reason: they are something else."""
    judged = connection.execute(
        """
        select
            file_id,
            arg_min(reason, row_number),
            count(reason),
            count(*) > count(reason) as has_fit
        from judged
        group by file_id
        """
    ).fetchall()
    fit = {file_id for file_id, _, _, has_fit in judged if has_fit}
    faults = {file_id: (reason, count) for file_id, reason, count, _ in judged}
    return {
        sidecar.file_id: _unfit_reason(one, faults.get(sidecar.file_id))
        for sidecar, one in parsed.items()
        if sidecar.file_id not in fit and (one.rejected or sidecar.file_id in faults)
    }


def _unfit_reason(parsed: Parsed, staged: tuple[str, int] | None) -> str:
    reason, count = staged or (parsed.rejected[0].reason, 0)
    return (
        f"none of its {count + len(parsed.rejected):,} rows fits; the first: {reason}"
    )


def unstage(connection: DuckDBPyConnection) -> None:
    for table in ("judged", "left_out"):
        connection.execute(f"drop table {table}")
    connection.unregister("batch")
    connection.unregister("batch_files")
