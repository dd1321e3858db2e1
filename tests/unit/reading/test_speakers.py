"""Whom a voice belongs to, and how far it reaches."""

import pytest

from tests.unit.reading.told import claims, claims_of, events, story_of
from warehouse.reading.claims.voices import voices_of
from warehouse.reading.text.phrases import Found
from warehouse.reading.who.attribution import attribution

HIT = "Shells hit a school at Bilopillia in Ukraine's Sumy region on Tuesday"


def names(text: str) -> list[list[str | None]]:
    """The names of those who speak in each sentence."""
    story = story_of(text)
    return [
        [voice.speaker.name for voice in said if not voice.is_unknown]
        for said in voices_of(story).values()
    ]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Lt Col Oduor Ojwang of Kenya's 8th Battalion", "Armed forces of Kenya"),
        ("A U.S. official", "American officials"),
        ("A senior security official in Islamabad", "Pakistani officials"),
        ("The Pentagon", "Department of Defense of the United States"),
        (
            "The press service of Armenia's Defence Ministry",
            "Ministry of Defence of Armenia",
        ),
        ("Border troops of Tajikistan", "Border Troops of Tajikistan"),
        ("Ukraine's State Emergency Service", "State Emergency Service of Ukraine"),
        ("President Donald Trump", "President of the United States"),
        ("The spokesman of KFOR", "KFOR"),
        ("Kenyan Inspector General Oduor Ojwang", "Police of Kenya"),
        ("Kenya's Defence Ministry", "Ministry of Defence of Kenya"),
        (
            "The Houthi-run health ministry",
            "Ministry of Health of the Houthi administration",
        ),
        ("A former general of Mali's army, now with Hezbollah,", "hezbollah"),
        (
            (
                "Ivan Petrenko, a former member of the Russian Duma, who now serves as "
                "chairman of the Freedom of Russia Legion,"
            ),
            "freedom of russia legion",
        ),
        (
            "The Freedom of Russia Legion, opposed to Russian President Vladimir Putin,",
            "freedom of russia legion",
        ),
        ("Israel", "Government of Israel"),
    ],
)
def test_a_subject_stands_for_whom_it_names(subject: str, name: str) -> None:
    assert names(f"{subject} said the shop had burned.") == [[name]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "General Ojwang, a spokesman for Kenya's army, spoke first. Ojwang said the"
                " shop had burned."
            ),
            "Armed forces of Kenya",
        ),
        (
            "The Rapid Support Forces (RSF) fought on. The RSF said the shop had burned.",
            "rapid support forces",
        ),
        (
            "Hezbollah came at dawn. The militants said the shop had burned.",
            "hezbollah",
        ),
        (
            (
                "Pakistani officials said a shop had burned. India's army said it was"
                " looted. The same officials said two had burned."
            ),
            "Pakistani officials",
        ),
        (
            "Kenya's army said a shop had burned. The army said two had burned.",
            "Armed forces of Kenya",
        ),
    ],
)
def test_who_is_named_in_short_was_named_in_full(text: str, name: str) -> None:
    assert names(text)[-1] == [name]


def test_two_sides_may_say_the_same() -> None:
    text = "India's army and Pakistan's army said the shop had burned."
    assert names(text) == [["Armed forces of India", "Armed forces of Pakistan"]]


def test_who_is_quoted_within_the_words_of_another_speaks_for_nobody() -> None:
    text = "Kenya's army said the hill, which Hezbollah said it held, was quiet."
    assert names(text) == [["Armed forces of Kenya"]]


def test_a_pronoun_is_who_spoke_before_in_the_sentence() -> None:
    text = (
        "Hezbollah said a shop had burned. Kenya's army claimed a raid, which it said"
        " was the last."
    )
    assert set(names(text)[1]) == {"Armed forces of Kenya"}


def test_the_army_of_a_sentence_without_a_state_is_that_of_the_attacked() -> None:
    story = story_of("India and Kenya talked. Two soldiers fell, the army said.")
    (voice,) = voices_of(story, {1: "KE"})[1]
    assert voice.speaker.name == "Armed forces of Kenya"


def test_who_is_quoted_speaks_not_whom_he_quotes() -> None:
    text = "“They say that we did it, and they lie,” Kenya's army said."
    assert names(text) == [["Armed forces of Kenya"]]


def test_who_keeps_silent_may_stand_before_which() -> None:
    text = "Some raids were blamed on Kenya, which has not commented on the reports."
    assert "Government of Kenya" in names(text)[0]


def test_what_is_pro_government_is_no_government() -> None:
    text = "A commander of a pro-government militia said the shop had burned."
    assert names(text) == [["commander"]]


def test_one_voice_alone_is_a_texts_own_unless_others_speak_too() -> None:
    digest = "Kenya's army said a shop had burned. The army said two had. A wall fell."
    others = (
        "The singer's cousin said so. The singer's uncle said so. Its owner said so."
    )
    assert names(digest)[-1] == ["Armed forces of Kenya"]
    assert names(f"{digest} {others}")[2] == [None]


def test_a_ministry_is_no_person_and_is_meant_by_it() -> None:
    text = (
        "Armenia spoke of one dead. The Armenian Ministry of Defense said a post was"
        " shelled. It later said two were wounded."
    )
    assert names(text)[-1] == ["Ministry of Defence of Armenia"]


def test_a_denial_of_few_events_is_of_each() -> None:
    text = (
        "Russian forces shelled Bilopillia in Ukraine's Sumy region on Tuesday, killing"
        " two. Russian drones struck Kharkiv in Ukraine on Tuesday. Officials were on the"
        " way. Russia's defence ministry denied any involvement."
    )
    denied = [
        {claim.claimant for claim in event.claims if claim.stance == "deny"}
        for event in events(text)
    ]
    assert denied == [{"Ministry of Defence of Russia"}] * 2


def test_nobody_hurt_means_nobody_dead() -> None:
    told = claims_of(
        f"{HIT}, but nobody was hurt, the governor said.", "Governor of Sumy Oblast"
    )
    assert told["casualties"] == ("assert", "0")
    assert told["injuries"] == ("assert", "0")


def test_a_group_claims_its_deed_and_grants_its_dead() -> None:
    text = (
        "Rockets hit Metula in northern Israel on Tuesday. Hezbollah claimed the"
        " attack. Hezbollah said two of its fighters were killed."
    )
    told = {(c.kind, c.stance) for c in claims(text) if c.claimant_actor == "hezbollah"}
    assert ("perpetrator", "assert") in told
    assert ("casualties", "concede") in told


def test_who_condemns_the_attack_asserts_that_it_was() -> None:
    text = f"{HIT}. Poland's prime minister condemned the attack."
    assert claims_of(text, "Prime Minister of Poland") == {"occurred": ("assert", None)}


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Kenya's army said rockets fell.", "party", "KE"),
        ("UN experts said rockets fell.", "independent", None),
        ("Residents said rockets fell.", "unattributed", None),
        ("Reuters reported that rockets fell.", "unattributed", None),
        ("The driver's cousin said rockets fell.", "unattributed", None),
        ("Rockets fell.", "unattributed", None),
    ],
)
def test_a_phrase_is_told_by_the_voice_in_whose_words_it_stands(
    text: str, kind: str, country: str | None
) -> None:
    story = story_of(text)
    at = text.lower().index("rockets")
    told = attribution(voices_of(story)[0], Found(at, at + 7, "rockets"))
    assert told is not None
    assert (told.claimant.kind, told.claimant.country_code) == (kind, country)
