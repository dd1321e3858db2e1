"""Who is charged with helping those who did it."""

import pytest

from tests.unit.reading.told import SHELLED, claims_of, events

FIRED = "Hezbollah fired rockets at Metula in Israel on Tuesday."
ISRAEL = "Government of Israel"


@pytest.mark.parametrize(
    "charge",
    [
        "Israel accused Iran of arming the movement.",
        "Israel said the movement was armed by Iran.",
    ],
)
def test_a_helper_is_charged_by_name(charge: str) -> None:
    told = claims_of(f"{FIRED} {charge}", ISRAEL)
    assert told["sponsor"] == ("assert", "state-ir")


def test_nobody_charges_itself() -> None:
    told = claims_of(
        f"{FIRED} Israel said the village guard was armed by Israel.", ISRAEL
    )
    assert "sponsor" not in told


def test_an_army_has_no_sponsor() -> None:
    text = f"{SHELLED} Ukraine accused Iran of supplying the drones."
    assert not [c for one in events(text) for c in one.claims if c.kind == "sponsor"]
