"""How far sources reach: the bars of the timeline, and promises in hours."""

from datetime import date, datetime
from typing import Any

import pytest

from dashboard.charts.reach import FILLING, SETTLED, UNPROMISED, reach
from dashboard.quality.freshness import freshness, span

DAY_IN_MS = 86_400_000
BUILT_AT = datetime(2024, 7, 1, 6)


def row(settled: date | None, **more: Any) -> dict[str, Any]:
    return {
        "source_title": "A set",
        "country_name": None,
        "report_count": 1,
        "covers_from": date(2024, 1, 1),
        "covers_until": date(2024, 1, 31),
        "settled_until": settled,
        **more,
    }


def bars(settled: date | None) -> dict[str, tuple[str, int]]:
    return {
        bar.name: (bar.base[0], bar.x[0] // DAY_IN_MS)
        for bar in reach([row(settled)]).data
        if bar.type == "bar"
    }


def test_a_bar_parts_where_the_promise_has_settled() -> None:
    assert bars(date(2024, 1, 20)) == {
        SETTLED: ("2024-01-01", 20),
        FILLING: ("2024-01-21", 11),
    }


def test_a_promise_settled_past_the_last_report_leaves_nothing_to_fill() -> None:
    assert bars(date(2024, 3, 1)) == {SETTLED: ("2024-01-01", 31)}


def test_a_source_all_of_whose_days_still_fill_up_has_no_settled_bar() -> None:
    assert bars(date(2023, 12, 1)) == {FILLING: ("2024-01-01", 31)}


def test_where_nobody_promises_no_end_is_marked() -> None:
    assert bars(None) == {UNPROMISED: ("2024-01-01", 31)}
    (ends,) = [one for one in reach([row(None)]).data if one.type == "scatter"]
    assert list(ends.x) == []


def test_two_sources_of_one_name_stay_two_bars_and_names_stay_text() -> None:
    hostile = row(None, source_title="<b>A</b>", country_name="Ukraine")
    figure = reach([hostile, hostile])
    assert list(figure.data[0].y) == [0, 1]
    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;A&lt;/b&gt;, Ukraine"
    assert "<b>A" not in figure.data[0].hovertext[0]


@pytest.mark.parametrize(
    ("lag", "until", "late"),
    [
        (30, date(2024, 6, 29), 0),
        (30, date(2024, 6, 28), 24),
        (29, date(2024, 6, 29), 1),
        (None, date(2020, 1, 1), None),
        (24, None, None),
    ],
)
def test_lateness_counts_from_the_end_of_the_newest_day(
    lag: int | None, until: date | None, late: int | None
) -> None:
    source = {"expected_lag_hours": lag, "covers_until": until}
    assert freshness(source, BUILT_AT).late_hours == late


def test_long_spans_are_told_in_days() -> None:
    assert [span(hours) for hours in (1, 48, 72, 80, 2400)] == [
        "1 hour",
        "48 hours",
        "72 hours",
        "3 days",
        "100 days",
    ]
