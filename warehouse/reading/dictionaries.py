"""The word lists and the gazetteer that the reader works with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

from warehouse.reading.crossing_words import (
    CrossingWord,
    CrossingWords,
    make_crossing_words,
)
from warehouse.reading.events import EventWord, Meanings
from warehouse.reading.gazetteer import Gazetteer, csv_rows, make_gazetteer
from warehouse.reading.phrases import Phrases, folded, phrase_set

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "dbt" / "seeds"
REFERENCE = ROOT / "warehouse" / "reference" / "data"
OWN = Path(__file__).resolve().parent
FILES = {
    "event_words": SEEDS / "event_words.csv",
    "event_word_exceptions": SEEDS / "event_word_exceptions.csv",
    "event_types": SEEDS / "event_types.csv",
    "crossing_words": SEEDS / "crossing_words.csv",
    "actor_aliases": SEEDS / "listed_actor_aliases.csv",
    "places": REFERENCE / "places.parquet",
    "region_names": REFERENCE / "region_names.csv",
    "regions": REFERENCE / "regions.csv",
    "countries": REFERENCE / "countries.csv",
    "country_words": OWN / "country_words.csv",
    "origin_names": OWN / "origin_names.csv",
    "not_places": OWN / "not_places.csv",
}


# Rows of the country words that name a country; all others name its people.
COUNTRIES = frozenset("America Bosnia Britain Burma Congo Turkey UK".split())
STATE = "state-"


@dataclass(frozen=True)
class Dictionaries:
    """`event_phrases` also holds exceptions ("heart attack"), which mean nothing.

    `actor_countries` holds the names of states alone; `people` the words for a
    country's people ("Iranian") among those of the gazetteer's countries;
    `origin_names` country and region of names that the gazetteer would mistake.
    """

    event_phrases: Phrases
    event_meanings: Meanings
    actor_phrases: Phrases
    actor_names: Mapping[str, str]
    actor_countries: Mapping[str, str]
    crossing_words: CrossingWords
    people: frozenset[str]
    origin_names: Mapping[str, tuple[str, str]]
    gazetteer: Gazetteer


@cache
def load_dictionaries() -> Dictionaries:
    """Read once a process; takes a second or two."""
    rows = {name: csv_rows(path) for name, path in FILES.items() if name != "places"}
    families = {r["event_type"]: r["event_family"] for r in rows["event_types"]}
    words = [
        EventWord(
            r["word"], r["event_type"], families[r["event_type"]], int(r["priority"])
        )
        for r in rows["event_words"]
    ]
    countries = {r["country_name"]: r["country_code"] for r in rows["countries"]}
    words_of = {r["word"]: r["country_code"] for r in rows["country_words"]}
    gazetteer = make_gazetteer(
        pq.read_table(FILES["places"]),
        rows["region_names"],
        rows["regions"],
        countries | words_of,
        (r["word"] for r in rows["not_places"]),
    )
    texts = [r for r in rows["actor_aliases"] if r["scheme"] == "text"]
    return make_dictionaries(
        words,
        [r["phrase"] for r in rows["event_word_exceptions"]],
        {r["alias"]: r["actor_id"] for r in texts},
        gazetteer,
        map(_crossing_word, rows["crossing_words"]),
        frozenset(words_of) - COUNTRIES,
        rows["origin_names"],
    )


def _crossing_word(row: Mapping[str, str]) -> CrossingWord:
    return CrossingWord(
        **{name: row[name] for name in CrossingWord.__dataclass_fields__}
    )


def make_dictionaries(
    words: Iterable[EventWord],
    exceptions: Iterable[str],
    aliases: Mapping[str, str],
    gazetteer: Gazetteer,
    crossing_words: Iterable[CrossingWord] = (),
    people: frozenset[str] = frozenset(),
    origin_names: Iterable[Mapping[str, str]] = (),
) -> Dictionaries:
    """Dictionaries from rows already read; `aliases` maps names to actor ids."""
    meanings = {folded(word.word): word for word in words}
    actor_names = {folded(alias.strip()): alias for alias in aliases}
    return Dictionaries(
        event_phrases=phrase_set([*meanings, *exceptions]),
        event_meanings=meanings,
        actor_phrases=phrase_set(actor_names),
        actor_names=actor_names,
        actor_countries={
            name: aliases[alias].removeprefix(STATE).upper()
            for name, alias in actor_names.items()
            if aliases[alias].startswith(STATE)
        },
        crossing_words=make_crossing_words(crossing_words),
        people=people,
        origin_names={
            r["name"]: (r["country_code"], r["region_code"])
            for r in sorted(origin_names, key=lambda r: -len(r["name"]))
        },
        gazetteer=gazetteer,
    )
