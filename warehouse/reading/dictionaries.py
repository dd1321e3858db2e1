"""The word lists and the gazetteer that the reader works with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import pyarrow.parquet as pq

from warehouse.reading.claims.kind_words import KindWords, make_kind_words
from warehouse.reading.claims.saying_words import Wordings, make_saying_words
from warehouse.reading.crossings.words import (
    CrossingWord,
    CrossingWords,
    make_crossing_words,
)
from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.events.modality import ModalWords, make_modal_words
from warehouse.reading.events.topic_words import TopicWords, make_topic_words
from warehouse.reading.events.words import EventWord, Meanings
from warehouse.reading.text.phrases import Phrases, folded, phrase_set
from warehouse.reading.where.gazetteer import Gazetteer
from warehouse.reading.where.gazetteer_making import MoreNames, make_gazetteer
from warehouse.reading.who.offices import Channels, Offices, make_channels, make_offices

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
    "actor_bases": SEEDS / "actor_bases.csv",
    "places": REFERENCE / "places.parquet",
    "borders": REFERENCE / "borders.parquet",
    "region_names": REFERENCE / "region_names.csv",
    "regions": REFERENCE / "regions.csv",
    "countries": REFERENCE / "countries.csv",
    "country_words": OWN / "where" / "country_words.csv",
    "modal_words": OWN / "events" / "modal_words.csv",
    "armed_words": OWN / "events" / "armed_words.csv",
    "offices": OWN / "who" / "offices.csv",
    "channels": OWN / "claims" / "channels.csv",
    "kind_words": OWN / "claims" / "kind_words.csv",
    "saying_words": OWN / "claims" / "saying_words.csv",
    "extra_places": OWN / "where" / "extra_places.csv",
    "known_villages": OWN / "where" / "known_villages.csv",
    "origin_names": OWN / "crossings" / "origin_names.csv",
    "quantity_words": OWN / "quantities" / "quantity_words.csv",
    "held_areas": OWN / "who" / "held_areas.csv",
    "ruling_groups": OWN / "who" / "ruling_groups.csv",
    "area_names": OWN / "where" / "area_names.csv",
    "not_places": OWN / "where" / "not_places.csv",
}


# Rows of the country words that name a country; all others name its people.
COUNTRIES = frozenset(
    "America Bosnia Britain Burma Congo DRC Turkey UAE UK US USA".split()
)
STATE = "state-"
# Where a group lives, not where it merely has a front or a friend.
HOMES = frozenset({"home", "sole", "disputed"})
Row = Mapping[str, str]


@dataclass(frozen=True)
class Dictionaries:
    """`event_phrases` also holds exceptions ("heart attack"), which mean nothing.

    `actor_countries` holds the names of states alone; `people` the words for a
    country's people ("Iranian") among those of the gazetteer's countries;
    `origin_names` country and region of names that the gazetteer would mistake;
    `group_countries` where the groups that bear a name are at home, `actor_ids` who
    bears it; `ruling_groups` the country that an actor rules, by its id, and since when.
    """

    event_phrases: Phrases
    event_meanings: Meanings
    actor_phrases: Phrases
    actor_names: Mapping[str, str]
    actor_countries: Mapping[str, str]
    crossing_words: CrossingWords
    people: frozenset[str]
    people_words: Mapping[str, str]
    origin_names: Mapping[str, tuple[str, str]]
    gazetteer: Gazetteer
    country_names: Mapping[str, str]
    region_names: Mapping[str, str]
    modal_words: ModalWords
    topic_words: TopicWords
    offices: Offices
    channels: Channels
    kind_words: KindWords
    saying_words: Wordings
    held_areas: Mapping[tuple[str | None, str | None], str]
    group_countries: Mapping[str, frozenset[str]]
    actor_ids: Mapping[str, str]
    ruling_groups: Mapping[str, tuple[str, date]]

    @cached_property
    def troubled(self) -> frozenset[str]:
        """Countries where armed groups are at home."""
        return frozenset().union(*self.group_countries.values())


@cache
def load_dictionaries() -> Dictionaries:
    """Read once a process; takes a second or two."""
    rows = {
        name: csv_rows(path) for name, path in FILES.items() if path.suffix == ".csv"
    }
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
        MoreNames(
            places=[*rows["extra_places"], *rows["known_villages"]],
            areas=[*rows["origin_names"], *rows["area_names"]],
            borders=_borders(),
        ),
    )
    texts = [r for r in rows["actor_aliases"] if r["scheme"] == "text"]
    return make_dictionaries(
        words,
        [r["phrase"] for r in rows["event_word_exceptions"]],
        {r["alias"]: r["actor_id"] for r in texts},
        gazetteer,
        frozenset(words_of) - COUNTRIES,
        rows,
    )


def _borders() -> Iterator[tuple[str, str]]:
    table = pq.read_table(
        FILES["borders"], columns=["country_code_1", "country_code_2"]
    )
    pairs = table.group_by(table.column_names).aggregate([])
    yield from zip(*(column.to_pylist() for column in pairs.columns), strict=True)


def _crossing_word(row: Mapping[str, str]) -> CrossingWord:
    return CrossingWord(
        **{name: row[name] for name in CrossingWord.__dataclass_fields__}
    )


def make_dictionaries(
    words: Iterable[EventWord],
    exceptions: Iterable[str],
    aliases: Mapping[str, str],
    gazetteer: Gazetteer,
    people: frozenset[str] = frozenset(),
    rows: Mapping[str, Sequence[Row]] | None = None,
) -> Dictionaries:
    """Dictionaries from rows already read; `aliases` maps names to actor ids, `rows`
    holds those of the other files under their names."""
    lists: Mapping[str, Sequence[Row]] = defaultdict(tuple, rows or {})
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
        crossing_words=make_crossing_words(
            map(_crossing_word, lists["crossing_words"])
        ),
        people=people,
        people_words=_people_words(people, gazetteer.countries),
        origin_names={
            r["name"]: (r["country_code"], r["region_code"])
            for r in sorted(lists["origin_names"], key=lambda r: -len(r["name"]))
        },
        gazetteer=gazetteer,
        country_names={
            r["country_code"]: r["country_name"] for r in lists["countries"]
        },
        region_names={r["region_code"]: r["region_name"] for r in lists["regions"]},
        modal_words=make_modal_words(lists["modal_words"]),
        topic_words=make_topic_words(lists["armed_words"]),
        offices=make_offices(lists["offices"]),
        channels=make_channels(lists["channels"]),
        kind_words=make_kind_words(lists["kind_words"]),
        saying_words=make_saying_words(lists["saying_words"]),
        held_areas={
            (r["country_code"], r["region_code"] or None): r["actor"]
            for r in lists["held_areas"]
        },
        group_countries=_group_countries(actor_names, aliases, lists["actor_bases"]),
        actor_ids={name: aliases[alias] for name, alias in actor_names.items()},
        ruling_groups={
            r["actor_id"]: (r["country_code"], date.fromisoformat(r["from_on"]))
            for r in lists["ruling_groups"]
        },
    )


def _group_countries(
    actor_names: Mapping[str, str], aliases: Mapping[str, str], bases: Iterable[Row]
) -> dict[str, frozenset[str]]:
    homes: dict[str, set[str]] = defaultdict(set)
    for row in bases:
        if row["base_kind"] in HOMES:
            homes[row["actor_id"]].add(row["country_code"])
    return {
        name: frozenset(homes[aliases[alias]])
        for name, alias in actor_names.items()
        if homes[aliases[alias]]
    }


def _people_words(people: frozenset[str], codes: Mapping[str, str]) -> dict[str, str]:
    """For each country the shortest word for its people, in the singular."""
    words: dict[str, str] = {}
    for word in sorted(people, key=lambda one: (one.endswith("s"), len(one), one)):
        words.setdefault(codes[word], word)
    return words
