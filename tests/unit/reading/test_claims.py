"""Who says what of an event, in whose exact words."""

import pytest

from tests.unit.reading.told import SHELLED, STRUCK, claims, claims_of, events, only

GOVERNOR = "Governor of Sumy Oblast"
MINISTRY = "Ministry of Defence of Ukraine"
ARMY = "Armed forces of Israel"
DEED = SHELLED.removesuffix(".")
ROCKETS = "Hezbollah fired rockets at Metula in northern Israel on Tuesday"


ATTRIBUTED = [
    # trailing
    (f"{DEED}, the governor of Sumy region said.", GOVERNOR),
    # leading
    (f"The governor of Sumy region said {DEED}.", GOVERNOR),
    # inverted
    (f'"{DEED}," said the governor of Sumy region.', GOVERNOR),
    # according to
    (f"According to Ukraine's defence ministry, {DEED}.", MINISTRY),
    (f"{DEED}, according to Ukraine's defence ministry.", MINISTRY),
    # apposition
    (f"Oleh Petrenko, the governor of Ukraine's Sumy region, said {DEED}.", GOVERNOR),
    # an office without its region
    (f"Governor Oleh Petrenko said {DEED}.", GOVERNOR),
    # spokesmen
    (f"A spokesman for the Israeli military said {ROCKETS}.", ARMY),
    (f"The Israeli army said {ROCKETS}.", ARMY),
    # nobody's office
    (f"{DEED}, residents said.", "residents"),
    (f"{DEED}, Ukrainian officials said.", "Ukrainian officials"),
]


@pytest.mark.parametrize(("text", "claimant"), ATTRIBUTED)
def test_the_claimant_is_who_is_made_to_say_it(text: str, claimant: str) -> None:
    found = claims(text)
    assert {claim.claimant for claim in found} == {claimant}
    assert {claim.stance for claim in found} == {"assert"}
    assert {"occurred", "perpetrator"} <= {claim.kind for claim in found}


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        (f"The governor of Sumy region said {DEED}.", "party", "UA"),
        (f"The Israeli army said {ROCKETS}.", "party", "IL"),
        (f"{DEED}, residents said.", "unattributed", None),
        (f"{DEED}.", "unattributed", None),
    ],
)
def test_a_claimant_speaks_for_its_side(
    text: str, kind: str, country: str | None
) -> None:
    sides = {(c.claimant_kind, c.claimant_country_code) for c in claims(text)}
    assert sides == {(kind, country)}


def test_a_group_speaks_for_itself() -> None:
    text = (
        "Hezbollah said it had fired rockets at Metula in northern Israel on Tuesday."
    )
    found = claims(text)
    assert {(c.claimant_kind, c.claimant_actor) for c in found} == {
        ("party", "hezbollah")
    }
    assert claims_of(text, "hezbollah")["perpetrator"] == ("assert", "hezbollah")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            f"Governor Oleh Petrenko said {DEED}. He said one woman was wounded.",
            GOVERNOR,
        ),
        (
            f"Governor Oleh Petrenko said {DEED}. Petrenko said one woman was wounded.",
            GOVERNOR,
        ),
        (
            f"Ukraine's defence ministry said {DEED}. It said one woman was wounded.",
            MINISTRY,
        ),
        (
            (
                f"Ukraine's defence ministry said {DEED}. The ministry said one woman was"
                " wounded."
            ),
            MINISTRY,
        ),
    ],
)
def test_who_was_named_before_goes_on_speaking(text: str, claimant: str) -> None:
    assert claims_of(text, claimant)["injuries"] == ("assert", "1")


@pytest.mark.parametrize(
    "text",
    [
        f"{DEED}.",
        f"It was reported that {DEED}.",
        f"{DEED}, Reuters reported.",
        f"Reuters reported that {DEED}.",
    ],
)
def test_the_text_itself_a_passive_and_an_agency_claim_for_nobody(text: str) -> None:
    assert [(c.kind, c.claimant) for c in claims(text)] == [("occurred", None)]


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("told Reuters", "Reuters"),
        ("told TASS", "TASS"),
        ("said on Telegram", "Telegram"),
        ("said", None),
    ],
)
def test_an_agency_or_a_network_is_a_channel(said: str, channel: str | None) -> None:
    text = f"{DEED}, the governor of Sumy region {said}."
    assert {(c.claimant, c.channel) for c in claims(text)} == {(GOVERNOR, channel)}


def test_the_text_itself_tells_figures_but_no_doer() -> None:
    text = f"{DEED}, killing three people and wounding five."
    assert claims_of(text, None) == {
        "occurred": ("assert", None),
        "casualties": ("assert", "3"),
        "injuries": ("assert", "5"),
    }


def test_figures_are_those_of_who_gives_them() -> None:
    text = (
        f"{STRUCK} Russia's defence ministry said Ukraine had launched 20 drones and that"
        " 18 were shot down."
    )
    told = claims_of(text, "Ministry of Defence of Russia")
    assert told["munitions"] == ("assert", "20")
    assert told["interception"] == ("assert", "18")
    assert told["perpetrator"] == ("assert", "state-ua")


def test_one_claim_of_each_kind_claimant_and_stance_in_its_first_words() -> None:
    first = f"The governor of Sumy region said {DEED}."
    text = f"{first} The governor said Russian forces had shelled Bilopillia again."
    found = claims(text)
    keys = [(claim.kind, claim.claimant, claim.stance) for claim in found]
    assert len(keys) == len(set(keys))
    assert {c.quote for c in found if c.kind == "perpetrator"} == {first}


def test_quotes_are_the_words_at_their_offsets() -> None:
    text = f"İt rained.\n\n{DEED}, the governor’s office said.  It said a farm burned."
    found = only(text).claims
    assert found
    for claim in found:
        assert text[claim.quote_start : claim.quote_end] == claim.quote


def test_a_long_sentence_is_quoted_in_part() -> None:
    text = f"{DEED}, the governor of Sumy region said, {'and so on ' * 50}."
    for claim in claims(text):
        assert 0 < len(claim.quote) <= 300
        assert text[claim.quote_start : claim.quote_end] == claim.quote


def test_a_claim_is_of_the_event_of_its_sentence() -> None:
    text = (
        "The governor of Sumy region said Russian guns shelled Hlukhiv in Ukraine on"
        " Tuesday, wounding two people. Drones struck Shostka and wounded nine people."
    )
    one, other = events(text)
    assert {c.value for c in one.claims if c.kind == "injuries"} == {"2"}
    assert {c.value for c in other.claims if c.kind == "injuries"} == {"9"}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        # whose people were harmed
        (
            (
                "Two Turkish soldiers were killed when rockets hit a post at Azaz in Syria"
                " on Tuesday, the defence ministry said."
            ),
            "Ministry of Defence of Türkiye",
        ),
        # whose land was struck, not who struck it
        (
            (
                "An Israeli strike on Janta in Lebanon killed two on Tuesday, security"
                " sources said."
            ),
            "Lebanese security sources",
        ),
        # who rules speaks as the government
        (
            "Jets bombed Barmal in Afghanistan on Tuesday, the Taliban said.",
            "Government of Afghanistan",
        ),
        # what a subject says of itself between commas is of another
        (
            (
                "The Israeli army, which Hezbollah mocks, said rockets hit Metula in"
                " northern Israel on Tuesday."
            ),
            ARMY,
        ),
        (
            f"{DEED}, Ukraine's State Emergency Service said.",
            "State Emergency Service of Ukraine",
        ),
    ],
)
def test_an_office_speaks_for_the_state_that_the_text_tells(
    text: str, claimant: str
) -> None:
    assert claimant in {claim.claimant for claim in claims(text)}


def test_whoever_asserts_an_own_deed_names_its_doer() -> None:
    told = claims_of(
        "Israel's army said its jets struck Tyre in Lebanon on Tuesday.", ARMY
    )

    assert told["perpetrator"] == ("assert", "state-il")


def test_a_time_is_no_claimant() -> None:
    text = f"{SHELLED} There was no comment from Kyiv by midday."

    assert "midday" not in {claim.claimant for claim in claims(text)}


def test_an_age_counts_nobody() -> None:
    found = only(
        "A shell hit Metula in northern Israel on Tuesday, killing Avi Levi, 25, a"
        " reservist, the army said."
    )

    assert found.fatality_count_best != 25
