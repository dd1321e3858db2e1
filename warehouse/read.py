"""Articles not yet read by this reader version become statements."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection

from warehouse.home import Home
from warehouse.loading.batch import transaction
from warehouse.loading.schema import make_tables, next_load_id
from warehouse.progress import Progress
from warehouse.reading import load_dictionaries, read_document, reader_version
from warehouse.reading.statement import Statement

# From a text and the day it was published on to what it says.
Reader = Callable[[str, date | None], list[Statement]]

# Stands for "published nobody knows when" in a key, where null cannot.
NO_DAY = date(1, 1, 1)
BATCH = 1000

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
    ]
)


@dataclass(frozen=True)
class Unread:
    document_sha256: str
    published_on: date
    body: str


def read(home: Home, progress: Progress, reader: Reader | None = None) -> int:
    """Read what is unread, by `reader` or the one that is shipped; returns how many
    documents that was."""
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        unread = list(_unread(connection))
        task = progress.task("read articles", len(unread), "articles")
        if unread and reader is None:
            reader = _shipped_reader()
        for start in range(0, len(unread), BATCH):
            assert reader is not None
            batch = unread[start : start + BATCH]
            _write(connection, batch, reader)
            task.advance(len(batch))
        task.finish()
    return len(unread)


def _shipped_reader() -> Reader:
    dictionaries = load_dictionaries()
    return lambda text, day: read_document(text, day, dictionaries)


def _unread(connection: DuckDBPyConnection) -> Iterator[Unread]:
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
        [NO_DAY, reader_version(), NO_DAY],
    ).fetchall()
    return (Unread(*row) for row in rows)


def _write(connection: DuckDBPyConnection, batch: list[Unread], reader: Reader) -> None:
    statements = pa.Table.from_pylist(
        [row for one in batch for row in _statements(one, reader)], STATEMENTS
    )
    documents = pa.table(
        {
            "document_sha256": [one.document_sha256 for one in batch],
            "published_on": [one.published_on for one in batch],
        }
    )
    connection.register("statements_read", statements)
    connection.register("documents_read", documents)
    with transaction(connection):
        load_id = next_load_id(connection, "read")
        connection.execute(
            "insert into read.documents select *, ?, ? from documents_read",
            [reader_version(), load_id],
        )
        connection.execute("insert into read.statements by name from statements_read")
    connection.unregister("statements_read")
    connection.unregister("documents_read")


def _statements(one: Unread, reader: Reader) -> Iterator[dict[str, object]]:
    published_on = None if one.published_on == NO_DAY else one.published_on
    for statement in reader(one.body, published_on):
        yield {
            "document_sha256": one.document_sha256,
            "published_on": one.published_on,
            "reader_version": reader_version(),
            **asdict(statement),
        }
