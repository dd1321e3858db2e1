"""Articles not yet read by this reader version become statements."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.home import Home
from warehouse.loading.batch import transaction
from warehouse.loading.schema import make_tables, next_load_id
from warehouse.progress import Progress
from warehouse.reading import reader_version
from warehouse.reading.statement import Statement
from warehouse.readings import Reader, Reading, reading_by

# Stands for "published nobody knows when" in a key, where null cannot.
NO_DAY = date(1, 1, 1)

CROSSING = pa.struct(
    [
        *((name, pa.string()) for name in ("kind", "stance")),
        *((f"value_{name}", pa.string()) for name in ("country_code", "region_code")),
        *((name, pa.string()) for name in ("value_actor", "claimant_kind")),
        *((f"claimant_{name}", pa.string()) for name in ("country_code", "actor")),
        ("quote", pa.string()),
        *((name, pa.int32()) for name in ("quote_start", "quote_end")),
    ]
)
CLAIM = pa.struct(
    [
        *((name, pa.string()) for name in ("kind", "value", "stance", "claimant")),
        ("claimant_kind", pa.string()),
        *((f"claimant_{name}", pa.string()) for name in ("country_code", "actor")),
        *((name, pa.string()) for name in ("channel", "quote")),
        *((name, pa.int32()) for name in ("quote_start", "quote_end")),
    ]
)
STATEMENTS = pa.schema(
    [
        ("document_sha256", pa.string()),
        ("published_on", pa.date32()),
        ("reader_version", pa.string()),
        ("event_number", pa.int32()),
        *((name, pa.string()) for name in ("event_word", "event_type")),
        ("occurred_on_earliest", pa.date32()),
        ("occurred_on_latest", pa.date32()),
        *(
            (name, pa.string())
            for name in ("date_rule", "place_name", "place_id", "region_code")
        ),
        ("country_code", pa.string()),
        *((name, pa.float64()) for name in ("latitude", "longitude")),
        *((name, pa.string()) for name in ("place_precision", "place_rule")),
        ("actors", pa.list_(pa.string())),
        ("quote", pa.string()),
        *((name, pa.int32()) for name in ("quote_start", "quote_end")),
        ("crossings", pa.list_(CROSSING)),
        *((name, pa.list_(pa.string())) for name in ("initiators", "targets")),
        ("occurred_on", pa.date32()),
        ("outcome", pa.string()),
        *((f"fatality_count_{name}", pa.int32()) for name in ("low", "best", "high")),
        ("claims", pa.list_(CLAIM)),
    ]
)


@dataclass(frozen=True)
class Unread:
    document_sha256: str
    published_on: date
    body: str

    @property
    def day(self) -> date | None:
        return None if self.published_on == NO_DAY else self.published_on


def read(home: Home, progress: Progress, reader: Reader | None = None) -> int:
    """Read what is unread, by `reader` or the one that the home uses; returns how many
    documents that was. Raises UnreadError, the rest being done, where some stay so."""
    reading = reading_by(home, reader, reader_version())
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        _take_up_again(connection, reading.version)
        unread = list(_unread(connection, reading.version))
        task = progress.task("read articles", len(unread), "articles")
        done = 0
        for start in range(0, len(unread), reading.batch):
            batch = unread[start : start + reading.batch]
            done += _write(connection, batch, reading)
            task.advance(len(batch))
        task.finish()
    for what, count in sorted(reading.dropped.items()):
        progress.line(f"Left out of what the reader answered: {count:,} {what}.")
    reading.require_all(done, len(unread))
    return done


def _take_up_again(connection: DuckDBPyConnection, version: str) -> None:
    """What this version read before another did counts as read anew: models take the
    newest reading of a text, and the same version would find the same again."""
    superseded = """
        reader_version = ? and exists (
            from read.documents as newer
            where newer.document_sha256 = documents.document_sha256
                and newer.published_on = documents.published_on
                and newer.load_id > documents.load_id
        )
    """
    found = connection.execute(
        f"select count(*) from read.documents as documents where {superseded}",
        [version],
    ).fetchone()
    if found and found[0]:
        with transaction(connection):
            load_id = next_load_id(connection, "read")
            connection.execute(
                f"update read.documents as documents set load_id = ? where {superseded}",
                [load_id, version],
            )


def _unread(connection: DuckDBPyConnection, version: str) -> Iterator[Unread]:
    rows = connection.execute(
        """
        select
            articles.document_sha256,
            coalesce(cast(articles.published_at as date), ?) as published_on,
            any_value(articles.body)
        from raw.articles as articles
        anti join (from read.documents where reader_version = ?) as documents
            on articles.document_sha256 = documents.document_sha256
            and coalesce(cast(articles.published_at as date), ?) = documents.published_on
        group by all
        order by all
        """,
        [NO_DAY, version, NO_DAY],
    ).fetchall()
    return (Unread(*row) for row in rows)


def _write(
    connection: DuckDBPyConnection, batch: list[Unread], reading: Reading
) -> int:
    """Keep what was read of a batch in one transaction; returns of how many."""
    told = [(one, reading.statements(one.body, one.day)) for one in batch]
    read_of = [(one, found) for one, found in told if found is not None]
    if not read_of:
        return 0
    statements = pa.Table.from_pylist(
        [row for one, found in read_of for row in _rows(one, found, reading.version)],
        STATEMENTS,
    )
    documents = pa.table(
        {
            "document_sha256": [one.document_sha256 for one, _ in read_of],
            "published_on": [one.published_on for one, _ in read_of],
        }
    )
    connection.register("statements_read", statements)
    connection.register("documents_read", documents)
    with transaction(connection):
        load_id = next_load_id(connection, "read")
        connection.execute(
            "insert into read.documents select *, ?, ? from documents_read",
            [reading.version, load_id],
        )
        connection.execute("insert into read.statements by name from statements_read")
    connection.unregister("statements_read")
    connection.unregister("documents_read")
    return len(read_of)


def _rows(
    one: Unread, statements: list[Statement], version: str
) -> Iterator[dict[str, object]]:
    for statement in statements:
        yield {
            "document_sha256": one.document_sha256,
            "published_on": one.published_on,
            "reader_version": version,
            **asdict(statement),
        }
