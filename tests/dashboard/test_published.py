"""The data module: charts and files from known rows."""

from datetime import date

from dashboard import charts
from dashboard.published import Published
from dashboard.scope import Scope
from tests.dashboard.homes import PLACES, incident, publish_build
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

ALL = Scope(date(2020, 1, 1), date(2024, 12, 31))


def opened(home: Home) -> Published:
    return Published(home, require_current(home))


def test_weeks_begin_on_monday_and_an_empty_week_has_no_bar(home: Home) -> None:
    scope = Scope(date(2024, 6, 1), date(2024, 6, 30))
    figure = charts.weekly(opened(home).weeks(scope), scope)
    bars = {
        trace.name: dict(zip(trace.x, trace.y, strict=True)) for trace in figure.data
    }
    assert bars == {
        "Ground": {date(2024, 6, 24): 1},
        "Aerial": {date(2024, 6, 24): 1},
        "Other or means not stated": {date(2024, 6, 17): 1},
    }


def test_regions_stand_in_order_of_their_incidents(home: Home) -> None:
    figure = charts.regions(opened(home).regions(ALL))
    assert figure.layout.yaxis.ticktext[0] == "Aleppo Governorate, Syria"
    assert list(figure.data[0].x) == [3, 1, 1]
    unknown = next(one for one in figure.data[0].hovertext if "Kursk" in one)
    assert "Deaths, best estimate: Unknown" in unknown


def test_two_regions_of_one_name_stay_two_bars(empty_home: Home) -> None:
    first = incident("one", date(2024, 6, 1), "RU-KRS", None)
    other = {**first, "incident_id": "two", "region_code": "RU-KUR"}
    publish_build(empty_home, incidents=[first, other])
    figure = charts.regions(opened(empty_home).regions(ALL))
    assert list(figure.data[0].x) == [1, 1]
    assert len(set(figure.data[0].y)) == len(figure.data[0].y)


def test_the_file_holds_the_filtered_rows_and_runs_no_formula(home: Home) -> None:
    lines = opened(home).csv(ALL)().splitlines()
    assert len(lines) == 1 + 5
    assert "'=1+1" in lines[1]
    assert "lead" not in "".join(lines)


def test_the_notice_names_the_condition_and_every_source(home: Home) -> None:
    words = opened(home).notice("2024; all countries")
    assert "2024; all countries" in words
    assert "gdelt: CC BY 4.0" in words
    assert "ucdp: Somebody (2013)" in words


def test_a_home_of_leads_alone_opens_on_their_latest_year(empty_home: Home) -> None:
    lead = incident("x", date(2024, 2, 29), "SY-HL", None, is_machine_feed_only=True)
    publish_build(empty_home, incidents=[lead], incident_actors=[])
    choices = opened(empty_home).choices()
    assert choices is not None
    assert (choices.default_since, choices.default_until) == (
        date(2023, 3, 1),
        date(2024, 2, 29),
    )
    assert set(choices.regions) <= set(PLACES)


def test_a_page_under_way_stays_on_the_build_it_began_with(home: Home) -> None:
    published = opened(home)
    publish_build(home, "20240702T060000Z-bbbbbb", incidents=[])
    assert published.totals(ALL)["incident_count"] == 5
    assert opened(home).choices() is None
