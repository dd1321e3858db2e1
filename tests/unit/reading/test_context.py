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


def test_a_second_name_after_from_is_no_place_either() -> None:
    text = (
        "Missiles hit Sumy in Ukraine. Russian brigades launched them from the Voronezh"
        " and Kursk regions, Ukraine's army said."
    )
    assert only(text).region_code == "UA-59"


def test_the_name_of_a_drone_is_no_place() -> None:
    text = "Houthi forces struck Tel Aviv in Israel with a drone named Yafa."
    assert only(text).place_name == "Tel Aviv"


def test_a_group_in_capitals_is_no_place() -> None:
    text = "Colombian aircraft bombed a FARC camp in Ecuador on Tuesday."
    assert only(text).place_name == "Ecuador"


def test_a_village_that_nobody_lists_lies_in_the_country_of_its_word() -> None:
    text = "Fighters stormed the Togolese village of Kpinkandu, leaving two dead."
    found = only(text)
    assert (found.place_name, found.country_code) == ("Kpinkandu", "TG")


def test_what_has_gone_on_since_a_month_is_background() -> None:
    assert is_untold("The Houthis have fired missiles at Eilat since November.")


def test_words_before_the_one_that_names_their_speaker_are_that_speakers() -> None:
    text = (
        "Shells hit a house in Bilopillia in Ukraine's Sumy region on Tuesday. “They"
        " shelled us at dawn. Two people were killed in the yard,” the governor said."
    )
    named = {c.claimant for c in claims(text) if c.kind == "casualties"}
    assert named == {"Governor of Sumy Oblast"}


def test_a_groups_army_is_no_states() -> None:
    text = (
        "Gunmen attacked a post in Panjgur in Pakistan on Tuesday. The Balochistan"
        " Liberation Army acknowledged that two of its fighters had been killed."
    )
    named = {c.claimant_actor for c in claims(text) if c.stance == "concede"}
    assert named == {"balochistan liberation army"}


def test_officials_close_to_a_group_are_its_sources() -> None:
    text = (
        "An Israeli strike hit Tyre in Lebanon on Tuesday. Sources close to Hezbollah"
        " said two people were killed."
    )
    assert {c.claimant for c in claims(text)} - {None} == {"hezbollah sources"}


@pytest.mark.parametrize(
    "words",
    [
        "Both sides together reported two people killed.",
        "Other reports put the number of people killed at two.",
    ],
)
def test_what_nobody_is_called_is_no_claimants_name(words: str) -> None:
    text = f"Shells hit Panjgur in Pakistan on Tuesday. {words}"
    named = {c.claimant for c in claims(text)} - {None}
    assert not any("together" in name or "other" in name.lower() for name in named)
