"""The same text is read the same each time, and no text breaks the reader."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.reading.told import SHELLED, events
from warehouse.reading import Statement
from warehouse.reading.text.phrases import folded

PIECES = [
    SHELLED,
    "Drones struck ",
    "Hezbollah fired rockets at Metula in Israel",
    "a raid",
    " on Tuesday",
    " in 2022",
    " crossed the border from Ukraine",
    ", the governor of Sumy region said",
    "Kyiv denied that ",
    "according to Reuters",
    "killing three people",
    "the village of Stara Mlynivka",
    "Read more: ",
    "Photo: ",
    "KYIV, March 12 (Agency) - ",
    "He said ",
    " and ",
    ", ",
    ": ",
    "“",
    "”",
    "İ",
    "ß",
    "’s",
    "\n",
    "\r\n",
    ". ",
    " – ",
    "…",
    "\0",
    "\u00a0",
    "A",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join)


def quotes(event: Statement) -> list[tuple[str, int, int]]:
    return [
        (one.quote, one.quote_start, one.quote_end)
        for one in (event, *event.crossings, *event.claims)
    ]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_text_breaks_the_reader_and_quotes_stay_in_place(text: str) -> None:
    found = events(text)
    assert [event.event_number for event in found] == [*range(1, len(found) + 1)]
    for event in found:
        for quote, start, end in quotes(event):
            assert text[start:end] == quote
            assert 0 < len(quote) <= 300


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_is_read_the_same_each_time(text: str) -> None:
    assert events(text) == events(text)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30))
def test_what_stands_behind_a_story_moves_none_of_its_quotes(text: str) -> None:
    (event,) = events(SHELLED)
    assert events(f"{SHELLED}\n\nWe use cookies.\n")[0].quote_end == event.quote_end
    for found in events(f"{SHELLED}\n\n{text}"):
        for quote, start, end in quotes(found):
            assert f"{SHELLED}\n\n{text}"[start:end] == quote


def test_an_event_is_quoted_by_its_own_word() -> None:
    for event in events(f"{SHELLED} Drones struck Hlukhiv."):
        assert event.event_word in folded(event.quote)
