"""What is one event, what is several, and what is none."""

import pytest

from tests.unit.reading.told import events, is_untold, only, places
from warehouse.reading import Statement


def kinds(text: str) -> list[tuple[str, str | None]]:
    """Type and place of each event, in any order."""
    return sorted((event.event_type, event.place_name) for event in events(text))


def test_two_villages_are_two_events() -> None:
    text = (
        "Russian guns shelled Hlukhiv in Ukraine's Sumy region on Tuesday. They also"
        " shelled Shostka."
    )
    assert places(text) == ["Hlukhiv", "Shostka"]


def test_shelling_and_drones_on_one_village_are_two_events() -> None:
    text = (
        "Russian guns shelled Hlukhiv in Ukraine's Sumy region on Tuesday. A Russian"
        " drone strike on Hlukhiv wounded a farmer."
    )
    assert kinds(text) == [("drone_strike", "Hlukhiv"), ("shelling", "Hlukhiv")]


def test_what_is_told_twice_is_one_event() -> None:
    text = (
        "Russian guns shelled Hlukhiv in Ukraine's Sumy region on Tuesday. The shelling"
        " damaged a school. Shells also hit a farm in Hlukhiv."
    )
    assert kinds(text) == [("shelling", "Hlukhiv")]


def test_the_same_village_on_another_day_is_another_event() -> None:
    text = (
        "Russian guns shelled Hlukhiv in Ukraine's Sumy region on Sunday. On Tuesday"
        " Russian guns shelled Hlukhiv again."
    )
    days = [event.occurred_on.day for event in events(text) if event.occurred_on]
    assert days == [10, 12]


def test_means_used_to_repel_are_no_event() -> None:
    text = (
        "Ukrainian troops repelled a Russian assault near Hlukhiv in Ukraine's Sumy"
        " region on Tuesday, hitting the attackers with artillery and drones."
    )
    assert kinds(text) == [("ground_assault", "Hlukhiv")]


def test_a_digest_of_eight_villages_gives_eight_events() -> None:
    text = (
        "Overnight in Ukraine's Sumy region Russian guns shelled Hlukhiv and Shostka;"
        " drones struck Krolevets. Mortars shelled Esman and Bilopillia. An air strike"
        " hit Velyka Pysarivka. A missile hit Sumy. A drone hit Seredyna-Buda."
    )
    assert kinds(text) == [
        ("air_strike", "Velyka Pysarivka"),
        ("drone_strike", "Krolevets"),
        ("drone_strike", "Seredyna-Buda"),
        ("missile_strike", "Sumy"),
        ("shelling", "Bilopillia"),
        ("shelling", "Esman"),
        ("shelling", "Hlukhiv"),
        ("shelling", "Shostka"),
    ]
    assert [event.event_number for event in events(text)] == [*range(1, 9)]


TYPES = [
    ("Russian guns shelled Hlukhiv in Ukraine on Tuesday.", "shelling"),
    ("Israeli jets bombed Tyre in Lebanon on Tuesday.", "air_strike"),
    ("Hezbollah fired rockets at Metula in Israel on Tuesday.", "rocket_strike"),
    ("A missile hit Odesa in Ukraine on Tuesday.", "missile_strike"),
    ("Drones struck a depot in Belgorod in Russia on Tuesday.", "drone_strike"),
    ("Hezbollah fighters raided Metula in Israel on Tuesday.", "ground_assault"),
    ("Soldiers clashed with rebels near Goma in Congo on Tuesday.", "armed_clash"),
    ("Rebels abducted two farmers near Goma in Congo on Tuesday.", "abduction"),
]


@pytest.mark.parametrize(("text", "event_type"), TYPES)
def test_the_type_is_that_of_the_means(text: str, event_type: str) -> None:
    assert only(text).event_type == event_type


@pytest.mark.parametrize(
    "text",
    [
        (
            "The striker fired a rocket into the corner on Tuesday and the home side"
            " shelled the goal in the second half of the match in Belgorod in Russia."
        ),
        (
            "Shares fell in Moscow in Russia on Tuesday. The stock market was under"
            " attack, and investors said a drone strike of sell orders hit the bank."
        ),
        (
            "A court in Odesa in Ukraine jailed two men on Tuesday for a bomb attack on a"
            " shop. The judge said the defendants had quarrelled with the owner."
        ),
        (
            "The film tells of a missile strike on Odesa in Ukraine. The director and the"
            " actor came to the premiere at the cinema on Tuesday."
        ),
    ],
)
def test_sport_markets_courts_and_films_borrow_words_of_force(text: str) -> None:
    assert is_untold(text)


def test_a_heart_attack_is_none() -> None:
    assert events("A man died of a heart attack in Odesa in Ukraine on Tuesday.") == []


def test_a_denied_attack_that_nobody_asserts_is_none() -> None:
    assert is_untold(
        "Israel denied that its jets had bombed Tyre in Lebanon on Tuesday."
    )


def test_a_denied_attack_that_somebody_asserts_is_one() -> None:
    text = (
        "Russia said Ukrainian guns shelled Kozinka in Belgorod region on Tuesday."
        " Ukraine denied that it had shelled Kozinka."
    )
    assert places(text) == ["Kozinka"]


@pytest.mark.parametrize("text", ["", " ", "\n", "The mayor opened a school in Sumy."])
def test_a_text_without_words_of_force_tells_nothing(text: str) -> None:
    assert events(text) == []


def test_actors_are_those_named_with_the_event() -> None:
    text = (
        "Hezbollah fired rockets at Metula in northern Israel on Tuesday. The rockets of"
        " Hezbollah damaged a house."
    )
    assert only(text).actors == ("hezbollah",)


def test_the_quote_holds_the_word_of_the_event() -> None:
    found: Statement = only(TYPES[0][0])
    assert found.event_word in found.quote


@pytest.mark.parametrize(
    ("deed", "event_type"),
    [
        ("Bullets from over the border struck a school at", "armed_clash"),
        ("Ukrainian troops resorted to unprovoked firing at", "armed_clash"),
        ("Ukrainian troops exchanged artillery fire with guards at", "shelling"),
        ("A barrage of missiles hit", "missile_strike"),
        ("A combat drone crashed into a house in", "drone_strike"),
        ("Warplanes dropped bombs on", "air_strike"),
        ("Ukrainian troops took control of", "ground_assault"),
        ("Fighters intruded into", "ground_assault"),
    ],
)
def test_words_of_force_by_their_class(deed: str, event_type: str) -> None:
    found = only(f"{deed} Shebekino in Russia on Tuesday, and soldiers answered.")

    assert found.event_type == event_type


@pytest.mark.parametrize(
    "text",
    [
        "Fields at Shebekino in Russia were cleared of unexploded bombs on Tuesday.",
        "Last year, shells hit Shebekino in Russia and soldiers came.",
        "Highway bandits waylaid a lorry at Garissa in Kenya on Tuesday.",
    ],
)
def test_what_is_no_event_of_today(text: str) -> None:
    assert is_untold(text)
