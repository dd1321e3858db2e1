"""A row more in a dictionary is another reader, and reads what it could not."""

import shutil
from pathlib import Path

import pytest

from tests.unit.reading.told import PUBLISHED, events
from warehouse.reading import (
    Dictionaries,
    Statement,
    load_dictionaries,
    read_document,
    reader_version,
)
from warehouse.reading.dictionaries import FILES, OWN


def version_now() -> str:
    """The version of the reader as its files are now, kept by no cache."""
    return reader_version.__wrapped__()


def dictionaries_now() -> Dictionaries:
    return load_dictionaries.__wrapped__()


def with_row(
    name: str, row: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Dictionaries:
    """The dictionaries with a row more in a copy of one of their files."""
    copy = folder / FILES[name].name
    shutil.copy(FILES[name], copy)
    with copy.open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    monkeypatch.setitem(FILES, name, copy)
    return dictionaries_now()


def read_with(text: str, words: Dictionaries) -> Statement:
    (statement,) = read_document(text, PUBLISHED, words)
    return statement


def test_every_dictionary_is_part_of_the_version() -> None:
    lists = {path for path in OWN.rglob("*.csv") if "endpoint" not in path.parts}
    assert lists <= set(FILES.values())


@pytest.mark.parametrize("name", sorted(FILES))
def test_another_dictionary_makes_another_reader(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = version_now()
    copy = tmp_path / FILES[name].name
    shutil.copy(FILES[name], copy)
    monkeypatch.setitem(FILES, name, copy)
    assert version_now() == before
    with copy.open("ab") as file:
        file.write(b"\n")
    assert version_now() != before


def test_an_alias_more_names_an_actor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "The Zubra Column fired rockets at Metula in northern Israel on Tuesday."
    before = version_now()
    assert [event.initiators for event in events(text)] == [()]
    row = "text,Zubra Column,hezbollah,An invented name."
    words = with_row("actor_aliases", row, tmp_path, monkeypatch)
    assert read_with(text, words).initiators == ("zubra column",)
    assert version_now() != before


def test_a_place_more_is_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Drones struck Zubrograd in Ukraine on Tuesday."
    before = version_now()
    assert [event.latitude for event in events(text)] == [None]
    row = (
        "Zubrograd,,UA,UA-59,51.5,34.5,An invented town.,https://example.org/zubrograd"
    )
    words = with_row("extra_places", row, tmp_path, monkeypatch)
    found = read_with(text, words)
    assert (found.place_name, found.region_code) == ("Zubrograd", "UA-59")
    assert (found.latitude, found.longitude) == (51.5, 34.5)
    assert version_now() != before


def test_a_word_of_force_more_tells_an_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Soldiers zubred Hlukhiv in Ukraine's Sumy region on Tuesday."
    assert events(text) == []
    row = "zubred,shelling,20,An invented word."
    words = with_row("event_words", row, tmp_path, monkeypatch)
    assert read_with(text, words).event_type == "shelling"
