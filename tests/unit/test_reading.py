"""A document's text becomes at most one quoted statement, by rules that say so."""

from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.reading import Statement, dictionaries, read_document, version
from warehouse.reading.crossing_words import CrossingWord
from warehouse.reading.dictionaries import Dictionaries, make_dictionaries
from warehouse.reading.event_dates import event_date
from warehouse.reading.events import EventWord
from warehouse.reading.gazetteer import make_gazetteer
from warehouse.reading.phrases import find_phrases, folded, phrase_set

FIXTURES = Path(__file__).parents[1] / "fixtures" / "articles"
PUBLISHED = date(2024, 3, 13)  # a Wednesday

WORDS = [
    EventWord("cross-border raid", "ground_assault", "ground", 10),
    EventWord("raid", "ground_assault", "ground", 30),
    EventWord("raided", "ground_assault", "ground", 30),
    EventWord("firefight", "armed_clash", "ground", 40),
    EventWord("shelled", "shelling", "indirect_fire", 20),
    EventWord("artillery", "shelling", "indirect_fire", 60),
    EventWord("drones struck", "drone_strike", "aerial", 20),
    EventWord("attack", "unspecified_armed_force", "other", 90),
]
ALIASES = {
    "Freedom of Russia Legion": "freedom-of-russia-legion",
    "Sumy Brigade": "state-ua",
    "Moscow": "state-ru",
    "PIJ": "palestinian-islamic-jihad",
    "Kyiv": "state-ua",
}
CROSSING_WORDS = [
    ("origin_after", "crossed the border from", "crossing", "assert"),
    ("entry", "crossed the border", "crossing", "assert"),
    ("speech", "said", "", "assert"),
    ("firing", "raid", "", ""),
]
REGIONS = [
    ("RU-KRS", "Kursk Oblast", "RU"),
    ("RU-BEL", "Belgorod Oblast", "RU"),
    ("UA-43", "Crimea", "UA"),
    ("UA-59", "Sumy Oblast", "UA"),
]
REGION_NAMES = [
    ("Kursk", "RU-KRS"),
    ("Kursk Oblast", "RU-KRS"),
    ("Belgorod", "RU-BEL"),
    ("Belgorod region", "RU-BEL"),
    ("Crimea", "UA-43"),
    ("Sumy", "UA-59"),
]
PLACES = [
    ("gn:1", "Kursk", "RU", "RU-KRS", 400_000, []),
    ("gn:2", "Tyotkino", "RU", "RU-KRS", 4_000, ["Tetkino", "Тёткино"]),
    ("gn:3", "Kozinka", "RU", "RU-BEL", 500, []),
    ("gn:4", "Kozinka", "PL", "PL-06", 9_000, []),
    ("gn:5", "Sumy", "UA", "UA-59", 260_000, []),
    ("gn:6", "Moscow", "RU", "RU-MOW", 10_000_000, []),
    ("gn:7", "Vladimir", "RU", "RU-VLA", 300_000, []),
    ("gn:8", "Most", "CZ", "CZ-42", 67_000, []),
    ("gn:9", "Popovka", "UA", "UA-59", 900, []),
    ("gn:10", "Crimea", "US", "US-CA", 200, []),
    ("gn:11", "Kyiv", "UA", "UA-30", 3_000_000, []),
    ("gn:12", "Bila Tserkva", "UA", "UA-32", 200_000, []),
]


def place_table() -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "place_id": place_id,
                "place_name": name,
                "ascii_name": name,
                "country_code": country,
                "region_code": region,
                "latitude": 50.0,
                "longitude": 35.0,
                "population": population,
                "alternate_names": others,
            }
            for place_id, name, country, region, population, others in PLACES
        ]
    )


@cache
def small_dictionaries() -> Dictionaries:
    columns = ("region_code", "region_name", "country_code")
    gazetteer = make_gazetteer(
        place_table(),
        [{"name": name, "region_code": code} for name, code in REGION_NAMES],
        [dict(zip(columns, row, strict=True)) for row in REGIONS],
        {"Russia": "RU", "Russian": "RU", "Ukraine": "UA", "Poland": "PL"},
        ["Most"],
    )
    crossing_words = [CrossingWord(*row) for row in CROSSING_WORDS]
    return make_dictionaries(
        WORDS, ["heart attack"], ALIASES, gazetteer, crossing_words
    )


@pytest.fixture(scope="module")
def words() -> Dictionaries:
    return small_dictionaries()


def only(
    text: str, words: Dictionaries, published: date | None = PUBLISHED
) -> Statement:
    (statement,) = read_document(text, published, words)
    return statement


def test_a_whole_report_gives_its_event_day_place_and_actor(
    words: Dictionaries,
) -> None:
    text = (FIXTURES / "border_raid.txt").read_text(encoding="utf-8")
    found = only(text, words, date(2023, 6, 5))
    assert (found.event_type, found.event_word) == ("ground_assault", "raid")
    assert found.occurred_on_latest == date(2023, 6, 1)
    assert (found.place_id, found.region_code) == ("gn:3", "RU-BEL")
    assert found.actors == ("freedom of russia legion",)


def test_a_text_without_an_event_word_gives_nothing(words: Dictionaries) -> None:
    assert read_document("The mayor of Sumy opened a school.", PUBLISHED, words) == []
    assert read_document("A heart attack in Sumy.", PUBLISHED, words) == []
    assert read_document("", PUBLISHED, words) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("An attack began. They shelled Sumy.", "shelling"),
        ("A raid, then a firefight; drones struck a car.", "ground_assault"),
        ("Drones struck. They shelled it, shelled it again, in a raid.", "shelling"),
        ("It was a cross-border raid. They shelled and shelled.", "ground_assault"),
        ("Artillery was heard after the attack.", "shelling"),
    ],
)
def test_the_family_named_most_decides_unless_a_word_decides_alone(
    text: str, event_type: str, words: Dictionaries
) -> None:
    assert only(text, words).event_type == event_type


def test_a_caption_names_no_event(words: Dictionaries) -> None:
    text = "Men after a raid. Photo/Agency\n\nThe army shelled Sumy."
    assert only(text, words).event_type == "shelling"


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "rule"),
    [
        ("on Tuesday", date(2024, 3, 12), date(2024, 3, 12), "weekday"),
        ("on Wednesday", date(2024, 3, 13), date(2024, 3, 13), "weekday"),
        ("on Thursday", date(2024, 3, 7), date(2024, 3, 7), "weekday"),
        ("yesterday", date(2024, 3, 12), date(2024, 3, 12), "relative_day"),
        ("Overnight, it", date(2024, 3, 12), date(2024, 3, 13), "relative_day"),
        ("overnight on Monday", date(2024, 3, 10), date(2024, 3, 11), "weekday"),
        ("on 9 March", date(2024, 3, 9), date(2024, 3, 9), "explicit_date"),
        ("on March 9th, 2024", date(2024, 3, 9), date(2024, 3, 9), "explicit_date"),
        ("on 8-9 March", date(2024, 3, 8), date(2024, 3, 9), "explicit_date"),
        ("Monday, 4 March", date(2024, 3, 4), date(2024, 3, 4), "explicit_date"),
        (
            "since Monday; on 9 March",
            date(2024, 3, 9),
            date(2024, 3, 9),
            "explicit_date",
        ),
    ],
)
def test_days_are_counted_from_the_day_of_publication(
    text: str, earliest: date, latest: date, rule: str
) -> None:
    found = event_date(text, PUBLISHED, [])
    assert (found.earliest, found.latest, found.rule) == (earliest, latest, rule)


@pytest.mark.parametrize(
    "text",
    [
        "since the invasion of February 2022",
        "since 24 February",
        "on 24 February 2022 the war began",
        "elections on 17 March",
        "in March 2024",
        "by next Friday",
        "in May 5,000 people",
        "on 31 February",
    ],
)
def test_background_is_no_date_of_the_event(text: str) -> None:
    found = event_date(text, PUBLISHED, [])
    assert (found.latest, found.rule) == (PUBLISHED, "publication_date")


def test_a_december_day_read_in_january_lies_in_the_year_before() -> None:
    found = event_date("on 30 December", date(2024, 1, 2), [])
    assert found.latest == date(2023, 12, 30)


def test_without_a_day_of_publication_only_a_whole_date_counts() -> None:
    assert event_date("on Tuesday, 9 March", None, []).rule == "none"
    assert event_date("on 9 March 2024", None, []).latest == date(2024, 3, 9)


@pytest.mark.parametrize(
    ("text", "place_id", "region", "precision"),
    [
        ("raid on the Kursk and Belgorod regions", None, "RU-KRS", "region"),
        ("raid in Belgorod region", None, "RU-BEL", "region"),
        ("raid at Tetkino", "gn:2", "RU-KRS", "settlement"),
        ("raid near Russia’s Tyotkino", "gn:2", "RU-KRS", "settlement"),
        ("raid in Kursk", "gn:1", "RU-KRS", "settlement"),
        ("raid in Crimea", None, "UA-43", "region"),
        ("raid at Popovka in Russia's Belgorod region", None, "RU-BEL", "region"),
        ("raid near Bila Tserkva", "gn:12", "UA-32", "settlement"),
        ("raid from Sumy reached Kursk", "gn:1", "RU-KRS", "settlement"),
        ("a raid by Vladimir Ivanov", None, None, None),
        ("a raid, Moscow said", None, None, None),
        ("Most saw the raid", None, None, None),
        ("Sumy, Ukraine (Agency) – A raid began.", None, None, None),
        ("a raid, so Governor Vladimir feared", None, None, None),
        ("a raid by the Sumy Brigade", None, None, None),
    ],
)
def test_the_place_is_the_first_that_is_named_as_one(
    text: str,
    place_id: str | None,
    region: str | None,
    precision: str | None,
    words: Dictionaries,
) -> None:
    found = only(text, words)
    assert (found.place_id, found.region_code) == (place_id, region)
    assert found.place_precision == precision


def test_the_country_named_most_decides_among_namesakes(words: Dictionaries) -> None:
    russian = only("Russian guards met the raid at Kozinka.", words)
    unnamed = only("Guards met the raid at Kozinka.", words)
    assert (russian.place_id, russian.place_rule) == (
        "gn:3",
        "locative:country_named_most",
    )
    assert (unnamed.place_id, unnamed.place_rule) == ("gn:4", "locative:largest")


def test_a_region_has_no_point(words: Dictionaries) -> None:
    found = only("A raid in Belgorod region.", words)
    assert found.place_name == "Belgorod Oblast"
    assert (found.latitude, found.longitude, found.country_code) == (None, None, "RU")


def test_actors_come_once_each_in_order_of_appearance(words: Dictionaries) -> None:
    text = "Sumy Brigade in a raid. Moscow and the Sumy Brigade spoke; a pij in Kyiv."
    assert only(text, words).actors == ("sumy brigade", "moscow")


def test_a_quote_is_the_sentence_at_its_offsets(words: Dictionaries) -> None:
    text = "İt rained.\n\nMr. Ivan saw the raid’s end at 8 a.m. on the hill. He left."
    found = only(text, words)
    assert found.quote == "Mr. Ivan saw the raid’s end at 8 a.m. on the hill."
    assert text[found.quote_start : found.quote_end] == found.quote


@pytest.mark.parametrize("before", [0, 30, 200])
def test_a_long_sentence_is_quoted_in_part(before: int, words: Dictionaries) -> None:
    text = "word " * before + "raid " + "word " * 200
    found = only(text, words)
    assert "raid" in found.quote
    assert len(found.quote) <= 300
    assert text[found.quote_start : found.quote_end] == found.quote


def test_a_crossing_is_quoted_at_its_offsets_and_kept_with_its_event(
    words: Dictionaries,
) -> None:
    text = "İt rained.\nMen crossed the border from Ukraine in the raid, Moscow said."
    (crossing,) = only(text, words).crossings
    assert (crossing.kind, crossing.stance) == ("crossing", "assert")
    assert (crossing.value_country_code, crossing.value_actor) == ("UA", None)
    assert (crossing.claimant_country_code, crossing.claimant_actor) == ("RU", "moscow")
    assert text[crossing.quote_start : crossing.quote_end] == crossing.quote


PIECES = [
    "raid",
    " crossed the border ",
    " from Ukraine",
    ", Moscow said",
    "said ",
    "Kyiv ",
    ", ",
    ": ",
    "Kursk",
    " region",
    "İ",
    "’s",
    "\n",
    ". ",
    " – ",
    "31 March ",
    "\0",
    "A",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join))
def test_no_text_breaks_the_reader_and_quotes_stay_in_place(text: str) -> None:
    for found in read_document(text, PUBLISHED, small_dictionaries()):
        assert text[found.quote_start : found.quote_end] == found.quote
        assert found.event_word in folded(found.quote)
        assert len(found.quote) <= 300
        for one in found.crossings:
            assert text[one.quote_start : one.quote_end] == one.quote


def test_phrases_are_whole_words_and_the_longest_wins() -> None:
    phrases = phrase_set(["raid", "air raid", "raid on"])
    found = find_phrases(folded("Raiders; an Air\nRaid on it"), phrases)
    assert [hit.phrase for hit in found] == ["air raid"]


def test_folding_moves_no_code_point() -> None:
    text = "İSTANBUL’S “raid”"
    assert len(folded(text)) == len(text)


def test_another_dictionary_makes_another_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list_file = tmp_path / "words.csv"
    monkeypatch.setattr(version, "FILES", {"words": list_file})
    versions = set()
    for content in ("word\nraid\n", "word\nraids\n", "word\nraid\n"):
        list_file.write_text(content)
        version.reader_version.cache_clear()
        versions.add(version.reader_version())
    version.reader_version.cache_clear()
    assert len(versions) == 2


def test_the_shipped_dictionaries_load_and_place_a_known_village() -> None:
    found = only(
        "The raid reached Tyotkino in Russia's Kursk region on Tuesday.",
        dictionaries.load_dictionaries(),
    )
    assert (found.region_code, found.country_code) == ("RU-KRS", "RU")
    assert found.event_type == "ground_assault"
