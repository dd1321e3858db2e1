"""The day of an event is its own before any other that the text names."""

from datetime import date

import pytest

from tests.unit.reading.told import events, is_untold, march, only

WHERE = "Hlukhiv in Ukraine's Sumy region"
SHELLED = f"Russian guns shelled {WHERE}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{SHELLED} on Tuesday.", 12),
        (f"{SHELLED} on 10 March.", 10),
        (f"On Monday {SHELLED}.", 11),
        (f"{SHELLED} yesterday.", 12),
        (f"{SHELLED} on Sunday. A council met on Tuesday.", 10),
    ],
)
def test_a_day_named_with_the_event_is_its_own(text: str, day: int) -> None:
    found = only(text)
    assert found.occurred_on == march(day)
    assert found.occurred_on_earliest == found.occurred_on_latest == march(day)


def test_a_night_may_have_begun_the_day_before() -> None:
    found = only(f"{SHELLED} overnight.")
    assert found.occurred_on == found.occurred_on_latest == march(13)
    assert found.occurred_on_earliest == march(12)


def test_a_span_of_days_has_no_single_day() -> None:
    found = only(f"{SHELLED} on 10-12 March.")
    assert found.occurred_on is None
    assert (found.occurred_on_earliest, found.occurred_on_latest) == (
        march(10),
        march(12),
    )


def test_the_day_named_just_before_is_that_of_what_follows() -> None:
    text = f"On Monday trucks moved to the border. {SHELLED}."
    assert only(text).occurred_on == march(11)


def test_each_event_has_its_own_day() -> None:
    text = f"{SHELLED} on Sunday. On Tuesday Russian guns shelled Shostka."
    assert [(e.place_name, e.occurred_on) for e in events(text)] == [
        ("Hlukhiv", march(10)),
        ("Shostka", march(12)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{SHELLED} on Sunday, the governor said on Tuesday.",
        f"The governor said on Tuesday that {SHELLED} on Sunday.",
        f"{SHELLED} on Sunday. On Tuesday the governor announced an inquiry into it.",
    ],
)
def test_the_day_of_a_statement_is_not_the_events(text: str) -> None:
    assert only(text).occurred_on == march(10)


def test_without_a_day_it_is_that_of_publication_or_the_one_before() -> None:
    found = only(f"{SHELLED}.")
    assert found.occurred_on == found.occurred_on_latest == march(13)
    assert found.occurred_on_earliest == march(12)
    assert found.date_rule == "publication_date"


def test_without_anything_to_count_from_there_is_no_day() -> None:
    found = only(f"{SHELLED}.", published=None)
    assert found.occurred_on is None
    assert (found.occurred_on_earliest, found.occurred_on_latest) == (None, None)


def test_a_whole_date_needs_no_publication() -> None:
    found = only(f"{SHELLED} on 12 March 2024.", published=None)
    assert found.occurred_on == march(12)


def test_background_gives_no_day() -> None:
    text = f"{SHELLED} on Tuesday. The war began in February 2022."
    assert only(text).occurred_on == march(12)


@pytest.mark.parametrize("day", ["28 February", "1 March"])
def test_within_two_weeks_it_is_news(day: str) -> None:
    assert only(f"{SHELLED} on {day}.").place_name == "Hlukhiv"


@pytest.mark.parametrize("day", ["27 February", "3 February", "28 February 2023"])
def test_what_is_older_than_two_weeks_is_no_news(day: str) -> None:
    assert is_untold(f"{SHELLED} on {day}.")


def test_a_day_of_december_read_in_january_lies_in_the_year_before() -> None:
    found = only(f"{SHELLED} on 30 December.", date(2024, 1, 2))
    assert found.occurred_on == date(2023, 12, 30)


def test_a_day_of_a_later_event_is_not_that_of_an_earlier_one() -> None:
    first, last = events(
        "Pakistani forces shelled Sarkani in Afghanistan, a spokesman said. On Monday"
        " a mortar shell hit Bajaur in Pakistan."
    )

    assert first.occurred_on == march(13)
    assert last.occurred_on == march(11)


def test_an_event_without_a_day_stays_beside_one_with_a_day() -> None:
    text = (
        "Ukrainian drones hit Shebekino in Russia on Tuesday. Firemen came. The mayor"
        " spoke of it. Shells hit Valuyki."
    )

    assert [event.place_name for event in events(text)] == ["Shebekino", "Valuyki"]


def test_a_clause_may_tell_of_long_ago_without_its_sentence() -> None:
    found = only(
        "Israeli jets hit Tyre in Lebanon as people came back to houses that they had"
        " left ten months ago."
    )

    assert found.place_name == "Tyre"
