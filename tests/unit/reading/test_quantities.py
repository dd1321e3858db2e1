"""Figures count the dead, the wounded and munitions; every other number is none."""

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.reading.quantities import Quantity, find_quantities
from warehouse.reading.quantities.numbers import value_of
from warehouse.reading.quantities.words import WORDS
from warehouse.reading.text.phrases import folded

Told = tuple[str, int | None, int | None, int | None]


def quantities(text: str) -> list[Quantity]:
    return find_quantities(text, folded(text), [(0, len(text))], [])


def told(text: str) -> list[Told]:
    return [(q.kind, q.low, q.best, q.high) for q in quantities(text)]


def exact(kind: str, number: int) -> Told:
    return kind, number, number, number


@pytest.mark.parametrize(
    ("number", "bounds"),
    [
        ("nine", (9, 9, 9)),
        ("twenty-one", (21, 21, 21)),
        ("1,200", (1200, 1200, 1200)),
        ("a hundred", (100, 100, 100)),
        ("two hundred and five", (205, 205, 205)),
        ("3 thousand", (3000, 3000, 3000)),
        ("a dozen", (12, 12, 12)),
        ("about a dozen", (None, 12, None)),
        ("at least nine", (9, 9, None)),
        ("no fewer than nine", (9, 9, None)),
        ("more than 70", (71, None, None)),
        ("over 70", (71, None, None)),
        ("more than two dozen", (25, None, None)),
        ("up to 1,000", (None, None, 1000)),
        ("as many as 40", (None, None, 40)),
        ("fewer than 40", (None, None, 39)),
        ("roughly 30", (None, 30, None)),
        ("an estimated 300", (None, 300, None)),
        ("two or three", (2, None, 3)),
        ("5-7", (5, None, 7)),
        ("15 to 20", (15, None, 20)),
        ("between 5 and 7", (5, None, 7)),
        ("30 or more", (30, 30, None)),
        ("dozens of", (24, None, None)),
        ("scores of", (40, None, None)),
        ("hundreds of", (200, None, None)),
        ("tens of thousands of", (20_000, None, None)),
        ("several", (3, None, None)),
        ("a few", (2, None, None)),
    ],
)
def test_numbers_are_read_with_their_bounds(
    number: str, bounds: tuple[int | None, int | None, int | None]
) -> None:
    assert told(f"The strike killed {number} people.") == [("killed", *bounds)]
    assert told(f"{number.capitalize()} people were hurt.") == [("wounded", *bounds)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling claimed five lives in Sumy.", [exact("killed", 5)]),
        ("The death toll rose to five.", [exact("killed", 5)]),
        ("The toll from the raid on Sumy has risen to 12.", [exact("killed", 12)]),
        ("The bodies of three people were found.", [exact("killed", 3)]),
        ("Five civilian deaths were recorded.", [exact("killed", 5)]),
        ("Thirty-three people lost their lives.", [exact("killed", 33)]),
        ("Killed: 5.", [exact("killed", 5)]),
        ("A soldier was killed.", [exact("killed", 1)]),
        ("An 8-year-old girl was wounded.", [exact("wounded", 1)]),
        ("A woman and her child were killed.", [exact("killed", 2)]),
        ("It killed Ivan Petrov, 34, and two others.", [exact("killed", 2)]),
        ("Five gunmen killed a soldier.", [exact("killed", 1)]),
        ("Three others were hurt.", [exact("wounded", 3)]),
        ("Three more people were taken to hospital.", [exact("wounded", 3)]),
        ("They captured six soldiers.", [exact("captured", 6)]),
        ("Two people remain missing.", [exact("missing", 2)]),
        ("2,000 people fled their homes.", [exact("displaced", 2000)]),
        ("Air defences destroyed 47 drones.", [exact("intercepted", 47)]),
        ("All 20 drones were shot down.", [exact("intercepted", 20)]),
        ("It intercepted 12 rockets fired from Lebanon.", [exact("intercepted", 12)]),
        ("It fired 30 rockets at Israel.", [exact("launched", 30)]),
        ("A barrage of 30 rockets came.", [exact("launched", 30)]),
        ("Two drones hit an oil depot.", [exact("hit", 2)]),
        ("Six drones fell in fields.", [exact("hit", 6)]),
        ("The blast damaged 15 houses.", [exact("hit", 15)]),
        ("Nine sites were hit.", [exact("hit", 9)]),
        ("15 regions saw 158 drones destroyed.", [exact("intercepted", 158)]),
        ("Twelve of the drones were downed.", [exact("intercepted", 12)]),
    ],
)
def test_a_number_takes_the_kind_of_the_words_around_it(
    text: str, expected: list[Told]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid left two dead and three injured.",
            [exact("killed", 2), exact("wounded", 3)],
        ),
        (
            "killing at least nine and wounding 20",
            [("killed", 9, 9, None), exact("wounded", 20)],
        ),
        (
            "It shot down 12 of 20 drones.",
            [exact("intercepted", 12), exact("launched", 20)],
        ),
        (
            "It launched 120 missiles and 90 drones.",
            [exact("launched", 120), exact("launched", 90)],
        ),
        (
            "Of the 64 drones, 54 were shot down and ten hit targets.",
            [exact("launched", 64), exact("intercepted", 54), exact("hit", 10)],
        ),
        (
            "There were 20 drones, 12 of which were shot down.",
            [exact("launched", 20), exact("intercepted", 12)],
        ),
        (
            "Two soldiers and a civilian were killed.",
            [exact("killed", 2), exact("killed", 1)],
        ),
        (
            "killing two women, a child and an elderly man",
            [exact("killed", 2), exact("killed", 1), exact("killed", 1)],
        ),
        ("Five people, including two children, were killed.", [exact("killed", 5)]),
        ("It wounded four, two of them seriously.", [exact("wounded", 4)]),
        (
            "12 villages were hit by 20 drones.",
            [exact("hit", 12), exact("launched", 20)],
        ),
    ],
)
def test_numbers_in_a_row_share_or_part(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No one was hurt.", ["wounded"]),
        ("No casualties were reported.", ["killed", "wounded"]),
        ("It ended without casualties.", ["killed", "wounded"]),
        ("No one was killed or injured.", ["killed", "wounded"]),
        ("None of the 12 crew were injured.", ["wounded"]),
    ],
)
def test_nobody_is_nought(text: str, kinds: list[str]) -> None:
    assert told(text) == [exact(kind, 0) for kind in kinds]


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports of casualties.",
        "He was 45 when killed.",
        "The driver, aged 34, was killed.",
        "killed 40 km from the border",
        "killed at 8:25 a.m.",
        "S-300 missiles hit the town",
        "the 47th Brigade was hit",
        "Brigade 47 killed soldiers",
        "Shahed-136 drones were shot down",
        "155mm shells hit houses",
        "$5 were hit",
        "99% were killed",
        "killed in 2014",
        "12 people were killed or wounded",
        "12 rocket and drone attacks were recorded",
        "A missile attack hit",
        "They launched 12 raids",
        "the group captured 12 villages",
        "The toll on the 1,200 km of road",
    ],
)
def test_other_numbers_count_nothing(text: str) -> None:
    assert told(text) == []


def test_a_quantity_knows_its_sentence_and_its_words() -> None:
    text = "It was night. At least 20 people were hurt."
    (found,) = find_quantities(text, folded(text), [(0, 14), (14, len(text))], [])
    assert (found.sentence, found.words) == (1, "At least 20")
    assert text[found.start : found.end] == found.words
    assert find_quantities(text, folded(text), [(0, len(text))], [(14, 30)]) == []


def test_every_word_has_a_reason_and_stands_once_a_kind() -> None:
    with WORDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [(row["phrase"], row["kind"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(row["reason"].endswith(".") for row in rows)
    assert all(row["phrase"] == folded(row["phrase"]).strip() for row in rows)


def test_words_that_name_no_number_have_no_value() -> None:
    assert value_of("five two") is None
    assert value_of("two dozen") == 24


PIECES = st.sampled_from(
    "killed wounding five 12 1,200 twenty - one and or of the a an drones people were"
    " shot down at least more than no dozens , . including which toll to between 5-7"
    " hit by launched casualties 34-year-old man her child İ".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_text_breaks_it_and_offsets_hold(text: str) -> None:
    for found in quantities(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.words
        known = [n for n in (found.low, found.best, found.high) if n is not None]
        assert known
        assert known == sorted(known)
