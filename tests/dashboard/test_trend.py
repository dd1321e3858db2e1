"""The rules of the trend: what may be counted together, compared, and called whole."""

from dataclasses import replace
from datetime import date, timedelta

from dashboard.charts.shares import feed_share, flow_weeks
from dashboard.charts.weekly import Bars, weekly
from dashboard.crossborder.reading import Shown, read_flows
from dashboard.published import Published
from dashboard.queries import flows as flow_queries
from dashboard.queries import trend
from dashboard.shell.scope import Scope
from dashboard.situation.coverage import Source, comparison, settled_until
from dashboard.situation.figures import comparison_words, key_figures, mixed_words
from dashboard.situation.trend_plan import Mark, plan, trend_words
from tests.dashboard.conftest import Open
from tests.dashboard.homes import (
    INCIDENTS,
    coverage,
    crossing,
    incident,
    publish_build,
    source,
)
from tests.dashboard.test_situation import address, told
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

YEAR = Scope(date(2023, 7, 3), date(2024, 6, 30))
STEADY = Source(
    source_name="steady",
    source_title="The steady set",
    expected_lag_hours=24,
    is_lethal_only=False,
    is_machine_feed=False,
    covers_from=date(2020, 1, 1),
    covers_until=date(2024, 6, 30),
    settled_until=date(2024, 6, 30),
)
LATE = replace(
    STEADY,
    source_name="late",
    expected_lag_hours=1200,
    covers_until=date(2024, 6, 20),
    settled_until=date(2024, 5, 14),
)
NEW = replace(STEADY, source_name="new", covers_from=date(2024, 2, 1))
ENDED = replace(STEADY, source_name="ended", covers_until=date(2024, 3, 1))
CHOSEN = replace(
    STEADY, source_name="chosen", expected_lag_hours=None, settled_until=None
)
DEADLY = replace(STEADY, source_name="deadly", is_lethal_only=True)
FEED = replace(STEADY, source_name="feed", is_machine_feed=True)


def names(sources: tuple[Source, ...]) -> list[str]:
    return [one.source_name for one in sources]


def test_weeks_within_the_lag_of_a_source_are_still_filling_up() -> None:
    planned = plan([STEADY, LATE], YEAR)
    assert names(planned.counted) == ["steady", "late"]
    assert planned.panels[0].unsettled_from == date(2024, 5, 13)
    assert names(planned.still_filling) == ["late"]
    (words,) = [one for one in trend_words(planned) if "filling" in one]
    assert "late usually tells within 50 days" in words
    assert "settled until 14 May 2024" in words


def test_nothing_is_shaded_where_every_promised_lag_has_passed() -> None:
    planned = plan([STEADY, CHOSEN], YEAR)
    assert planned.panels[0].unsettled_from is None
    assert planned.still_filling == ()


def test_shaded_weeks_are_drawn_and_named(home: Home) -> None:
    table = opened(home).scoped(trend.WEEKS, YEAR)
    figure = weekly([Bars("All", table, date(2024, 5, 13))], YEAR)
    (shade,) = [one for one in figure.layout.shapes if one.name == "unsettled"]
    assert (shade.x0, shade.x1) == (date(2024, 5, 13), date(2024, 7, 1))
    assert "still filling up" in [one.text for one in figure.layout.annotations]


def test_two_periods_leave_out_the_same_unsettled_tail() -> None:
    compared = comparison([STEADY, LATE], YEAR)
    assert compared is not None
    assert (compared.now.since, compared.now.until) == (YEAR.since, date(2024, 5, 14))
    assert compared.now.day_count == compared.before.day_count
    assert compared.before.since == YEAR.before().since
    assert compared.tail_days == 47
    assert "leave out the last 47 days of both periods" in comparison_words(
        compared, YEAR, [STEADY, LATE]
    )


def test_periods_are_compared_by_the_sources_that_cover_both() -> None:
    compared = comparison([STEADY, NEW], YEAR)
    assert compared is not None
    assert compared.now.sources == compared.before.sources == ("steady",)
    assert "what only new tell" in comparison_words(compared, YEAR, [STEADY, NEW])


def test_no_period_is_compared_that_no_source_covers() -> None:
    assert comparison([NEW], YEAR) is None
    assert "new tells from 1 Feb 2024" in comparison_words(None, YEAR, [NEW])


def test_a_figure_whose_comparison_leaves_days_out_tells_both_numbers() -> None:
    shown = dict.fromkeys(
        "incident_count cross_border_incident_count inferred_incident_count "
        "report_count region_count fatality_count_best".split(),
        9,
    )
    first = key_figures(shown, {**shown, "incident_count": 7}, shown)[0]
    assert (first.value, first.change, first.compared) == ("9", -2, "9 → 7")


def test_a_source_that_starts_or_stops_inside_is_left_out_and_marked() -> None:
    planned = plan([STEADY, NEW, ENDED], YEAR)
    assert names(planned.counted) == ["steady"]
    assert names(planned.left_out) == ["new", "ended"]
    assert planned.marks == (
        Mark(date(2024, 2, 1), "new starts"),
        Mark(date(2024, 3, 1), "ended stops"),
    )
    assert planned.panels[0].scope.sources == ("steady",)


def test_a_source_that_was_chosen_is_counted_and_still_marked() -> None:
    planned = plan([STEADY, NEW], replace(YEAR, sources=("new", "steady")))
    assert names(planned.counted) == ["steady", "new"]
    assert planned.marks == (Mark(date(2024, 2, 1), "new starts"),)


def test_a_source_outside_the_window_is_no_part_of_it() -> None:
    gone = replace(ENDED, covers_until=date(2021, 1, 1))
    planned = plan([STEADY, gone], YEAR)
    assert planned.left_out == planned.marks == ()


def test_a_silent_source_has_stopped_although_its_file_is_new() -> None:
    old_file = replace(ENDED, settled_until=date(2026, 9, 1))
    assert old_file.reaches_until == date(2024, 3, 1)
    assert settled_until([old_file], YEAR.until) == YEAR.until


def test_marks_stand_in_the_chart_with_their_names(home: Home) -> None:
    table = opened(home).scoped(trend.WEEKS, YEAR)
    figure = weekly([Bars("All", table)], YEAR, [Mark(date(2024, 2, 1), "new starts")])
    assert [one.x0 for one in figure.layout.shapes] == [date(2024, 2, 1)]
    assert "new starts" in [one.text for one in figure.layout.annotations]


def test_a_machine_feed_never_stands_in_the_trend() -> None:
    asked = replace(YEAR, has_machine_feeds=True, sources=("feed", "steady"))
    planned = plan([STEADY, FEED], asked)
    assert names(planned.counted) == ["steady"]
    assert planned.panels[0].scope.has_machine_feeds is False


def test_deadly_only_and_other_sources_have_panels_of_their_own() -> None:
    planned = plan([STEADY, DEADLY], YEAR)
    assert [one.scope.sources for one in planned.panels] == [("deadly",), ("steady",)]
    assert any("not comparable" in words for words in trend_words(planned))
    assert "totals hold both kinds" in mixed_words([STEADY, DEADLY])


def test_deadly_only_sources_alone_need_no_second_panel() -> None:
    planned = plan([DEADLY], YEAR)
    assert not planned.is_mixed
    assert mixed_words([DEADLY]) == ""


def test_what_the_operator_chose_is_called_no_systematic_coverage() -> None:
    words = " ".join(trend_words(plan([CHOSEN], YEAR)))
    assert "chosen: chosen by whoever runs this warehouse" in words
    assert "no systematic coverage" in words


def opened(home: Home) -> Published:
    return Published(home, require_current(home))


def test_the_page_draws_a_panel_for_each_kind_and_says_why(
    empty_home: Home, open_page: Open
) -> None:
    publish_build(
        empty_home,
        sources=[source("ucdp", is_lethal_only=True), source("hand")],
        source_coverage=[
            coverage("ucdp", date(2020, 1, 15), date(2024, 6, 30), date(2024, 6, 30)),
            coverage("hand", date(2020, 1, 15), date(2024, 6, 30), None),
        ],
        incident_sources=[
            {"incident_id": "raid", "source_name": "hand", "report_count": 1},
            {"incident_id": "drone", "source_name": "ucdp", "report_count": 1},
        ],
    )
    words = told(open_page())
    assert "each kind has its own panel" in words
    assert "ucdp tells of deadly events alone and the others of all" in words


def test_a_trend_that_no_source_can_carry_offers_to_count_nonetheless(
    empty_home: Home, open_page: Open
) -> None:
    first = coverage("ucdp", date(2020, 1, 15), date(2024, 1, 30), None)
    second = coverage("hand", date(2024, 1, 15), date(2024, 6, 30), None)
    hand = source("hand", expected_lag_hours=None)
    publish_build(
        empty_home, sources=[source("ucdp"), hand], source_coverage=[first, second]
    )
    app = open_page()
    assert "No source covers all of these dates" in told(app)
    (button,) = [one for one in app.button if one.label.startswith("Count hand, ucdp")]
    button.click().run()
    assert address(app)["source"] == "hand,ucdp"
    assert "No source covers all" not in told(app)
    assert "Counts what these sources tell of: hand, ucdp" in told(app)


def test_shares_of_loose_places_are_always_told(
    empty_home: Home, open_page: Open
) -> None:
    loose = incident("loose", date(2024, 6, 1), "SY-HL", None, place_precision="region")
    publish_build(empty_home, incidents=[*INCIDENTS, loose])
    words = told(open_page())
    assert "no closer than their region: 1 of 4 incidents (25%)" in words
    assert "Region unknown, hence in no incident: 0 of 0 reports" in words


def test_a_feed_is_a_share_of_its_own_rows(empty_home: Home) -> None:
    rows = [
        {
            "source_name": "gdelt",
            "row_count": 100 * day,
            "row_count_in_scope": 10,
            "published_on": date(2024, 6, 3) + timedelta(days=day),
        }
        for day in (1, 3)
    ]
    publish_build(empty_home, rows_by_source_day=rows)
    table = opened(empty_home).table(trend.FEED_WEEKS, YEAR, "since until sources")
    (line,) = feed_share(table, YEAR).data
    assert list(line.y) == [20 / 400]
    assert list(line.x) == [date(2024, 6, 3)]


def test_opposite_flows_stand_apart_and_what_is_inferred_stands_beside(
    empty_home: Home, open_page: Open
) -> None:
    first, second = date(2024, 6, 1), date(2024, 6, 2)
    rows = [
        incident("there", first, "SY-HL", None, **crossing("claimed", "RU")),
        incident("back", second, "RU-BEL", None, **crossing("disputed", "SY")),
        incident("somewhere", first, "RU-BEL", None, **crossing("claimed")),
        incident("home", second, "SY-HL", None, cross_border_status="no"),
    ]
    publish_build(empty_home, incidents=[*INCIDENTS, *rows])
    told_flows = opened(empty_home).lists(flow_queries.FLOWS, YEAR)
    flows = read_flows(told_flows, Shown())
    assert [(one.name, dict(one.counts)) for one in flows] == [
        ("Russia → Syria", {"asserted": 1}),
        ("Syria → Russia", {"disputed": 1}),
        ("Ukraine → Russia", {"inferred": 1}),
    ]
    words = told(open_page())
    assert "2 cross-border incidents.** Origin unknown: 1 of 3 said to have" in words
    assert "Beside them 1 inferred, 2 undetermined, and 1 in which nothing" in words


def test_flows_by_week_are_cells_and_never_stacked(empty_home: Home) -> None:
    day = date(2024, 6, 1)
    rows = [
        incident("said", day, "RU-BEL", None, **crossing("claimed", "UA")),
        incident("guessed", day, "RU-KRS", None, **crossing("inferred", "SY")),
    ]
    publish_build(empty_home, incidents=rows, incident_actors=[])
    table = opened(empty_home).scoped(flow_queries.FLOW_WEEKS, YEAR)
    (cells,) = flow_weeks(table, YEAR).data
    assert cells.type == "heatmap"
    assert list(cells.y) == ["Ukraine → Russia"]
    assert sum(count or 0 for count in cells.z[0]) == 1
