"""What the shipped dictionaries make of sentences about who came from where."""

from datetime import date

import duckdb
import pytest

from warehouse.loading.schema import _make_table
from warehouse.loading.tables import TABLES
from warehouse.read import STATEMENTS
from warehouse.reading import load_dictionaries, read_document
from warehouse.reading.crossings.words import TRIGGERS
from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.dictionaries import FILES
from warehouse.reading.statement import CrossingStatement

PUBLISHED = date(2024, 3, 13)
KINDS = {"crossing", "perpetrator", "transit"}
STANCES = {"assert", "deny", "concede"}


def statements(text: str) -> list[CrossingStatement]:
    found = read_document(text, PUBLISHED, load_dictionaries())
    return [one for event in found for one in event.crossings]


def told(text: str) -> list[tuple[str, str, str | None, str, str | None]]:
    """Kind, stance, what it says, what kind of claimant and which."""
    return [
        (
            one.kind,
            one.stance,
            one.value_country_code or one.value_actor,
            one.claimant_kind,
            one.claimant_actor or one.claimant_country_code,
        )
        for one in statements(text)
    ]


ASSERTED = [
    (
        (
            "Rockets fired from Lebanon struck Kiryat Shmona on Tuesday, the Israeli"
            " military said."
        ),
        ("crossing", "assert", "LB", "party", "IL"),
    ),
    (
        (
            "Militants crossed into Pakistan from Afghanistan and attacked a post in North"
            " Waziristan on Tuesday, Pakistan's military said."
        ),
        ("crossing", "assert", "AF", "party", "PK"),
    ),
    (
        (
            "Militants attacked a convoy in Panjgur from the Iranian side of the border"
            " on Tuesday, according to the Pakistani army."
        ),
        ("crossing", "assert", "IR", "party", "PK"),
    ),
    (
        (
            "UN experts said Rwandan troops had crossed the border into Congo and attacked"
            " Goma on Tuesday."
        ),
        ("crossing", "assert", "rwandan troops", "independent", None),
    ),
    (
        (
            "Satellite imagery showed that the missile was launched from Iran in the strike"
            " on Erbil in Iraq on Tuesday."
        ),
        ("crossing", "assert", "IR", "independent", None),
    ),
    (
        "Gunmen who crossed from Libya attacked a border post in Tunisia on Tuesday.",
        ("crossing", "assert", "LY", "unattributed", None),
    ),
    (
        (
            "Reuters reported that rockets from Syria hit the Turkish town of Karkamis on"
            " Tuesday."
        ),
        ("crossing", "assert", "SY", "unattributed", None),
    ),
    (
        (
            "Attackers came over the border from Ukraine and raided a village in Russia's"
            " Bryansk region, the governor said on Telegram."
        ),
        ("crossing", "assert", "UA", "party", "RU"),
    ),
    (
        "Pakistan confirmed that its forces had struck inside Afghanistan on Tuesday.",
        ("crossing", "concede", "state-pk", "party", "PK"),
    ),
    (
        "Iranian missiles flew over Jordan before hitting Haifa in Israel on Tuesday.",
        ("transit", "assert", "JO", "unattributed", None),
    ),
    (
        (
            "The Houthis claimed responsibility for the missile attack on Eilat in Israel"
            " on Tuesday."
        ),
        ("perpetrator", "assert", "houthis", "party", "houthis"),
    ),
    (
        "Israel blamed Hezbollah for the rocket attack on Majdal Shams.",
        ("perpetrator", "assert", "hezbollah", "party", "IL"),
    ),
    (
        "Israeli shelling hit the Lebanese village of Kfar Kila on Tuesday.",
        ("perpetrator", "assert", "state-il", "unattributed", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASSERTED)
def test_who_says_that_force_came_from_where(
    text: str, expected: tuple[str, ...]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Drones struck a depot near Moscow in Russia on Tuesday. Ukraine denied"
                " any involvement in the attack."
            ),
            ("perpetrator", "deny", "state-ua", "party", "UA"),
        ),
        (
            (
                "Fighters raided Tyotkino in Russia's Kursk region on Tuesday. Russia's"
                " Defence Ministry denied that anyone had got through after the raid."
            ),
            ("crossing", "deny", None, "party", "RU"),
        ),
        (
            (
                "Drones struck Jammu in India on Tuesday. The Pakistani military denied"
                " that it had sent any drones towards Jammu."
            ),
            ("perpetrator", "deny", "state-pk", "party", "PK"),
        ),
    ],
)
def test_a_denial_is_of_the_one_who_denies(
    text: str, expected: tuple[str, ...]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah could launch rockets from Lebanon at Haifa, Israel's army said.",
        "If drones cross the border into Poland, the attack will be answered.",
        "Last year militants crossed the border from Afghanistan and attacked Chitral.",
        "In May 2021 rockets fired from Lebanon struck Israel in an attack.",
        "The attack came as the war has gone on since Hezbollah fired from Lebanon.",
        "Troops in an exercise crossed the border from Estonia to repel an attack.",
        "Migrants crossed the border from Mexico; an attack was feared in Texas.",
        "No rockets were fired from Lebanon after the air strike, the army said.",
        "The army did not say that Hezbollah fired the rockets at Metula.",
        "Weapons from Iran were found in Yemen after the air strike.",
        "Belarus denied its territory was used for the drone attack on Kyiv.",
        "Sudan's army accused Chad of letting fighters launch an attack on El Geneina.",
        "No group claimed responsibility for the attack in Quetta.",
        "Men after a raid who crossed the border from Ukraine. Photo/Agency",
    ],
)
def test_what_is_feared_denied_long_past_or_no_force_says_nothing(text: str) -> None:
    assert told(text) == []


def test_gaza_is_the_strip_and_crimea_keeps_its_region() -> None:
    gaza = statements("Rockets fired from Gaza hit Ashkelon in Israel on Tuesday.")
    crimea = statements(
        "Drones launched from Crimea struck Odesa, an attack on a port."
    )
    assert [one.value_region_code for one in gaza] == ["PS-GZ"]
    assert [one.value_region_code for one in crimea] == ["UA-43"]


def test_a_state_that_names_anothers_territory_means_a_crossing_wherever_it_was() -> (
    None
):
    text = (
        "The governor of Belgorod said shells fired from Ukraine's Kharkiv region"
        " killed one person in Shebekino."
    )
    (found,) = statements(text)
    assert (found.value_country_code, found.claimant_country_code) == ("UA", "RU")


def test_a_ministry_without_its_state_is_the_one_that_spoke_before() -> None:
    text = (
        "The Israeli army said it saw the attack on Metula. The rockets were fired"
        " from Lebanon, the army said."
    )
    (found,) = statements(text)
    assert (found.claimant_country_code, found.value_country_code) == ("IL", "LB")


def test_the_spokesman_of_a_group_speaks_for_it_and_a_raid_over_a_border_crosses() -> (
    None
):
    text = (
        "The cross-border attack began in Russia's Kursk region.\nIlya Ponomarev, a"
        " former member of the Russian Duma, who is now political chairman of the"
        " Freedom of Russia Legion, said that the raid was carried out by his group."
    )
    legion = [one for one in statements(text) if one.claimant_actor]
    assert [one.kind for one in legion] == ["perpetrator", "crossing"]
    assert {one.claimant_actor for one in legion} == {"freedom of russia legion"}
    assert {one.value_actor for one in legion} == {"freedom of russia legion"}


def test_every_row_of_the_dictionary_means_something() -> None:
    rows = csv_rows(FILES["crossing_words"])
    keys = [(row["word_role"], row["phrase"]) for row in rows]
    assert keys == sorted(set(keys))
    for row in rows:
        assert row["reason"]
        assert row["phrase"] == row["phrase"].lower().strip()
        is_trigger = row["word_role"] in TRIGGERS
        assert (row["kind"] in KINDS) == is_trigger, row
        assert not is_trigger or row["stance"] in STANCES, row


def test_a_phrase_makes_one_kind_of_statement() -> None:
    rows = csv_rows(FILES["crossing_words"])
    phrases = [row["phrase"] for row in rows if row["kind"]]
    assert len(phrases) == len(set(phrases))


def test_a_table_that_an_older_reader_filled_gains_the_crossings() -> None:
    name = "read.statements"
    with duckdb.connect() as connection:
        connection.execute("create schema read")
        older = TABLES[name].split(", crossings")[0]
        connection.execute(f"create table {name} ({older})")
        connection.execute(f"insert into {name} (document_sha256) values ('old')")
        _make_table(connection, name, TABLES[name])
        _make_table(connection, name, TABLES[name])
        rows = connection.execute(f"select crossings from {name}").fetchall()
        columns = connection.execute(f"describe {name}").fetchall()
    assert rows == [(None,)]
    assert [column[0] for column in columns] == STATEMENTS.names
