"""States are told from their people and their land, groups from both."""

import pytest

from tests.unit.reading.told import story_of


def parties(text: str) -> list[tuple[str, str]]:
    return [(party.actor, party.kind) for party in story_of(text).parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian troops came.", ("state-ru", "force")),
        ("Iran's navy came.", ("state-ir", "force")),
        ("Thai border guards came.", ("state-th", "force")),
        ("Hezbollah came.", ("hezbollah", "group")),
        ("They went to Poland.", ("state-pl", "country")),
        ("A Thai cook came.", ("state-th", "people")),
    ],
)
def test_a_party_is_named_by_its_forces_its_people_or_its_land(
    text: str, expected: tuple[str, str]
) -> None:
    assert parties(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Syrian farmers came.",
        "Turkish villagers fled.",
        "Ukrainian refugees came.",
        "A Russian-made gun lay there.",
    ],
)
def test_people_who_are_not_of_the_state_are_no_party_of_it(text: str) -> None:
    assert parties(text) == []


def test_parties_stand_in_order_at_their_offsets() -> None:
    text = "İn the hills Russian troops met Hezbollah, and Thai soldiers left."
    found = story_of(text).parties
    assert [party.actor for party in found] == ["state-ru", "hezbollah", "state-th"]
    assert [text[party.start : party.end].split(maxsplit=1)[0] for party in found] == [
        "Russian",
        "Hezbollah",
        "Thai",
    ]


def test_a_short_form_that_a_text_gives_is_a_name_from_then_on() -> None:
    text = "The Rapid Support Forces (RSF) denied it. The RSF has drones."
    assert parties(text) == [("rapid support forces", "group")] * 3


@pytest.mark.parametrize(
    "text",
    ["A group linked to al-Qaeda came.", "Islamic State-affiliated men came."],
)
def test_whose_camp_a_group_is_of_is_no_party(text: str) -> None:
    assert parties(text) == []


def test_us_and_uae_are_states() -> None:
    assert parties("US forces came. UAE jets came.") == [
        ("state-us", "force"),
        ("state-ae", "force"),
    ]
