"""The data module: charts and files from known rows."""

from dataclasses import asdict
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from dashboard.charts.bars import regions
from dashboard.charts.weekly import Bars, weekly
from dashboard.published import Published
from dashboard.queries import shared, situation, trend
from dashboard.shell.scope import Scope
from tests.dashboard.homes import PLACES, incident, publish_build, report, source
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

ALL = Scope(date(2020, 1, 1), date(2024, 12, 31))


def opened(home: Home) -> Published:
    return Published(home, require_current(home))


def test_weeks_begin_on_monday_and_an_empty_week_has_no_bar(home: Home) -> None:
    scope = Scope(date(2024, 6, 1), date(2024, 6, 30))
    figure = weekly([Bars("All", opened(home).scoped(trend.WEEKS, scope))], scope)
    bars = {
        trace.name: dict(zip(trace.x, trace.y, strict=True)) for trace in figure.data
    }
    assert bars == {
        "Ground": {date(2024, 6, 24): 1},
        "Aerial": {date(2024, 6, 24): 1},
        "Other or means not stated": {date(2024, 6, 17): 1},
    }


def test_regions_stand_in_order_of_their_incidents(home: Home) -> None:
    figure = regions(opened(home).scoped(situation.REGIONS, ALL))
    assert figure.layout.yaxis.ticktext[0] == "Aleppo Governorate, Syria"
    assert list(figure.data[0].x) == [3, 1, 1]
    unknown = next(one for one in figure.data[0].hovertext if "Kursk" in one)
    assert "Deaths, best estimate: Unknown" in unknown


def test_two_regions_of_one_name_stay_two_bars(empty_home: Home) -> None:
    first = incident("one", date(2024, 6, 1), "RU-KRS", None)
    other = {**first, "incident_id": "two", "region_code": "RU-KUR"}
    publish_build(empty_home, incidents=[first, other])
    figure = regions(opened(empty_home).scoped(situation.REGIONS, ALL))
    assert list(figure.data[0].x) == [1, 1]
    assert len(set(figure.data[0].y)) == len(figure.data[0].y)


def taken(home: Home, condition: str) -> dict[str, str]:
    """The files of the zip that the Situation page gives away, by their ending."""
    query = shared.SCOPED + situation.ROWS
    make = opened(home).bundle("incidents", query, asdict(ALL), condition)
    with ZipFile(BytesIO(make())) as held:
        return {name[-3:]: held.read(name).decode() for name in held.namelist()}


def test_the_file_holds_the_filtered_rows_and_runs_no_formula(home: Home) -> None:
    lines = taken(home, "all")["csv"].splitlines()
    assert len(lines) == 1 + 5
    assert "'=1+1" in lines[1]
    assert "lead" not in "".join(lines)


def test_the_licences_that_travel_name_the_condition_and_every_source(
    home: Home,
) -> None:
    words = taken(home, "2024; all countries")["txt"]
    assert "2024; all countries" in words
    assert "gdelt: CC BY 4.0" in words
    assert "ucdp: Somebody (2013)" in words


def test_no_row_leaves_whose_licence_keeps_it_here(empty_home: Home) -> None:
    kept = source("ucdp", is_redistributable=False)
    told = [report("r1", "ucdp", "clash"), report("r2", "gdelt", "drone")]
    publish_build(empty_home, sources=[source("gdelt"), kept], reports=told)
    lines = taken(empty_home, "all")["csv"].splitlines()
    assert [line.split(",")[0] for line in lines] == ["incident_id", "drone"]


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
