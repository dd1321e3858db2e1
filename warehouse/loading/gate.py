"""The gate raw in: Great Expectations judges a batch before it is committed."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection

from warehouse import clock
from warehouse.connectors.seam import RawTable
from warehouse.doubting import unmet_doubts

if TYPE_CHECKING:
    from expectations.doubts import Doubt, FileDoubts, RowDoubts

# Refused files' ids with their reasons; rows that fail get theirs in `judged`.
Judge = Callable[[DuckDBPyConnection, RawTable, int], dict[str, str]]
KEPT_ROWS = 10

COUNTRY_BOXES = """
create or replace temp table country_boxes as
select
    codes.scheme,
    codes.code,
    min(boundaries.min_latitude) as min_latitude,
    max(boundaries.max_latitude) as max_latitude,
    min(boundaries.min_longitude) as min_longitude,
    max(boundaries.max_longitude) as max_longitude
from reference.country_codes as codes
inner join reference.boundaries as boundaries
    on codes.country_code = boundaries.country_code
group by codes.scheme, codes.code
"""


def judge(
    connection: DuckDBPyConnection, table: RawTable, load_id: int
) -> dict[str, str]:
    """Try every doubt of the table's suite on `judged`, and record each result."""
    from expectations.raw_in import raw_suite

    suite = raw_suite(table.name)
    connection.execute(COUNTRY_BOXES)
    refused: dict[str, str] = {}
    recorder = _Recorder(connection, table, load_id)
    for rows in suite.rows:
        _judge_rows(recorder, rows)
    for files in suite.files:
        refused |= _judge_files(recorder, files)
    return refused


def record_seen(connection: DuckDBPyConnection, table: RawTable, load_id: int) -> None:
    """The success record: a fingerprint of the rows that the gate let in.

    Only a batch of which the gate wrote results gets one; no build takes any other.
    """
    connection.execute(
        f"""
        insert into raw.gate_records
        select ?, ?, count(*), coalesce(bit_xor(row_hash), 0), ?
        from raw.{table.name}
        where load_id = ?
        having (
            select count(*) from raw.gate_results where load_id = ? and table_name = ?
        ) > 0
        """,
        [load_id, table.name, clock.now(), load_id, load_id, table.name],
    )


def record_left(connection: DuckDBPyConnection, table: RawTable) -> None:
    """Fingerprints anew, after a person took some of the rows out again."""
    connection.execute(
        f"""
        update raw.gate_records as record set
            row_count = coalesce(held.row_count, 0),
            row_fingerprint = coalesce(held.row_fingerprint, 0)
        from (
            select
                records.load_id,
                count(rows.row_hash) as row_count,
                bit_xor(rows.row_hash) as row_fingerprint
            from raw.gate_records as records
            left join raw.{table.name} as rows on records.load_id = rows.load_id
            where records.table_name = ?
            group by records.load_id
        ) as held
        where record.load_id = held.load_id and record.table_name = ?
        """,
        [table.name, table.name],
    )


class _Recorder:
    """Where a table's doubts are tried: the batch, and the book of results."""

    def __init__(
        self, connection: DuckDBPyConnection, table: RawTable, load_id: int
    ) -> None:
        self.connection, self.table, self.load_id = connection, table.name, load_id

    def tried(
        self, query: str, doubts: "tuple[Doubt, ...]"
    ) -> "list[tuple[Doubt, list[int]]]":
        what = f"a batch of {self.table}, so nothing of it was taken in"
        return unmet_doubts(self.connection, query, doubts, what)

    def write(self, doubt: "Doubt", failing: list[str], count: int) -> None:
        message = None if not count else f"{count:,} failed; the first: {failing[0]}"
        self.connection.execute(
            "insert into raw.gate_results values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                *(self.load_id, self.table, doubt.name, doubt.severity, not count),
                *(count, message, json.dumps(failing), clock.now()),
            ],
        )


def _judge_rows(recorder: _Recorder, rows: "RowDoubts") -> None:
    for doubt, positions in recorder.tried(rows.query, rows.doubts):
        failing = _failing_rows(recorder, rows.keys, doubt, positions)
        if positions and doubt.severity == "critical":
            _reject(recorder, rows.keys, doubt, positions)
        recorder.write(doubt, *failing)


def _failing(keys: tuple[str, ...], doubt: "Doubt") -> str:
    """SQL for the frame's failing rows as `failing`, and how rows of the batch match."""
    matches = " and ".join(
        f"judged.{key} is not distinct from failing.{key}" for key in keys
    )
    return f"""(
        select *, {doubt.sentence} as sentence from frame
        where list_contains(?, position)
    ) as failing on judged.reason is null and {matches}"""


def _failing_rows(
    recorder: _Recorder, keys: tuple[str, ...], doubt: "Doubt", positions: list[int]
) -> tuple[list[str], int]:
    """The first rows that do not meet a doubt, as sentences, and how many there are."""
    if not positions:
        return [], 0
    found = recorder.connection.execute(
        f"""
        select
            batch_files.file_name || ', row ' || judged.row_number || ': '
            || failing.sentence,
            count(*) over ()
        from judged
        inner join {_failing(keys, doubt)}
        inner join batch_files on judged.file_id = batch_files.file_id
        order by judged.file_number, judged.row_number
        limit {KEPT_ROWS}
        """,
        [positions],
    ).fetchall()
    return [sentence for sentence, _ in found], found[0][1] if found else 0


def _reject(
    recorder: _Recorder, keys: tuple[str, ...], doubt: "Doubt", positions: list[int]
) -> None:
    recorder.connection.execute(
        f"""
        update judged set reason = bad.sentence
        from (
            select judged.file_number, judged.row_number, failing.sentence
            from judged
            inner join {_failing(keys, doubt)}
        ) as bad
        where
            judged.file_number = bad.file_number and judged.row_number = bad.row_number
        """,
        [positions],
    )


def _judge_files(recorder: _Recorder, files: "FileDoubts") -> dict[str, str]:
    refused: dict[str, str] = {}
    for doubt, positions in recorder.tried(files.query, files.doubts):
        found = recorder.connection.execute(
            f"select file_id, file_name, {doubt.sentence} from frame "
            "where list_contains(?, position) order by file_name",
            [positions],
        ).fetchall()
        told = [f"{file_name}: {sentence}" for _, file_name, sentence in found]
        recorder.write(doubt, told[:KEPT_ROWS], len(found))
        if doubt.severity == "critical":
            refused |= {file_id: sentence for file_id, _, sentence in found}
    return refused
