"""What a build takes over from the one published last."""

from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from warehouse.building.past import write_past
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.loading.schema import make_tables
from warehouse.publishing.manifest import published_path

FIRST, SECOND = "20240312T000000Z-aaaaaa", "20240313T000000Z-bbbbbb"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.published.mkdir()
    return made


def publish(home: Home, build_id: str, day: int, *statements: str) -> None:
    with duckdb.connect(published_path(home, build_id)) as connection:
        at = datetime(2024, 3, day)
        connection.execute("create table build_info as select $1 as built_at", [at])
        for statement in statements:
            connection.execute(statement)


def past(home: Home, table: str) -> list[tuple[object, ...]]:
    with duckdb.connect(home.warehouse) as connection:
        make_tables(connection)
        write_past(home, connection)
        return connection.execute(f"from ops.{table}").fetchall()


def test_where_nothing_was_published_there_is_no_past(home: Home) -> None:
    assert past(home, "published_before") == []


def test_the_build_published_last_is_the_past(home: Home) -> None:
    alias = (
        "create table incident_id_aliases as "
        "select 'a' as alias_incident_id, {} as incident_id"
    )
    publish(home, SECOND, 13, alias.format("'new'"))
    publish(home, FIRST, 12, alias.format("'old'"))
    assert past(home, "published_before") == [(datetime(2024, 3, 13),)]
    assert past(home, "incident_ids") == [("a", "new")]


def test_what_an_older_version_did_not_publish_is_empty(home: Home) -> None:
    publish(home, FIRST, 12)
    assert past(home, "incident_versions") == []
    assert past(home, "incident_id_changes") == []


def test_a_published_file_that_cannot_be_opened_is_named(home: Home) -> None:
    published_path(home, FIRST).write_bytes(b"torn")
    with pytest.raises(BorderlogError, match=f"{FIRST}.duckdb cannot be opened"):
        past(home, "published_before")
