"""What a page says of itself is set apart, and offsets stay those of the text."""

import pytest

from tests.unit.reading.told import SHELLED, events, only
from warehouse.reading.text.furniture import furniture_spans, is_within

LINES = """We use cookies to make this page better.
Accept all cookies
Share | Tweet | Email
Share this article
Facebook Twitter WhatsApp
Read more: Guns fell silent in the hills
See also: A raid at dawn
Related stories
Most read
By Ann Walker
By Ann Walker and Bob Hill
Photo: Ann Walker/Reuters
Image: A burnt barn
Women after a raid. (AFP)
Published 12 March 2024 14:05
Last updated: 12 March 2024
Tue 12 Mar 2024 21.05 CET
© 2024 The Border Post
All rights reserved.
Sign up for our newsletter
Reporting by Ann Walker; editing by Bob Hill
5 min read
3 comments
Advertisement
Subscribe to our channel""".splitlines()


def apart(text: str) -> list[str]:
    return [text[start:end] for start, end in furniture_spans(text)]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_page_is_set_apart_and_the_story_is_not(line: str) -> None:
    text = f"Guns shelled a farm.\n{line}\nTwo men died there."
    assert apart(text) == [line]


@pytest.mark.parametrize(
    "dateline",
    ["KYIV, March 12 (Agency) - ", "SUMY, Ukraine — ", "RAWALPINDI: "],
)
def test_a_dateline_is_set_apart_from_its_sentence(dateline: str) -> None:
    (found,) = apart(f"{dateline}Guns shelled a farm on Tuesday.")
    assert found.strip() == dateline.strip()


def test_an_ending_that_was_cut_is_set_apart() -> None:
    assert apart("Guns shelled a farm and… [+1203 chars]") == ["[+1203 chars]"]


@pytest.mark.parametrize(
    "line",
    [
        "Guns shelled a farm on 12 March 2024.",
        "By noon the guns had fallen silent.",
        "Two men shared a shelter with us.",
        "Soldiers read the order aloud before the attack.",
    ],
)
def test_a_line_of_the_story_is_not(line: str) -> None:
    assert apart(f"It was cold.\n{line}\nIt rained.") == []


def test_a_position_is_within_a_half_open_span() -> None:
    spans = [(2, 4), (7, 9)]
    assert [at for at in range(10) if is_within(at, spans)] == [2, 3, 7, 8]


@pytest.mark.parametrize(
    "page",
    [
        "Read more: Russian drones struck Hlukhiv in Ukraine on Tuesday",
        "Photo: Soldiers after a raid on Hlukhiv in Ukraine/Reuters",
    ],
)
def test_furniture_tells_no_event(page: str) -> None:
    assert [event.place_name for event in events(f"{page}\n{SHELLED}")] == [
        "Bilopillia"
    ]


def test_quotes_stand_where_they_stood_on_the_furnished_page() -> None:
    text = f"İt rained.\nWe use cookies.\nBy Ann Walker\n\n{SHELLED}\n\nShare | Tweet"
    found = only(text)
    assert found.quote == SHELLED
    assert text[found.quote_start : found.quote_end] == SHELLED


def test_a_dateline_is_no_place() -> None:
    found = only("KYIV, March 12 (Agency) - Missiles hit Sumy in Ukraine on Tuesday.")
    assert found.place_name == "Sumy"
