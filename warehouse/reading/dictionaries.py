"""The word lists and the gazetteer that the reader works with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

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
    "actor_aliases": SEEDS / "listed_actor_aliases.csv",
    "places": REFERENCE / "places.parquet",
    "region_names": REFERENCE / "region_names.csv",
    "regions": REFERENCE / "regions.csv",
    "countries": REFERENCE / "countries.csv",
    "country_words": OWN / "country_words.csv",
    "not_places": OWN / "not_places.csv",
}


@dataclass(frozen=True)
class Dictionaries:
    """`event_phrases` also holds exceptions ("heart attack"), which mean nothing."""

    event_phrases: Phrases
    event_meanings: Meanings
    actor_phrases: Phrases
    actor_names: Mapping[str, str]
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
    aliases = [r["alias"] for r in rows["actor_aliases"] if r["scheme"] == "text"]
    exceptions = [r["phrase"] for r in rows["event_word_exceptions"]]
    return make_dictionaries(words, exceptions, aliases, gazetteer)


def make_dictionaries(
    words: Iterable[EventWord],
    exceptions: Iterable[str],
    aliases: Iterable[str],
    gazetteer: Gazetteer,
) -> Dictionaries:
    """Dictionaries from rows already read."""
    meanings = {folded(word.word): word for word in words}
    actor_names = {folded(alias.strip()): alias for alias in aliases}
    return Dictionaries(
        event_phrases=phrase_set([*meanings, *exceptions]),
        event_meanings=meanings,
        actor_phrases=phrase_set(actor_names),
        actor_names=actor_names,
        gazetteer=gazetteer,
    )
