"""Only what a text tells as done is an event."""

import pytest

from tests.unit.reading.told import is_untold, only

WHERE = "Bilopillia in Ukraine's Sumy region"
TOLD = [
    f"Russian forces shelled {WHERE} on Tuesday.",
    f"An air strike hit {WHERE} on Tuesday.",
    f"Russian drones struck {WHERE} on Tuesday.",
    f"Russian jets bombed {WHERE} on Tuesday.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_was_done_is_an_event(text: str) -> None:
    assert only(text).place_name == "Bilopillia"


@pytest.mark.parametrize(
    "text",
    [
        f"No Russian drones struck {WHERE} on Tuesday.",
        f"There was no shelling of {WHERE} on Tuesday.",
        f"Russian forces never shelled {WHERE} on Tuesday.",
    ],
)
def test_what_is_negated_is_none(text: str) -> None:
    assert is_untold(text)


@pytest.mark.parametrize(
    "text",
    [
        f"If Russian drones struck {WHERE}, the school would close.",
        f"The governor said that drone attacks could reach {WHERE}.",
        f"A Russian drone strike might follow on {WHERE}.",
    ],
)
def test_what_is_merely_thought_of_is_none(text: str) -> None:
    assert is_untold(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Residents fear another Russian drone strike on {WHERE}.",
        f"Officials warned of a Russian missile strike on {WHERE}.",
        f"Russian forces threatened an air strike on {WHERE}.",
    ],
)
def test_what_is_feared_or_threatened_is_none(text: str) -> None:
    assert is_untold(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Russia is planning an air strike on {WHERE}.",
        f"Russian forces plan to carry out air strikes on {WHERE}.",
        f"Russian forces will begin shelling {WHERE} on Thursday.",
    ],
)
def test_what_is_planned_is_none(text: str) -> None:
    assert is_untold(text)


def test_a_drill_is_none() -> None:
    text = (
        f"In a military exercise Ukrainian troops rehearsed an air strike on {WHERE}."
    )
    assert is_untold(text)


def test_a_memorial_is_none() -> None:
    text = (
        f"A ceremony marked the anniversary of the air strike on {WHERE}. Wreaths were"
        " laid for those whom the bombing had killed."
    )
    assert is_untold(text)


@pytest.mark.parametrize(
    "when",
    [
        "In 2022",
        "Last year",
        "Two years ago",
        "Since February 2022",
        "In August 2022",
    ],
)
def test_what_is_long_past_is_none(when: str) -> None:
    assert is_untold(f"{when} Russian drones struck {WHERE}.")


def test_what_is_told_stays_beside_what_is_not() -> None:
    text = (
        f"Russian drones struck {WHERE} on Tuesday. Residents fear drone strikes"
        " on Hlukhiv. In 2022 Russian jets bombed Shostka."
    )
    assert only(text).place_name == "Bilopillia"


@pytest.mark.parametrize(
    "rest",
    [
        "although the mayor had warned of it",
        "and the mayor fears that more will come",
        "the third strike since February 2022",
    ],
)
def test_a_fear_beside_the_deed_does_not_undo_it(rest: str) -> None:
    text = f"Russian drones struck {WHERE} on Tuesday, {rest}."
    assert only(text).place_name == "Bilopillia"
