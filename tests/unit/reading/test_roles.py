"""Who did it and whom it struck."""

import pytest

from tests.unit.reading.told import events, only

BOTH = 2
METULA = "Metula in northern Israel on Tuesday"


def parts(text: str) -> tuple[set[str], set[str]]:
    found = only(text)
    return set(found.initiators), set(found.targets)


ATTACKS = [
    # right before the word
    (f"Hezbollah rockets hit {METULA}.", "hezbollah", "state-il"),
    ("Russian shelling hit Hlukhiv in Ukraine on Tuesday.", "state-ru", "state-ua"),
    ("Israeli jets bombed Tyre in Lebanon on Tuesday.", "state-il", "state-lb"),
    # the subject of the verb
    (f"Hezbollah fired rockets at {METULA}.", "hezbollah", "state-il"),
    # after "by"
    (f"A drone attack by Hezbollah hit {METULA}.", "hezbollah", "state-il"),
    # passive
    (
        f"Three soldiers were killed by Hezbollah rockets in {METULA}.",
        "hezbollah",
        "state-il",
    ),
    # what it was aimed at
    ("Turkish jets hit PKK positions in Duhok in Iraq on Tuesday.", "state-tr", "pkk"),
    # its own word
    (f"Hezbollah said it had fired rockets at {METULA}.", "hezbollah", "state-il"),
    (
        f"A missile hit {METULA}. Hezbollah claimed responsibility for the attack.",
        "hezbollah",
        "state-il",
    ),
    # another's word
    (
        f"Gunmen raided {METULA}. Israel blamed Hezbollah for the raid.",
        "hezbollah",
        "state-il",
    ),
    (
        f"Gunmen raided {METULA}. Officials suspect Hezbollah.",
        "hezbollah",
        "state-il",
    ),
    (
        f"Gunmen raided {METULA}. Hezbollah took credit for the raid.",
        "hezbollah",
        "state-il",
    ),
    (
        f"Gunmen raided {METULA}, and Israel accused Hezbollah of carrying out the raid.",
        "hezbollah",
        "state-il",
    ),
]


@pytest.mark.parametrize(("text", "initiator", "target"), ATTACKS)
def test_who_did_it_and_whom_it_struck(text: str, initiator: str, target: str) -> None:
    assert parts(text) == ({initiator}, {target})


def test_of_several_together_each_did_it() -> None:
    text = f"Hezbollah and Hamas fired rockets at {METULA}."
    assert parts(text) == ({"hezbollah", "hamas"}, {"state-il"})


@pytest.mark.parametrize(
    "text",
    [
        "Clashes between Thai and Cambodian troops broke out in Thailand on Tuesday.",
        "Thai and Cambodian troops exchanged fire in Thailand's Surin province on Tuesday.",
    ],
)
def test_who_fought_each_other_stands_on_both_sides(text: str) -> None:
    both = {"state-th", "state-kh"}
    assert parts(text) == (both, both)


def test_who_repels_is_the_target() -> None:
    text = (
        "Ukrainian border guards repelled a raid by Russian saboteurs near Hlukhiv in"
        " Ukraine's Sumy region on Tuesday."
    )
    assert parts(text) == ({"state-ru"}, {"state-ua"})


@pytest.mark.parametrize(
    "text",
    [
        "Drones struck a depot in Belgorod in Russia on Tuesday.",
        (
            "Drones struck a depot in Belgorod in Russia on Tuesday, the governor of"
            " Belgorod region said."
        ),
    ],
)
def test_where_nobody_is_named_nobody_did_it(text: str) -> None:
    assert parts(text) == (set(), {"state-ru"})


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan soldiers were in Lafey in Kenya when a mine went off there on Tuesday.",
        "Shells fell on Ukrainian troops at Bilopillia in Ukraine on Tuesday.",
    ],
)
def test_who_is_named_alone_at_home_did_not_do_it(text: str) -> None:
    initiators, targets = parts(text)

    assert initiators == set()
    assert len(targets) == 1


def test_an_event_without_a_doer_has_the_other_side_of_one_over_the_border() -> None:
    taken, answer = events(
        "Thai troops shelled Samraong in Cambodia on Monday. On Tuesday shells fell on"
        " Kantharalak in Thailand."
    )

    assert set(taken.initiators) == {"state-th"}
    assert set(answer.initiators) == {"state-kh"}


def test_the_only_other_armed_party_is_the_doer() -> None:
    found = only(
        "A drone struck a depot in Shebekino in Russia on Tuesday, and Ukrainian drones"
        " are heard there daily, a resident said."
    )

    assert found.initiators == ("state-ua",)


@pytest.mark.parametrize(
    "unknown",
    [
        "No group has claimed responsibility.",
        "Hezbollah denied any involvement.",
        "It was not clear who fired it.",
    ],
)
def test_nobody_did_it_where_the_text_says_that_nobody_knows(unknown: str) -> None:
    found = only(f"A rocket hit {METULA}. Hezbollah is at home nearby. {unknown}")

    assert found.initiators == ()


def test_two_names_of_one_actor_are_one_initiator() -> None:
    found = only(
        "Hezbollah fired rockets at Metula in northern Israel on Tuesday. Hizbollah"
        " fired more rockets at the town."
    )

    assert len(found.initiators) == 1


def test_who_rules_a_state_is_the_state() -> None:
    found = only("Taliban forces shelled a post at Chaman in Pakistan on Tuesday.")

    assert found.initiators == ("state-af",)


def test_both_fought_who_clashed_with_one_another() -> None:
    initiators, targets = parts(
        "Lebanese soldiers clashed with fighters of the Islamic State near Arsal in"
        " Lebanon on Tuesday."
    )

    assert initiators == targets
    assert len(initiators) == BOTH


def test_who_only_speaks_between_commas_did_nothing() -> None:
    initiators, _ = parts(
        "Israeli jets, Syria protested, attacked Kiswah in Syria on Tuesday."
    )

    assert initiators == {"state-il"}


@pytest.mark.parametrize(
    ("text", "doer", "struck"),
    [
        # who lost people was struck
        (
            "Hezbollah rockets killed two Israeli soldiers in Metula on Tuesday.",
            "hezbollah",
            "state-il",
        ),
        # who is killed does not do it
        (
            (
                "Chadian soldiers were killed and others wounded in a drone attack by the"
                " Rapid Support Forces at Tine in Chad on Tuesday."
            ),
            "rapid support forces",
            "state-td",
        ),
        # who stops it did not send it
        (
            (
                "Saudi forces intercepted drones launched by the Houthis at Abha in Saudi"
                " Arabia on Tuesday."
            ),
            "houthis",
            "state-sa",
        ),
        # the object of a killing
        (
            (
                "The killing of Hezbollah fighters by Israeli jets in Tyre in Lebanon on"
                " Tuesday was an air strike."
            ),
            "state-il",
            "hezbollah fighters",
        ),
    ],
)
def test_losses_and_interceptions_tell_the_sides(
    text: str, doer: str, struck: str
) -> None:
    assert parts(text) == ({doer}, {struck})


def test_where_it_came_from_is_no_doer() -> None:
    text = (
        "A drone struck Tine in Chad on Tuesday. Officials said the drone came from"
        " Sudan but did not know whose it was."
    )
    assert parts(text)[0] == set()


def test_what_is_answered_is_no_deed_of_the_one_who_answers() -> None:
    text = (
        "A Russian drone attack hit Izmail in Ukraine on Tuesday. Romania's army"
        " said it had scrambled jets in response to a Russian drone attack."
    )
    assert parts(text)[0] == {"state-ru"}
