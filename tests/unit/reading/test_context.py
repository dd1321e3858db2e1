"""What a text leaves unsaid is taken from what stands around it."""

import pytest

from tests.unit.reading.told import claims, claims_of, is_untold, only


@pytest.mark.parametrize(
    ("text", "region"),
    [
        (
            "Israeli jets struck the port of Hodeidah, which the Houthis hold.",
            "YE-HU",
        ),
        ("Missiles destroyed a building of Iran's embassy in Damascus.", "SY-DI"),
        ("Eritrean soldiers shelled Axum, witnesses said.", "ET-TI"),
    ],
)
def test_a_place_needs_no_country_where_groups_or_its_size_tell_it(
    text: str, region: str
) -> None:
    assert only(text).region_code == region


def test_a_day_that_is_not_told_is_at_most_that_before_publication() -> None:
    found = only("Indian forces struck militant camps in Muzaffarabad in Pakistan.")
    assert found.occurred_on_earliest is not None
    assert found.occurred_on_latest is not None
    span = found.occurred_on_latest - found.occurred_on_earliest
    assert span.days == 1


def test_a_weak_word_without_a_day_is_no_event_in_a_text_of_something_else() -> None:
    assert is_untold(
        "The festival opened in Goma after the rebels' seizure of the town. Singers,"
        " dancers and a film crew joined the parade."
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The armed forces of the Republic of Armenia shelled Ganja in Azerbaijan.",
            "state-am",
        ),
        (
            "Troops of Thailand shelled Poipet in Cambodia on Tuesday.",
            "state-th",
        ),
    ],
)
def test_forces_may_be_named_before_their_country(text: str, actor: str) -> None:
    assert only(text).initiators == (actor,)


def test_who_said_drones_had_come_did_not_send_them() -> None:
    text = "India said drones struck Jammu on Tuesday."
    assert only(text).initiators == ()


def test_what_stands_under_a_line_of_origin_is_its_words() -> None:
    text = (
        "Shelling in Sumy\n\nFrom the statement of Ukraine's defence ministry:\n\n"
        "“Russian forces shelled Bilopillia in Sumy region on Tuesday. Two houses were"
        " hit and burned to the ground.”"
    )
    assert "occurred" in claims_of(text, "Ministry of Defence of Ukraine")


def test_a_health_ministry_speaks_for_the_country_of_the_dead() -> None:
    text = (
        "Israeli strike kills three, says health ministry\n\nAn Israeli strike hit"
        " Kfarjouz in southern Lebanon on Tuesday. Three people were killed, the health"
        " ministry said."
    )
    named = {claim.claimant for claim in claims(text)} - {None}
    assert named == {"Ministry of Health of Lebanon"}


def test_a_mayor_is_of_the_town_named_last() -> None:
    text = (
        "Russian drones struck Kharkiv in Ukraine on Tuesday. Two people were killed,"
        " the mayor said."
    )
    assert "casualties" in claims_of(text, "Mayor of Kharkiv")


@pytest.mark.parametrize(
    ("denial", "kind"),
    [
        ("Rwanda denied any support for the rebels.", "sponsor"),
        ("Rwanda's army denied that its troops had attacked the town.", "perpetrator"),
    ],
)
def test_a_denial_is_of_what_was_charged(denial: str, kind: str) -> None:
    text = f"M23 rebels attacked Rutshuru in Congo on Tuesday. {denial}"
    denied = {claim.kind for claim in claims(text) if claim.stance == "deny"}
    assert denied == {kind}


def test_neither_confirming_nor_denying_is_no_comment() -> None:
    text = (
        "Drones struck a depot in Belgorod in Russia on Tuesday. Ukraine's army has"
        " neither confirmed nor denied it."
    )
    stances = {
        c.stance for c in claims(text) if c.claimant == "Armed forces of Ukraine"
    }
    assert stances == {"no_comment"}


def test_who_grants_a_deed_of_its_own_grants_who_did_it() -> None:
    text = (
        "Rockets struck Metula in northern Israel on Tuesday. Hezbollah acknowledged"
        " that its fighters had fired them."
    )
    (deed,) = [c for c in claims(text) if c.kind == "perpetrator"]
    assert (deed.stance, deed.claimant_actor) == ("concede", "hezbollah")
