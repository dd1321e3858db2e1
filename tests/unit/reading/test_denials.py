"""What is denied, granted, doubted or left without comment."""

import pytest

from tests.unit.reading.told import SHELLED, STRUCK, claims, claims_of
from warehouse.reading import load_dictionaries
from warehouse.reading.claims.denials import denied_kinds

ARMY = "Armed forces of Ukraine"
MINISTRY = "Ministry of Defence of Ukraine"


@pytest.mark.parametrize(
    ("denial", "kind"),
    [
        ("denied that it had any part in the attack", "perpetrator"),
        ("denied any involvement", "perpetrator"),
        ("denied that its troops had crossed the border", "crossing"),
        ("denied that there were any casualties", "casualties"),
        ("denied that civilians had been targeted", "target"),
        ("denied that the attack had happened", "occurred"),
    ],
)
def test_a_denial_is_of_what_it_denies(denial: str, kind: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's army {denial}.", ARMY)
    assert told == {kind: ("deny", None)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("kyiv denied any involvement", "perpetrator"),
        ("it denied that its troops had entered the country", "crossing"),
        ("the army denied losses", "casualties"),
        ("it denied that the town was captured", "control"),
        ("this was denied", "occurred"),
    ],
)
def test_the_words_of_a_denial_tell_its_kind(sentence: str, kind: str) -> None:
    assert denied_kinds(load_dictionaries().kind_words, sentence) == [kind]


@pytest.mark.parametrize(
    "denial",
    [
        "Ukraine's army rejected the accusation",
        "Ukraine's army said it had nothing to do with the attack",
        "Ukraine's army said it had no part in the attack",
    ],
)
def test_a_denial_needs_no_verb_of_denial(denial: str) -> None:
    assert claims_of(f"{STRUCK} {denial}.", ARMY)["perpetrator"][0] == "deny"


def test_a_denial_leaves_what_the_text_asserts() -> None:
    text = f"{STRUCK} Ukraine's army denied any involvement."
    assert claims_of(text, None)["occurred"] == ("assert", None)


@pytest.mark.parametrize(
    "silence",
    [
        "Ukraine's defence ministry declined to comment",
        "Ukraine's defence ministry did not respond",
        "Ukraine's defence ministry made no immediate comment",
        "There was no immediate comment from Ukraine's defence ministry",
    ],
)
def test_silence_that_is_remarked_on_is_no_comment(silence: str) -> None:
    told = claims_of(f"{STRUCK} {silence}.", MINISTRY)
    assert told == {"occurred": ("no_comment", None)}


def test_silence_that_nobody_remarks_on_is_nothing() -> None:
    assert {claim.stance for claim in claims(STRUCK)} == {"assert"}


@pytest.mark.parametrize(
    "grant",
    [
        "acknowledged that its forces had launched the drones",
        "admitted that its forces had launched the drones",
    ],
)
def test_what_speaks_against_oneself_is_conceded(grant: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's defence ministry {grant}.", MINISTRY)
    assert told["occurred"] == ("concede", None)
    assert told["perpetrator"][0] == "concede"


@pytest.mark.parametrize(
    "doubt",
    [
        "said it could not confirm the attack",
        "was investigating the attack",
    ],
)
def test_doubt_qualifies(doubt: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's defence ministry {doubt}.", MINISTRY)
    assert {stance for stance, _ in told.values()} == {"qualify"}


def test_assertion_and_denial_of_two_sides_stand_beside_each_other() -> None:
    text = (
        f"{SHELLED.removesuffix('.')}, the governor of Sumy region said. Russia's defence"
        " ministry denied that its forces had fired."
    )
    assert claims_of(text, "Governor of Sumy Oblast")["perpetrator"] == (
        "assert",
        "state-ru",
    )
    assert claims_of(text, "Ministry of Defence of Russia")["perpetrator"] == (
        "deny",
        None,
    )


@pytest.mark.parametrize(
    "denial",
    [
        "said no Ukrainian aircraft took part",
        "said it had nothing to do with it",
        "called the charge an absolute lie",
        "said it was not involved",
    ],
)
def test_words_that_deny_without_a_verb_of_denial(denial: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's army {denial}.", ARMY)

    assert {stance for stance, _ in told.values()} == {"deny"}
