"""A home whose articles are read by an endpoint: `read`, `run`, and switching back."""

from pathlib import Path

import duckdb
import pytest

from tests.conftest import Outcome, borderlog_at
from tests.endpoint_stub import ARTICLE, answer, completion, endpoint, raid
from tests.integration.test_extract import article, configured
from warehouse.home import Home
from warehouse.publishing.reader import Reader

SECOND = "A second article, in which nothing happened at all.\n"


@pytest.fixture
def filled(home: Home, tmp_path: Path) -> Home:
    """Two articles, loaded and not yet read."""
    paths = [article(tmp_path, "a.txt"), article(tmp_path, "b.txt", SECOND)]
    published = ("--published-on", "2024-03-13")
    assert borderlog_at(home, "add", "articles", *paths, *published).code == 0
    assert borderlog_at(home, "load").code == 0
    return home


def newest(home: Home) -> list[tuple[str, int]]:
    """Which reader read last, and how many events it found, an article each."""
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return connection.execute(
            """
            select left(documents.reader_version, 9), count(statements.event_number)
            from (
                from read.documents
                qualify row_number() over (
                    partition by document_sha256 order by load_id desc
                ) = 1
            ) as documents
            left join read.statements as statements
                using (document_sha256, published_on, reader_version)
            group by documents.document_sha256, documents.reader_version
            order by all
            """
        ).fetchall()


def read(home: Home) -> Outcome:
    return borderlog_at(home, "read")


def test_switching_readers_reads_again_and_switching_back_asks_nobody(
    filled: Home,
) -> None:
    assert read(filled).code == 0
    assert [version[:8] for version, _ in newest(filled)] != ["endpoint"] * 2
    with endpoint(answer(raid())) as stub:
        configured(filled, stub.base_url)
        told = read(filled)
        assert (told.code, len(stub.asked)) == (0, 2)
        # The second text holds none of the words of the raid.
        assert newest(filled) == [("endpoint-", 0), ("endpoint-", 1)]
        assert "1 events without a verbatim quote" in told.err
        configured(filled, stub.base_url, kind="rules")
        assert read(filled).code == 0
        assert "endpoint-" not in dict(newest(filled))
        configured(filled, stub.base_url)
        assert read(filled).code == 0
        assert newest(filled) == [("endpoint-", 0), ("endpoint-", 1)]
        assert len(stub.asked) == 2


def test_one_article_without_an_answer_waits_for_the_next_time(filled: Home) -> None:
    with endpoint(completion("no"), answer()) as stub:
        configured(filled, stub.base_url)
        told = read(filled)
        assert told.code == 2
        assert "1 of 2 articles are not read yet; the first: The reader's" in told.err
        assert len(newest(filled)) == 1
        assert read(filled).code == 0
    assert len(newest(filled)) == 2


@pytest.mark.slow
def test_a_run_goes_on_without_the_endpoint_and_publishes_its_reading_later(
    filled: Home,
) -> None:
    with endpoint(answer()) as stub:
        configured(filled, stub.base_url)
    told = borderlog_at(filled, "run")
    assert told.code == 0, told.err
    assert "2 of 2 articles are not read yet" in told.err
    assert len(Reader(filled).query("from reports")) == 0
    with endpoint(answer(raid())) as stub:
        configured(filled, stub.base_url)
        assert borderlog_at(filled, "run").code == 0
    told_by = Reader(filled).query(
        "select region_code, left(reader_version, 9) as reader "
        "from incidents, build_info"
    )
    assert told_by.to_pylist() == [{"region_code": "RU-KRS", "reader": "endpoint-"}]
    assert ARTICLE not in told.err
