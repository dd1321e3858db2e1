"""The place of an event is where it took effect."""

import pytest

from tests.unit.reading.told import events, only, places


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
