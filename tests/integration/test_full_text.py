"""Whole articles: nowhere unless the operator says so, and never in what is published."""

import shutil
from pathlib import Path

import pytest

from tests.claim_articles import ARTICLES, RAID_TEXT, WIDE, take_in
from tests.conftest import borderlog_at, copied_home
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.manifest import published_builds, require_current
from warehouse.publishing.publish import publish, rollback
from warehouse.publishing.reader import Reader
from warehouse.publishing.texts import is_full_text_shown, read_texts, write_texts

UNQUOTED = "choir had rehearsed"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("texts"), fresh_warehouse)
    take_in(home, *ARTICLES)
    return home


@pytest.fixture
def live(built: Home, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(built.root, tmp_path / "live")))


def switch(home: Home, value: str = "true") -> None:
    home.config.write_text(f"[dashboard]\nshow_full_text = {value}\n")


def raid_hash(home: Home) -> str:
    told = "select document_sha256 from claims where channel = 'Telegram'"
    (digest,) = Reader(home).query(told)["document_sha256"].to_pylist()
    return str(digest)


def holds(path: Path, words: str) -> bool:
    return any(
        words.encode() in one.read_bytes() for one in path.rglob("*") if one.is_file()
    )


def shown(home: Home) -> dict[str, str]:
    return read_texts(home, require_current(home).build_id, [raid_hash(home), "other"])


def test_by_default_no_text_lies_beside_what_is_published(live: Home) -> None:
    publish(live)
    assert shown(live) == {}
    assert not live.texts.exists()


def test_the_switch_puts_the_quoted_texts_beside_and_none_into_what_is_published(
    live: Home,
) -> None:
    switch(live)
    publish(live)
    assert shown(live) == {raid_hash(live): RAID_TEXT}
    assert not holds(live.published, UNQUOTED)
    assert holds(live.published, "Kyiv denied any part in it.")


def test_switched_off_nothing_is_shown_at_once_and_nothing_stays(live: Home) -> None:
    switch(live)
    publish(live)
    switch(live, "false")
    assert shown(live) == {}
    publish(live)
    assert list(live.texts.iterdir()) == []


def test_only_the_current_builds_texts_are_kept_and_a_rollback_brings_its_own(
    live: Home,
) -> None:
    switch(live)
    first = publish(live)
    (live.texts / ".left-behind.1.tmp").write_text("half")
    take_in(live, is_full_refresh=True)
    second = publish(live)
    names = [path.stem for path in live.texts.iterdir()]
    assert names == [second.build_id]
    rollback(live)
    assert [path.stem for path in live.texts.iterdir()] == [first.build_id]
    assert shown(live) == {raid_hash(live): RAID_TEXT}
    assert len(published_builds(live)) == 2


def test_an_article_taken_out_is_gone_from_the_texts_of_the_same_build(
    live: Home,
) -> None:
    switch(live)
    build_id = publish(live).build_id
    (sidecar,) = [
        path
        for path in live.landing.glob("articles/*.json")
        if "raid-13" in path.read_text()
    ]
    told = borderlog_at(live, "forget", sidecar.stem, "--because", "withdrawn")
    assert told.code == 0, told.err
    write_texts(live, build_id)
    assert shown(live) == {}
    wide = Reader(live).query(
        "select document_sha256 from claims where kind = 'interception'"
    )
    (digest,) = wide["document_sha256"].to_pylist()
    assert read_texts(live, build_id, [digest]) == {digest: WIDE.text}


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("[dashboard]\nshow_full_text = 1\n", "wants true or false"),
        ("[dashboard]\nshow_fulltext = true\n", "knows show_full_text alone"),
        ("dashboard = 3\n", "knows show_full_text alone"),
        ("[dashboard\n", "is no TOML"),
    ],
)
def test_a_switch_set_wrongly_is_one_sentence_and_shows_nothing(
    tmp_path: Path, written: str, sentence: str
) -> None:
    home = Home(tmp_path)
    home.config.write_text(written)
    with pytest.raises(BorderlogError, match=sentence):
        is_full_text_shown(home)


def test_what_other_parts_are_told_is_no_fault(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.config.write_text('[reader]\nkind = "rules"\n')
    assert not is_full_text_shown(home)
