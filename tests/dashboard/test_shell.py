"""What all pages share: filters that travel, the sample's banner, the standing."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.shell.standing import checks_words
from tests.dashboard.conftest import Open
from tests.dashboard.homes import BUILT_AT, FIRST_BUILD, TABLES, Row, publish_build
from tests.dashboard.test_situation import address, figures, told
from warehouse.home import Home

PAGES = ("situation", "map", "crossborder", "disputes", "incidents", "quality")


def build(*, is_demo: bool) -> Row:
    return {"build_id": FIRST_BUILD, "is_demo": is_demo, "built_at": BUILT_AT}


def check(**more: object) -> Row:
    passed = {"accepted_because": None, **TABLES["check_results"][0]}
    return {**passed, "severity": "warning", "is_success": False, **more}


def turn_to(app: AppTest, page: str) -> AppTest:
    """As a browser does: the address of the page left behind is gone."""
    app.query_params.clear()
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception, app.exception
    return app


def test_filters_go_along_to_another_page_and_into_its_address(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    app.multiselect(key="country").set_value(["RU"]).run()
    app.multiselect(key="source").set_value(["ucdp"]).run()
    turn_to(app, "map")
    assert address(app) == {"country": "RU", "source": "ucdp"}
    assert app.multiselect(key="country").value == ["RU"]
    turn_to(app, "situation")
    assert figures(app)["Incidents"] == "2"
    assert address(app) == {"country": "RU", "source": "ucdp"}


def test_filters_outlive_a_page_that_has_none(home: Home, open_page: Open) -> None:
    app = open_page(country="RU", machine="1")
    turn_to(app, "quality")
    turn_to(app, "map")
    assert address(app) == {"country": "RU", "machine": "1"}
    assert app.toggle(key="machine").value is True


def test_an_address_that_names_filters_wins_over_those_carried(
    home: Home, open_page: Open
) -> None:
    app = open_page(country="RU")
    app.query_params.clear()
    app.query_params["country"] = "SY"
    app.switch_page("views/map.py").run()
    assert address(app) == {"country": "SY"}


def test_a_filter_touched_on_one_page_holds_on_the_next(
    home: Home, open_page: Open
) -> None:
    app = turn_to(open_page(), "map")
    app.date_input(key="dates").set_value((date(2024, 6, 1), date(2024, 6, 28))).run()
    turn_to(app, "situation")
    assert address(app) == {"from": "2024-06-01", "to": "2024-06-28"}
    assert figures(app)["Incidents"] == "2"


def test_a_parameter_that_is_no_filter_is_left_to_its_page(
    home: Home, open_page: Open
) -> None:
    app = open_page(incident="raid")
    app.toggle(key="machine").set_value(True).run()
    assert address(app) == {"incident": "raid", "machine": "1"}


def test_a_source_restricts_figures_to_what_it_tells(
    home: Home, open_page: Open
) -> None:
    app = open_page(source="gdelt", machine="1")
    assert figures(app)["Incidents"] == "1"
    assert figures(app)["Reports"] == "4"
    assert "The gdelt set" in told(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_a_sample_is_not_to_be_cited(
    empty_home: Home, open_page: Open, page: str
) -> None:
    publish_build(empty_home, build_info=[build(is_demo=True)])
    app = turn_to(open_page(), page)
    (banner,) = [one for one in app.warning if "Sample" in one.value]
    assert "not to be cited" in banner.value
    assert "written for this sample about real incidents" in banner.value
    assert "rows of feeds are generated" in banner.value


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_real_build_stands_without_the_banner(
    empty_home: Home, open_page: Open, page: str
) -> None:
    publish_build(empty_home, build_info=[build(is_demo=False)])
    app = turn_to(open_page(), page)
    assert not [one for one in app.warning if "Sample" in one.value]
    assert "All 2 checks passed" in told(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_an_empty_home_says_what_to_do(
    empty_home: Home, open_page: Open, page: str
) -> None:
    assert "borderlog run" in told(turn_to(open_page(), page))


def test_a_doubt_of_what_came_in_is_amber_and_named(
    empty_home: Home, open_page: Open
) -> None:
    doubt = check(gate="raw_in", check_name="volume_is_usual")
    publish_build(empty_home, check_results=[*TABLES["check_results"], doubt])
    words = told(open_page())
    assert "Of 3 checks, 1 warned of what came in (volume_is_usual)" in words
    assert ":orange[:material/warning:] **Of 3" in words


def test_a_check_that_was_let_pass_tells_why() -> None:
    accepted = check(severity="critical", accepted_because="A quiet week")
    is_fine, words = checks_words([accepted])
    assert not is_fine
    assert words.endswith("let pass because “A quiet week”")
    assert "failed" not in words
