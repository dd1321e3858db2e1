"""Mentions of days are counted from publication, and background is told apart."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.reading.text.phrases import folded
from warehouse.reading.when import DateMention, find_dates

PUBLISHED = date(2024, 3, 13)  # a Wednesday


def dates(text: str, published: date | None = PUBLISHED) -> list[DateMention]:
    return find_dates(text, folded(text), published, [])


def only(text: str, published: date | None = PUBLISHED) -> DateMention:
    (mention,) = dates(text, published)
    return mention


def march(day: int) -> date:
    return date(2024, 3, day)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The shelling of March 12 went on", march(12)),
        ("On 12 March 2024, drones came", march(12)),
        ("on the 12th of March", march(12)),
        ("On Mar. 12 the army", march(12)),
        ("Mar 12: a raid", march(12)),
        ("on 2024-03-12 at 08:25", march(12)),
        ("Reported 12.03.2024.", march(12)),
        ("Reported 25/02/2024.", date(2024, 2, 25)),
        ("on Tuesday, March 12, troops", march(12)),
        ("on 12 March (Tuesday)", march(12)),
        ("On Sept. 3, 2023", date(2023, 9, 3)),
        ("on 31 December", date(2023, 12, 31)),
        ("at 08:25 March 12", march(12)),
    ],
)
def test_explicit_dates_are_read_in_every_common_shape(text: str, on: date) -> None:
    found = only(text)
    assert (found.on, found.earliest, found.latest) == (on, on, on)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from the fighting of March 11-12, 2024", 11, 12),
        ("between March 10 and 12 the", 10, 12),
        ("on 11 and 12 March", 11, 12),
        ("10–12 March", 10, 12),
        ("March 10 to March 12", 10, 12),
        ("from Monday to Wednesday", 11, 13),
        ("over the weekend", 9, 10),
        ("last week", 4, 10),
        ("earlier this week", 11, 13),
        ("in recent days", 6, 13),
        ("over the past three days", 10, 13),
        ("within the last 48 hours", 11, 13),
    ],
)
def test_a_span_has_no_single_day(text: str, first: int, last: int) -> None:
    found = only(text)
    assert (found.earliest, found.latest, found.on) == (march(first), march(last), None)


@pytest.mark.parametrize(
    ("text", "first", "last", "on"),
    [
        ("on the night of 11-12 March", 11, 12, 12),
        ("in the night of March 11 to 12", 11, 12, 12),
        ("overnight on Tuesday", 11, 12, 12),
        ("overnight into Wednesday", 12, 13, 13),
        ("An overnight attack", 12, 13, 13),
        ("overnight from Monday to Tuesday", 11, 12, 12),
        ("Monday night into Tuesday", 11, 12, 12),
        ("late Monday and early Tuesday", 11, 12, 12),
        ("in the night to Tuesday", 11, 12, 12),
        ("the night of Tuesday, March 12", 12, 13, 12),
        ("overnight into March 12", 11, 12, 12),
        ("Monday night", 11, 12, 11),
        ("last night", 12, 13, 12),
        ("over the past 24 hours", 12, 13, 13),
        ("in the last day", 12, 13, 13),
    ],
)
def test_a_night_keeps_the_doubt_of_its_day(
    text: str, first: int, last: int, on: int
) -> None:
    found = only(text)
    assert (found.earliest, found.latest, found.on) == (
        march(first),
        march(last),
        march(on),
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Tuesday evening", 12),
        ("late on Monday", 11),
        ("early Tuesday", 12),
        ("In the early hours of Wednesday", 13),
        ("last Tuesday", 12),
        ("last Wednesday", 6),
        ("on Tuesday last week", 5),
        ("during Friday prayers", 8),
        ("this morning", 13),
        ("yesterday", 12),
        ("the day before yesterday", 11),
        ("three days ago", 10),
        ("five hours ago", 13),
        ("hours earlier", 13),
        ("the previous day", 12),
    ],
)
def test_days_are_counted_from_publication(text: str, day: int) -> None:
    assert only(text).on == march(day)


def test_earlier_and_later_count_from_the_day_told_last() -> None:
    text = "On Monday it began. Two days earlier, a raid. The following day, quiet."
    assert [found.on for found in dates(text)] == [march(11), march(9), march(10)]


@pytest.mark.parametrize(
    "text",
    [
        "since Monday",
        "until late on Tuesday",
        "ahead of Sunday",
        "by Tuesday",
        "from Monday the road is shut",
        "next Friday",
        "Talks will be held on Friday",
        "in 2014",
        "since February 2022",
        "in January",
        "on October 7",
        "on 20 March",
        "tomorrow",
        "years ago",
        "the first anniversary of the March 10 raid",
    ],
)
def test_background_is_returned_and_marked(text: str) -> None:
    assert only(text).is_background


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday it will answer for the raid",
        "in response to Tuesday's attack",
        "on 28 February",
        "before dawn on Tuesday",
    ],
)
def test_news_is_not_background(text: str) -> None:
    assert not only(text).is_background


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2024",
        "it may 12 times",
        "they march 12 km",
        "The Sun and Mon Repos",
        "a leader of Friday prayers",
        "Black Friday",
        "Bloody Sunday",
        "the Mail on Sunday",
        "after 9/11",
        "Russia Today",
        "three days before elections",
        "the day before the attack",
        "31 April",
        "with 2000 people",
        "May 12,000 go",
        "12345-03-12",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert dates(text) == []


def test_without_publication_only_whole_dates_resolve() -> None:
    text = "On Tuesday and on 5 March; on 12 March 2024."
    found = dates(text, None)
    assert [mention.on for mention in found] == [None, None, march(12)]
    assert [mention.earliest for mention in found[:2]] == [None, None]


def test_page_furniture_is_skipped() -> None:
    text = "12 March 2024\nOn Monday"
    assert [d.on for d in find_dates(text, folded(text), PUBLISHED, [(0, 13)])] == [
        march(11)
    ]


PIECES = st.sampled_from(
    "overnight night of into to from between and - , ( Monday Tuesday's March May 12 31st"
    " 2024 2022 the last next past week weekend day days a two ago earlier before after"
    " 24 hours yesterday today İ since Feb. 29 in over recent anniversary . \n".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_no_text_breaks_it_and_offsets_hold(text: str, published: date | None) -> None:
    end = 0
    for found in dates(text, published):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
            assert found.on is None or found.earliest <= found.on <= found.latest
        end = found.end
