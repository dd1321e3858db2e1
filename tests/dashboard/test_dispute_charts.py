"""Hours, periods and charts of disputes: what is nought, what is unknown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dashboard.charts.arguments import denial_hours, ways
from dashboard.charts.dispute_shares import dispute_shares
from dashboard.charts.stances import Cell, stances
from dashboard.disputes.arguments import Argument
from dashboard.disputes.hours import BUCKETS, bucket, distribution, hours_words
from dashboard.disputes.periods import MONTH, WEEK, Period, read_periods, spans
from dashboard.disputes.sides import figure_words
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import Source

WINDOW = Scope(date(2024, 1, 10), date(2024, 4, 20))


def covering(since: date, until: date) -> Source:
    return Source("articles", "Articles", None, False, False, since, until, None)


@pytest.mark.parametrize(
    ("hours", "name"),
    [
        (None, "Time unknown"),
        (-0.5, "Denied first"),
        (0.0, "At the same time"),
        (6.0, "Within 6 hours"),
        (6.1, "6 to 24 hours"),
        (72.0, "1 to 3 days"),
        (168.0, "3 to 7 days"),
        (169.0, "More than 7 days"),
    ],
)
def test_hours_fall_in_one_bucket(hours: float | None, name: str) -> None:
    assert bucket(hours) == name


def test_a_distribution_names_every_bucket_and_loses_nothing() -> None:
    counts = distribution([None, -3, 0, 0, 400])
    assert tuple(counts) == BUCKETS
    assert sum(counts.values()) == 5
    assert counts["At the same time"] == 2
    (bars,) = denial_hours(counts).data
    assert list(bars.x) == list(counts.values())


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (None, "time unknown"),
        (0.0, "first"),
        (0.5, "+ under 1 h"),
        (5.0, "+5 h"),
        (47.0, "+47 h"),
        (72.0, "+3 d"),
    ],
)
def test_hours_are_told_no_finer_than_known(hours: float | None, words: str) -> None:
    assert hours_words(hours) == words


def test_months_and_weeks_cover_the_window_without_gap() -> None:
    months = spans(WINDOW, MONTH)
    assert months[0] == (date(2024, 1, 1), date(2024, 1, 31))
    assert months[-1] == (date(2024, 4, 1), date(2024, 4, 30))
    weeks = spans(WINDOW, WEEK)
    assert weeks[0][0] == date(2024, 1, 8)
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(weeks))


def test_nought_stands_only_where_a_source_covers_the_whole_period() -> None:
    rows = [
        {
            "period_starts_on": date(2024, 1, 1),
            "dispute_state": "contested",
            "has_claims": True,
            "incident_count": 1,
        },
        {
            "period_starts_on": date(2024, 1, 1),
            "dispute_state": "uncontested",
            "has_claims": True,
            "incident_count": 3,
        },
        {
            "period_starts_on": date(2024, 1, 1),
            "dispute_state": "uncontested",
            "has_claims": False,
            "incident_count": 7,
        },
    ]
    sources = [covering(date(2024, 1, 5), date(2024, 3, 15))]
    january, february, march, april = read_periods(rows, WINDOW, sources, MONTH)
    assert january.is_covered  # from the first day of the window
    assert january.whole == 4
    assert january.silent == 7
    assert january.share("contested") == 0.25
    assert january.share("conceded") == 0
    assert february.is_told
    assert february.share("contested") is None
    assert not march.is_told
    assert not april.is_told


def test_the_chart_marks_what_nobody_covers_and_draws_nought_elsewhere() -> None:
    periods = [
        Period(date(2024, 1, 1), True, {"contested": 1, "uncontested": 3}),
        Period(date(2024, 2, 1), True),
        Period(date(2024, 3, 1), False),
    ]
    figure = dispute_shares(periods, WINDOW, MONTH, None)
    shares = {trace.name: list(trace.y) for trace in figure.data}
    assert shares["Contested"] == [0.25]
    assert shares["With claims (n)"] == [4, 0]
    grey = [shape for shape in figure.layout.shapes if shape.name == "not covered"]
    assert {shape.x0 for shape in grey} == {date(2024, 3, 1)}
    assert "1 of 4 (25%)" in figure.data[0].hovertext[0]


def test_a_stance_nobody_takes_is_an_empty_cell_and_the_choice_is_framed() -> None:
    cells = {("a", "assert"): Cell(3, 2), ("b", "deny"): Cell(1, 1)}
    names = {"a": "<b>Alpha</b>", "b": "Beta"}
    figure = stances(cells, names, ("b", "deny"))
    shades, numbers = figure.data
    assert [list(row) for row in shades.z] == [
        [3, None, None, None, None],
        [None, 1, None, None, None],
    ]
    assert [list(one) for one in numbers.customdata] == [["a", "assert"], ["b", "deny"]]
    assert "3 claims on 2 incidents" in numbers.hovertext[0]
    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;Alpha&lt;/b&gt;"
    (frame,) = figure.layout.shapes
    assert frame.y0 < 1 < frame.y1
    assert not stances(cells, names, (None, None)).layout.shapes


def test_steps_of_one_hour_stand_beside_each_other() -> None:
    steps = (
        {"step": "asserted", "hours_since_first": 0.0},
        {"step": "denied", "hours_since_first": 0.0},
        {"step": "denied", "hours_since_first": 9.0},
        {"step": "conceded", "hours_since_first": None},
    )
    one = Argument("i", "A <i>title</i>", "occurred", date(2024, 1, 1), steps)
    assert one.first_hours == {"asserted": 0.0, "denied": 0.0}
    points = {trace.name: trace for trace in ways([one]).data if trace.name}
    assert points["Asserted"].y[0] < points["Denied"].y[0]
    assert len(points["Conceded"].x) == 0
    assert "<i>" not in points["Denied"].hovertext[0]


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (9, 9, 9, "**9**"),
        (9, 9, 12, "**9–12**"),
        (24, 24, None, "**at least 24**"),
        (None, None, 30, "**at most 30**"),
    ],
)
def test_a_figure_keeps_its_bounds(
    low: int | None, best: int | None, high: int | None, words: str
) -> None:
    row = {
        "claimant_name": None,
        "claimant_side": "unknown",
        "harmed_side": None,
        "count_low": low,
        "count_best": best,
        "count_high": high,
        "quote": "words",
        "url": None,
    }
    assert words in figure_words(row)
    assert "The text in its own voice" in figure_words(row)
