"""Which words around a name make it the place of an event, and which do not."""

import pytest

from tests.unit.reading.told import events, is_untold, only, places

STRUCK = "Drones struck a depot in Belgorod in Russia on Tuesday."


def test_a_dateline_in_brackets_is_no_place() -> None:
    text = (
        "(Beirut) Hezbollah said it fired rockets at Metula in Israel on Tuesday. Two"
        " people were wounded."
    )
    assert places(text) == ["Metula"]


@pytest.mark.parametrize(
    "text",
    [
        "Its jets frequently carry out raids on Tyre in Lebanon.",
        "The town of Tyre in Lebanon has come under frequent Israeli drone attacks.",
        "The two armies agreed to pull back after a series of clashes near Torkham.",
    ],
)
def test_habits_and_what_talks_came_after_are_no_events(text: str) -> None:
    assert is_untold(text)


def test_what_happened_days_before_is_no_event_of_now() -> None:
    text = (
        "Pakistani jets bombed Barmal in Afghanistan's Paktika province on Tuesday, days"
        " after gunmen had stormed a post near Torkham."
    )
    assert places(text) == ["Barmal"]


def test_the_scene_of_a_comment_on_an_attack_is_not_where_it_was() -> None:
    text = (
        f"{STRUCK} The attack comes amid fear of new raids after a blast in Voronezh."
    )
    drones = [e for e in events(text) if e.event_type == "drone_strike"]
    assert [e.place_name for e in drones] == ["Belgorod"]


@pytest.mark.parametrize(
    "more",
    [
        "Residents fled to Voronezh.",
        "The attackers retreated into Ukrainian territory.",
        "It was done in support of the people and fighters of Gaza.",
        "The depot lies on the road linking Kursk with Voronezh.",
    ],
)
def test_where_people_went_or_whom_they_support_is_no_place(more: str) -> None:
    assert places(f"{STRUCK} {more}") == ["Belgorod"]


def test_regions_side_by_side_hold_one_another_in_none() -> None:
    text = (
        "Russian shelling hit Sumy, Kharkiv and Kherson regions of Ukraine on Tuesday."
    )
    codes = {event.region_code for event in events(text)}
    assert codes == {"UA-59", "UA-63", "UA-65"}


def test_each_area_of_a_list_is_an_event() -> None:
    text = (
        "Turkish jets bombed PKK positions in the Metina, Gara and Hakurk areas of Iraq"
        " on Tuesday."
    )
    assert places(text) == ["Metina", "Gara", "Hakurk"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A shell hit the Lebanese border village of Qasbiya on Tuesday.", "LB"),
        ("A shell hit South Sudan's Kolmat village on Tuesday.", "SS"),
        ("A shell hit the village of Qasbiya in Lebanon on Tuesday.", "LB"),
    ],
)
def test_the_country_named_with_an_unknown_village_is_its_own(
    text: str, country: str
) -> None:
    assert only(text).country_code == country


def test_a_namesake_elsewhere_is_not_meant_where_a_country_is_named() -> None:
    text = "A shell hit the Lebanese village of Samba on Tuesday. Nobody was hurt."
    assert only(text).country_code == "LB"


def test_an_unknown_village_does_not_lie_in_the_land_of_who_strikes_it() -> None:
    text = (
        "Israeli strikes hit Tyre in Lebanon on Tuesday, Israel said. Israeli jets also"
        " struck targets in Qarnaba."
    )
    assert {event.country_code for event in events(text)} == {"LB"}


def test_an_airport_lies_in_the_town_it_is_named_for() -> None:
    text = "Houthi drones hit Abha International Airport in Saudi Arabia on Tuesday."
    assert only(text).region_code == "SA-14"


def test_a_region_named_by_its_governor_is_the_one_that_is_spoken_of() -> None:
    text = (
        "The Bryansk governor said on Tuesday that a Ukrainian sabotage group had"
        " entered the region. Two people were wounded."
    )
    assert only(text).region_code == "RU-BRY"


def test_the_country_right_after_a_word_is_its_place() -> None:
    text = (
        "Amid fighting at Kibumba in Congo's North Kivu on Tuesday, shells landed in"
        " Rwanda."
    )
    shells = [e for e in events(text) if e.event_type == "shelling"]
    assert [e.country_code for e in shells] == ["RW"]


def test_a_subhead_tells_nothing_that_its_story_does_not() -> None:
    text = (
        f"{STRUCK} Two people were wounded.\n"
        "Shelling of Kursk goes on\n"
        "The governor thanked the firemen of the city.\n"
    )
    assert places(text) == ["Belgorod"]
