"""Who did it and whom it struck."""

import pytest

from tests.unit.reading.told import only

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
