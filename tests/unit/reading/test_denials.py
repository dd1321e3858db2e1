"""What is denied, granted, doubted or left without comment."""

import pytest

from tests.unit.reading.told import SHELLED, STRUCK, claims, claims_of
from warehouse.reading import load_dictionaries
from warehouse.reading.claims.asides import governed_by
from warehouse.reading.claims.denials import kinds_denied

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
    ("governed", "kinds"),
    [
        (" any involvement", ["perpetrator"]),
        (" being involved in an attack over the border", ["perpetrator"]),
        (" that its troops had entered the country", ["crossing"]),
        (" that troops had gone two miles over the border", ["crossing"]),
        (" arming the rebels", ["sponsor"]),
        (" losses", ["casualties"]),
        (" that the town was captured", ["control"]),
        (" any part in it or that its troops had crossed", ["perpetrator", "crossing"]),
        (" this", []),
    ],
)
def test_the_words_of_a_denial_tell_its_kind(governed: str, kinds: list[str]) -> None:
    assert kinds_denied(load_dictionaries().kind_words, governed) == kinds


@pytest.mark.parametrize(
    ("told", "governed"),
    [
        (" any part in the raid that killed nine", " any part in the raid"),
        (" firing, saying it had been elsewhere", " firing"),
        (" that its guns had fired", " that its guns had fired"),
    ],
)
def test_what_is_told_besides_is_not_denied(told: str, governed: str) -> None:
    assert governed_by(told) == governed


def test_a_charge_that_is_turned_down_is_the_one_made_before() -> None:
    fired = "Hezbollah fired rockets at Metula in Israel on Tuesday."
    charge = "Israel accused Iran of arming the movement."
    denial = "Iran rejected the accusation."
    told = claims_of(f"{fired} {charge} {denial}", "Government of Iran")
    assert told == {"sponsor": ("deny", None)}


@pytest.mark.parametrize(
    "words",
    [
        "Ukraine's army rejected the claim that it had not fired",
        "Ukraine always denied it",
        "Ukraine's army said it had no plans to answer",
        "Ukraine's army said there were no Russian casualties",
    ],
)
def test_what_is_no_denial_of_the_event(words: str) -> None:
    told = [claim.stance for claim in claims(f"{STRUCK} {words}.")]
    assert "deny" not in told


def test_a_text_may_begin_with_the_denial() -> None:
    denial = "Ukraine has denied responsibility for the attack."
    told = claims_of(f"{denial} {STRUCK}", "Government of Ukraine")
    assert told["perpetrator"] == ("deny", None)


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


@pytest.mark.parametrize(
    ("silence", "kind"),
    [
        ("did not say who held the town", "control"),
        ("would not say whether it was behind the attack", "perpetrator"),
        ("had yet to comment", "occurred"),
    ],
)
def test_silence_is_of_what_was_asked(silence: str, kind: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's defence ministry {silence}.", MINISTRY)
    assert told == {kind: ("no_comment", None)}


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


@pytest.mark.parametrize(
    ("doubt", "kind"),
    [
        ("did not know whether the drones had crossed the border", "crossing"),
        ("was trying to establish whether the drones had crossed", "crossing"),
        ("could not confirm the number of dead", "casualties"),
        ("was trying to establish who had launched them", "perpetrator"),
        ("said it was aware of reports", "occurred"),
    ],
)
def test_a_doubt_is_of_what_is_not_known(doubt: str, kind: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's defence ministry {doubt}.", MINISTRY)
    assert kind in told


def test_what_is_looked_into_speaks_for_nobody() -> None:
    said = (
        "Ukraine's army said it had seen the footage, and the incident is under review."
    )
    told = claims_of(f"{STRUCK} {said}", ARMY)
    assert told["occurred"] == ("qualify", None)


@pytest.mark.parametrize(
    "regret",
    [
        "Ukraine's army apologised on Monday for the strike",
        "Ukraine's army expressed regret over the strike",
        "Ukraine's army said its drones had struck the depot by mistake",
    ],
)
def test_who_is_sorry_for_a_deed_grants_it(regret: str) -> None:
    assert claims_of(f"{STRUCK} {regret}.", ARMY)["perpetrator"] == (
        "concede",
        "state-ua",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Russia's army regrets the deaths",
        "Russia's army rarely acknowledges strikes",
    ],
)
def test_pity_and_habit_grant_nothing(words: str) -> None:
    told = [claim.stance for claim in claims(f"{STRUCK} {words}.")]
    assert "concede" not in told


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
        "said no raid on the depot took place",
    ],
)
def test_words_that_deny_without_a_verb_of_denial(denial: str) -> None:
    told = claims_of(f"{STRUCK} Ukraine's army {denial}.", ARMY)

    assert {stance for stance, _ in told.values()} == {"deny"}
