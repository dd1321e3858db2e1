"""Sentences on the reports of an incident, from small known rows."""

from datetime import date
from typing import Any

import pytest

from dashboard.incidents.evidence import (
    deaths_words,
    disagreement,
    range_words,
    rests_on,
    toll_words,
)
from dashboard.quality.balance import balance_words, report_rows

Row = dict[str, Any]
DAY = date(2024, 6, 12)
UNKNOWN = {
    "fatality_count_low": None,
    "fatality_count_best": None,
    "fatality_count_high": None,
}


def told(**more: Any) -> Row:
    return {
        "source_title": "A set",
        "coded_by": "expert",
        "is_machine_feed": False,
        "event_type": "shelling",
        "occurred_on_earliest": DAY,
        "occurred_on_latest": DAY,
        **UNKNOWN,
        **more,
    }


def toll(low: int, best: int, high: int) -> Row:
    return dict(zip(UNKNOWN, (low, best, high), strict=True))


def test_one_report_has_nothing_to_be_compared_with() -> None:
    assert "nothing to compare" in disagreement([told()])


def test_reports_that_say_the_same_do_not_differ() -> None:
    assert "do not differ" in disagreement([told(), told(**toll(1, 1, 1))])


def test_different_tolls_are_told_side_by_side() -> None:
    words = disagreement([told(**toll(1, 2, 3)), told(**toll(4, 4, 4)), told()])
    assert words == "The reports differ on the deaths (2, between 1 and 3 or 4)."


def test_a_lead_is_not_heard_beside_a_report() -> None:
    lead = told(is_machine_feed=True, event_type="air_strike")
    assert "One report alone" in disagreement([told(), lead])
    other = told(is_machine_feed=True)
    assert "the means (air strike or shelling)" in disagreement([lead, other])


def test_reports_of_one_source_add_up_and_sources_do_not() -> None:
    incident = told(**toll(4, 6, 8))
    one = told(**toll(2, 3, 4))
    other = told(source_title="B set", **toll(5, 5, 5))
    words = deaths_words(incident, [one, one, other])
    assert words == (
        "6, between 4 and 8. From A set 6, between 4 and 8; B set 5. "
        "Sources are never added up: the higher stands."
    )


def test_unknown_deaths_are_not_zero() -> None:
    assert "Unknown is not zero" in deaths_words(told(), [])
    claimed = deaths_words(told(**toll(0, 0, 0)), [])
    assert claimed == "0. From claims: no expert counted."


def test_a_figure_that_only_bounds_the_deaths_is_told_as_one() -> None:
    words = deaths_words(told(fatality_count_high=50), [])
    assert "Unknown" in words
    assert "highest figure told is 50." in words


@pytest.mark.parametrize(
    ("low", "best", "high", "words", "spread"),
    [
        (2, 3, 5, "3, between 2 and 5", "2–5"),
        (3, 3, 3, "3", "3"),
        (None, 3, None, "3", ""),
        (None, None, None, "Unknown", ""),
        (2, None, 5, "Unknown", "2–5"),
    ],
)
def test_a_toll_is_told_with_its_range(
    low: int | None, best: int | None, high: int | None, words: str, spread: str
) -> None:
    assert toll_words(low, best, high) == words
    assert range_words(low, high) == spread


def test_leads_alone_rest_on_nothing_else() -> None:
    lead = told(is_machine_feed=True)
    assert rests_on(told(), [lead]) == "1 machine-coded lead and nothing else."


def test_rows_told_twice_do_not_balance() -> None:
    sums = {
        "row_count_read": 4,
        "row_count_loaded": 4,
        "row_count_unchanged": 0,
        "row_count_rejected": 0,
        "row_count_out_of_scope": 3,
        "row_count_attribute": 2,
    }
    is_balanced, (_, second) = balance_words(sums)
    assert not is_balanced
    assert second.startswith("1 row told twice")
    assert report_rows({**sums, "row_count_loaded": None}) is None
