"""Groups named again by a common noun, and countries that only say whose they are."""

import pytest

from tests.unit.reading.told import events, only, story_of

RAID = "M23 fighters stormed Rutshuru in DR Congo's North Kivu province on Monday."


def groups(text: str) -> list[str]:
    return [party.actor for party in story_of(text).parties if party.kind == "group"]


@pytest.mark.parametrize(
    "again",
    [
        "The rebels then shelled Kiwanja on Tuesday.",
        "The group shelled Kiwanja on Tuesday.",
        "On Tuesday the armed group shelled Kiwanja.",
    ],
)
def test_a_group_named_again_is_the_one_named_before(again: str) -> None:
    last = events(f"{RAID} {again}")[-1]

    assert last.place_name == "Kiwanja"
    assert len(last.initiators) == 1
    assert "m23" in last.initiators[0]


def test_militants_are_the_only_group_that_a_text_names() -> None:
    text = "Al-Shabaab raided Lafey in Kenya on Monday. On Tuesday, militants burnt a mast."

    assert groups(text) == ["al-shabaab", "al-shabaab"]


def test_where_two_groups_are_named_militants_may_be_any() -> None:
    text = "Hamas and Hezbollah met on Monday. On Tuesday, militants burnt a mast."

    assert groups(text) == ["hamas", "hezbollah"]


def test_before_any_group_is_named_the_rebels_are_nobody() -> None:
    assert groups("The rebels met. Hezbollah did not.") == ["hezbollah"]


@pytest.mark.parametrize(
    "owner", ["Nigeria's Boko Haram", "Nigeria's notorious Boko Haram"]
)
def test_a_country_that_owns_a_group_is_no_party(owner: str) -> None:
    found = only(f"{owner} attacked soldiers in Fotokol in Cameroon on Tuesday.")

    assert found.initiators == ("boko haram",)


def test_a_word_between_a_country_and_its_forces_is_no_conjunction() -> None:
    parties = story_of("Two people died in Lebanon when shells fell.").parties

    assert [party.kind for party in parties] == ["country"]
