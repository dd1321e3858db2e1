"""On which events a denial or a silence bears."""

import pytest

from tests.unit.reading.told import SHELLED, STRUCK, events


def stances(text: str) -> dict[str | None, set[tuple[str, str]]]:
    """Kind and stance of what is denied or left unsaid, by the place of the event."""
    return {
        event.place_name: {
            (claim.kind, claim.stance)
            for claim in event.claims
            if claim.stance in {"deny", "no_comment"}
        }
        for event in events(text)
    }


BOTH = f"{SHELLED} Ukrainian drones struck a depot in Belgorod in Russia on Tuesday."


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("Ukraine's army denied any involvement.", ("perpetrator", "deny")),
        ("There was no comment from Ukraine's army.", ("occurred", "no_comment")),
    ],
)
def test_who_denies_or_is_silent_is_meant_as_the_doer(
    said: str, stance: tuple[str, str]
) -> None:
    assert stances(f"{BOTH} {said}") == {"Bilopillia": set(), "Belgorod": {stance}}


def test_who_was_struck_denies_what_was_hit() -> None:
    told = stances(f"{BOTH} Russia's army denied that a depot had been hit.")
    assert told == {"Bilopillia": set(), "Belgorod": {("target", "deny")}}


def test_a_denial_is_of_what_was_told_before_it() -> None:
    text = f"{SHELLED} Russia's army called the report a lie. {STRUCK}"
    told = stances(text)
    assert told["Belgorod"] == set()
    assert told["Bilopillia"] == {("occurred", "deny")}


def test_the_victim_of_a_known_hand_denies_no_deed() -> None:
    text = f"{SHELLED} Ukraine's army said it had no part in a crime."
    assert stances(text) == {"Bilopillia": set()}
