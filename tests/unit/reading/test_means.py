"""What a word of force means where it stands."""

import pytest

from tests.unit.reading.told import events, is_untold, only

HODEIDAH = "off Hodeidah in Yemen on Tuesday"


def types(text: str) -> list[str]:
    return [event.event_type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (f"A tanker was hit by a missile {HODEIDAH}.", "maritime_attack"),
        (f"The Houthis fired drones at a cargo ship {HODEIDAH}.", "maritime_attack"),
        (
            "Israeli warplanes carried out three raids on Tyre in Lebanon on Tuesday.",
            "air_strike",
        ),
        (
            (
                "Congolese soldiers fired three bombs that landed in Gisenyi in Rwanda on"
                " Tuesday."
            ),
            "shelling",
        ),
        (
            (
                "Two planes came over Bentiu in South Sudan on Tuesday. The bombing killed"
                " two people in Bentiu, the Sudanese army's foes said."
            ),
            "air_strike",
        ),
    ],
)
def test_the_means_told_beside_a_word_decide_its_type(
    text: str, event_type: str
) -> None:
    assert types(text) == [event_type]


def test_what_burns_after_an_attack_is_part_of_it() -> None:
    text = (
        "Ukrainian drones struck Belgorod in Russia on Tuesday and set ablaze a house."
    )
    assert types(text) == ["drone_strike"]


def test_an_ambush_with_a_charge_is_one_event() -> None:
    text = (
        "Al-Shabaab fighters ambushed police near Mandera in Kenya on Tuesday. An"
        " improvised explosive device hit their car near Mandera."
    )
    assert len(types(text)) == 1


def test_the_attack_that_took_place_there_is_the_one_just_told() -> None:
    text = (
        "A Turkish drone strike killed a PKK member in Iraq's Nineveh province on"
        " Tuesday. The strike took place in Sinjar at noon."
    )
    assert [e.place_name for e in events(text)] == ["Sinjar"]


def test_goods_that_are_seized_are_no_place() -> None:
    text = "Soldiers of the Thai army seized 20 kg of heroin in Mae Sot on Tuesday."
    assert is_untold(text)


def test_a_great_salvo_at_a_country_stands_beside_its_places() -> None:
    text = (
        "A Russian missile struck Sumy in Ukraine on Tuesday. On Tuesday Russia launched"
        " about 120 missiles at sites across Ukraine."
    )
    assert sorted(e.place_precision or "" for e in events(text)) == [
        "country",
        "settlement",
    ]


def test_a_day_told_later_and_closer_is_the_event_s() -> None:
    text = (
        "A source said on Tuesday that Boko Haram had attacked Darak in Cameroon. The"
        ' gunmen came at night on Monday, said the source. "They attacked Darak" on'
        " Monday, said another."
    )
    days = {event.occurred_on.day for event in events(text) if event.occurred_on}
    assert 11 in days


def test_a_statement_s_day_is_not_the_event_s() -> None:
    text = (
        "In a statement on Wednesday, the army said that Hezbollah had fired rockets at"
        " Metula in Israel on Tuesday."
    )
    found = only(text)
    assert found.occurred_on and found.occurred_on.day == 12
