"""How an event ended, and how many it killed."""

import pytest

from tests.unit.reading.told import only

FIRED = "Hezbollah fired ten rockets at Metula in northern Israel on Tuesday"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"{FIRED}.", "unknown"),
        (f"{FIRED}, wounding a farmer.", "succeeded"),
        (f"{FIRED}; all were intercepted.", "intercepted"),
        (f"{FIRED}; eight were intercepted and two damaged houses.", "partial"),
        (f"{FIRED}. They fell in an open field and caused no damage.", "no_effect"),
        (
            (
                "Israeli troops repelled a raid by Hezbollah fighters near Metula in"
                " northern Israel on Tuesday."
            ),
            "repelled",
        ),
        (
            (
                "Israeli troops foiled an infiltration by Hezbollah fighters near Metula in"
                " northern Israel on Tuesday."
            ),
            "repelled",
        ),
    ],
)
def test_the_outcome_is_the_one_told(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome


@pytest.mark.parametrize(
    ("toll", "expected"),
    [
        ("killing three people", (3, 3, 3)),
        ("killing at least nine people", (9, 9, None)),
        ("killing two or three people", (2, None, 3)),
        ("killing dozens of people", (24, None, None)),
        ("killing more than 70 people", (71, None, None)),
        ("killing three people and wounding eleven", (3, 3, 3)),
        ("wounding eleven people", (None, None, None)),
        ("damaging a school", (None, None, None)),
    ],
)
def test_the_toll_is_a_range_of_the_dead(
    toll: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    found = only(f"{FIRED}, {toll}.")
    counts = (
        found.fatality_count_low,
        found.fatality_count_best,
        found.fatality_count_high,
    )
    assert counts == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There were no casualties.", (0, 0, 0)),
        ("Up to 30 people were killed.", (None, None, 30)),
        ("Four people died.", (4, 4, 4)),
    ],
)
def test_a_toll_told_in_the_next_sentence_is_the_events(
    sentence: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    found = only(f"{FIRED}. {sentence}")
    counts = (
        found.fatality_count_low,
        found.fatality_count_best,
        found.fatality_count_high,
    )
    assert counts == expected
