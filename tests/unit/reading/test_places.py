"""The place of an event is where it took effect."""

import pytest

from tests.unit.reading.told import events, is_untold, only, places


def where(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    """Name, region, country and precision of the one event's place."""
    found = only(text)
    return (
        found.place_name,
        found.region_code,
        found.country_code,
        found.place_precision,
    )


@pytest.mark.parametrize(
    ("text", "region", "country"),
    [
        ("Drones struck Tyotkino in Russia's Kursk region on Tuesday.", "RU-KRS", "RU"),
        ("Drones struck Kharkiv, Ukraine, on Tuesday.", "UA-63", "UA"),
        ("A missile hit the Israeli town of Metula on Tuesday.", "IL-Z", "IL"),
        (
            "Drones struck Vovchansk, in Ukraine's Kharkiv region, on Tuesday.",
            "UA-63",
            "UA",
        ),
    ],
)
def test_a_settlement_lies_in_the_country_and_region_named_beside_it(
    text: str, region: str, country: str
) -> None:
    found = only(text)
    assert (found.region_code, found.country_code) == (region, country)
    assert found.place_precision == "settlement"
    assert found.place_id and found.latitude and found.longitude


def test_a_region_has_no_point() -> None:
    found = only("Drones struck a depot in Russia's Belgorod region on Tuesday.")
    assert (found.region_code, found.place_precision) == ("RU-BEL", "region")
    assert (found.place_id, found.latitude, found.longitude) == (None, None, None)


def test_a_country_alone_has_no_region() -> None:
    text = "Turkish jets bombed targets in Syria on Tuesday."
    assert where(text) == ("Syria", None, "SY", "country")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Indian troops shelled Hyderabad in Pakistan's Sindh province on Tuesday.",
            "PK",
        ),
        ("Drones struck Tripoli in Libya on Tuesday, killing three soldiers.", "LY"),
        ("A drone struck Popovka in Russia's Belgorod region on Tuesday.", "RU"),
        ("A drone struck Popivka in Ukraine's Sumy region on Tuesday.", "UA"),
    ],
)
def test_of_namesakes_the_one_in_the_region_or_country_named_is_meant(
    text: str, country: str
) -> None:
    assert only(text).country_code == country


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Ukrainian drones launched from Kharkiv struck Belgorod in Russia on Tuesday.",
            "Belgorod",
        ),
        (
            "Rockets fired from Tyre in Lebanon hit Metula in Israel on Tuesday.",
            "Metula",
        ),
        (
            "Drones struck Kursk in Russia on Tuesday, the Kremlin said in Moscow.",
            "Kursk",
        ),
        (
            "Speaking in Kyiv, he said Russian missiles hit Odesa in Ukraine on Tuesday.",
            "Odesa",
        ),
        (
            "Shelling of Vovchansk in Ukraine on Tuesday sent ten to a clinic in Kharkiv.",
            "Vovchansk",
        ),
    ],
)
def test_where_it_came_from_was_told_or_was_healed_is_not_where_it_was(
    text: str, place: str
) -> None:
    assert places(text) == [place]


def test_a_list_gives_an_event_each() -> None:
    text = (
        "Russian artillery shelled Bilopillia, Hlukhiv and Shostka in Ukraine's Sumy"
        " region on Tuesday."
    )
    assert places(text) == ["Bilopillia", "Hlukhiv", "Shostka"]


def test_a_list_of_regions_gives_an_event_each() -> None:
    text = "Pakistan shelled Kunar and Khost provinces in Afghanistan on Tuesday."
    assert [e.region_code for e in events(text)] == ["AF-KNR", "AF-KHO"]


def test_a_village_that_no_gazetteer_holds_lies_in_the_region_beside_it() -> None:
    text = (
        "Russian drones struck the village of Stara Mlynivka in Ukraine's Sumy region on"
        " Tuesday."
    )
    assert where(text) == ("Stara Mlynivka", "UA-59", "UA", "settlement")
    assert only(text).place_id is None


def test_a_village_that_no_gazetteer_holds_lies_where_the_text_is() -> None:
    text = (
        "Russian forces shelled Bilopillia in Ukraine's Sumy region on Tuesday. Later a"
        " drone struck the village of Nova Mlynivka."
    )
    *_, last = events(text)
    assert (last.place_name, last.region_code) == ("Nova Mlynivka", "UA-59")


def test_the_town_is_the_one_named_before() -> None:
    text = (
        "Russian guns shelled Hlukhiv in Ukraine's Sumy region on Sunday. A council met"
        " in Shostka. On Tuesday drones hit the town."
    )
    assert places(text) == ["Hlukhiv", "Shostka"]


@pytest.mark.parametrize(
    "text",
    [
        "A missile attack by Vladimir Orlov's soldiers hit Odesa in Ukraine on Tuesday.",
        "Most people fled when a missile hit Odesa in Ukraine on Tuesday.",
    ],
)
def test_a_persons_name_or_a_plain_word_is_no_place(text: str) -> None:
    assert places(text) == ["Odesa"]


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        # a district between a village and its region
        (
            (
                "A drone struck the village of Lisovka, Valuysky urban district, Belgorod"
                " region, Russia, on Tuesday."
            ),
            "Lisovka",
            "RU-BEL",
        ),
        # the town, not the region that bears its name
        (
            "Israeli jets bombed the ports of Hodeidah in Yemen on Tuesday.",
            "Hodeidah",
            "YE-HU",
        ),
        # the finer of two that are said to lie in one another
        (
            (
                "Pakistani troops opened fire in the Akhnoor area of Jammu in India on"
                " Tuesday."
            ),
            "Akhnoor",
            "IN-JK",
        ),
        # at the head of a sentence
        (
            (
                "Belgorod region in Russia was quiet on Monday. In Ryabinki, drones hit two"
                " houses on Tuesday."
            ),
            "Ryabinki",
            "RU-BEL",
        ),
        # a great city, not its namesake in the land of who struck it
        (
            (
                "The United States fired missiles at sites near Damascus on Tuesday, Syria"
                " said."
            ),
            "Damascus",
            "SY-DI",
        ),
        # whose people live there tells whose land it is
        (
            "Fighters attacked a market at Lafey in Mandera County on Tuesday.",
            "Lafey",
            "KE-24",
        ),
    ],
)
def test_a_name_is_taken_as_its_neighbours_tell(
    text: str, name: str, region: str
) -> None:
    found = events(text)[-1]

    assert (found.place_name, found.region_code) == (name, region)


def test_peoples_land_is_a_place_and_their_police_are_none() -> None:
    text = "Shells fell on {} on Tuesday, and Syrian troops had fired them."

    assert where(text.format("Lebanese border villages"))[2] == "LB"
    assert is_untold(text.format("Lebanese police"))


def test_a_list_goes_on_over_names_that_nothing_knows() -> None:
    text = (
        "Ukrainian forces shelled Shebekino, Lisovka, Ryabinki and Malokino in Russia's"
        " Belgorod region on Tuesday."
    )

    assert places(text) == ["Shebekino", "Lisovka", "Ryabinki", "Malokino"]


def test_a_list_goes_on_over_what_stands_there() -> None:
    text = (
        "Israeli jets bombed the port of Salif and a power station at Bajil in Yemen on"
        " Tuesday."
    )

    assert places(text) == ["Salif", "Bajil"]


@pytest.mark.parametrize(
    "text",
    [
        "Israeli jets hit Tyre in Lebanon on Tuesday in a war with Gaza militants.",
        "Israeli jets crossed the Litani river and hit Tyre in Lebanon on Tuesday.",
        "Israeli jets hit Tyre in Lebanon on Tuesday, and Paris called on Beirut to act.",
        (
            "Israeli jets hit Tyre in Lebanon on Tuesday. Saida Mansour, the village mayor,"
            " was told."
        ),
    ],
)
def test_what_is_no_scene_gives_no_event(text: str) -> None:
    assert places(text) == ["Tyre"]


def test_a_small_namesake_over_the_border_is_not_meant() -> None:
    found = events(
        "In Russia's Belgorod region, Ukrainian drones hit Alekseyevka and Uspenovka on"
        " Tuesday."
    )

    assert {event.region_code for event in found} == {"RU-BEL"}
