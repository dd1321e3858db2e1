"""Whose boundaries hold: what the switch changes on every page, and what it says."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.published import Published
from dashboard.queries import crossings, shared, situation
from dashboard.shell.scope import Scope
from tests.dashboard.conftest import Open
from tests.dashboard.crossing_rows import CROSSING_TABLES, DAY
from tests.dashboard.homes import publish_build
from tests.dashboard.test_shell import turn_to
from tests.dashboard.test_situation import address, figures, table, told
from warehouse.home import Home
from warehouse.publishing.manifest import require_current

RECOGNISED = Scope(DAY, DAY)
HELD = Scope(DAY, DAY, policy="de_facto")


@pytest.fixture
def crossing_home(empty_home: Home) -> Home:
    publish_build(empty_home, **CROSSING_TABLES)
    return empty_home


def row_of(home: Home, scope: Scope, name: str) -> dict[str, object]:
    published = Published(home, require_current(home))
    (found,) = [
        row
        for row in published.lists(situation.ROWS, scope)
        if row["incident_id"] == name
    ]
    return found


def switched(app: AppTest, policy: str) -> AppTest:
    app.radio(key="policy").set_value(policy).run()
    assert not app.exception, app.exception
    return app


def test_a_place_in_crimea_is_in_ukraine_or_in_russia(crossing_home: Home) -> None:
    recognised = row_of(crossing_home, RECOGNISED, "over")
    assert (recognised["country_name"], recognised["cross_border_status"]) == (
        "Ukraine",
        "no",
    )
    held = row_of(crossing_home, HELD, "over")
    assert held["country_name"] == "Russia"
    assert held["region_code"] == "UA-43"
    assert held["cross_border_status"] == "claimed"
    assert held["origin_country_code"] == "UA"
    assert held["cross_border_type"] == "long_range_strike"


def test_elsewhere_both_policies_say_the_same(crossing_home: Home) -> None:
    assert row_of(crossing_home, RECOGNISED, "entry") == row_of(
        crossing_home, HELD, "entry"
    )


def test_the_switch_reaches_the_address_the_figures_and_the_words(
    crossing_home: Home, open_page: Open
) -> None:
    app = open_page()
    assert "boundaries recognised by the UN" in told(app)
    before = int(figures(app)["Cross-border"])
    switched(app, "de_facto")
    assert address(app) == {"policy": "de_facto"}
    assert "boundaries as held on the ground" in told(app)
    assert int(figures(app)["Cross-border"]) == before + 1
    switched(app, "de_jure")
    assert address(app) == {}


def test_an_address_with_a_policy_opens_under_it_and_carries_it(
    crossing_home: Home, open_page: Open
) -> None:
    app = open_page(policy="de_facto", country="RU", region="UA-43")
    assert figures(app)["Incidents"] == "1"
    assert app.radio(key="policy").value == "de_facto"
    assert address(app) == {"policy": "de_facto", "country": "RU", "region": "UA-43"}
    turn_to(app, "incidents")
    assert address(app) == {"policy": "de_facto", "country": "RU", "region": "UA-43"}
    (row,) = table(app, "Type of crossing")
    assert row["Crossing"] == "Claimed by one side"
    assert row["Type of crossing"] == "Long-range strike"
    assert row["From the territory of"] == "Ukraine"


def test_a_region_of_the_other_policy_is_ignored_and_named(
    crossing_home: Home, open_page: Open
) -> None:
    app = open_page(country="RU", region="UA-43", policy="theirs")
    assert "region=UA-43" in told(app)
    assert "policy=theirs" in told(app)
    assert address(app) == {"country": "RU"}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({}, "1 incident changes country or status"),
        ({"policy": "de_facto"}, "1 incident changes country or status"),
        ({"country": "LB"}, "0 incidents change country or status"),
    ],
    ids=["recognised", "held", "elsewhere"],
)
def test_the_badge_counts_what_the_other_policy_changes_in_the_choice(
    crossing_home: Home, open_page: Open, query: dict[str, str], words: str
) -> None:
    assert words in told(open_page(**query))


def test_a_holder_stands_in_the_countries_though_nothing_else_is_there(
    empty_home: Home,
) -> None:
    held = [
        row
        for row in CROSSING_TABLES["incident_locations"]
        if row["incident_id"] == "over"
    ]
    publish_build(
        empty_home,
        **{
            **CROSSING_TABLES,
            "incidents": [
                row
                for row in CROSSING_TABLES["incidents"]
                if row["incident_id"] == "over"
            ],
            "incident_locations": held,
        },
    )
    choices = Published(empty_home, require_current(empty_home)).choices()
    assert choices is not None
    assert choices.countries == {"RU": "Russia", "UA": "Ukraine"}
    assert choices.regions["UA-43"].country_codes("de_facto") == ("RU",)


def test_numbers_of_another_list_are_not_given_to_another_country(
    empty_home: Home,
) -> None:
    incidents = [
        {**row, "location_gwno": 369} if row["incident_id"] == "over" else row
        for row in CROSSING_TABLES["incidents"]
    ]
    publish_build(empty_home, **{**CROSSING_TABLES, "incidents": incidents})
    assert row_of(empty_home, RECOGNISED, "over")["location_gwno"] == 369
    assert row_of(empty_home, HELD, "over")["location_gwno"] is None


def test_the_rows_to_take_away_are_those_of_the_policy(crossing_home: Home) -> None:
    published = Published(crossing_home, require_current(crossing_home))
    names = {
        scope.policy: {
            row["incident_id"] for row in published.lists(crossings.ROWS, scope)
        }
        for scope in (RECOGNISED, HELD)
    }
    assert names["de_facto"] - names["de_jure"] == {"over"}
    taken = published.lists(crossings.ROWS, HELD)[0]
    whole = published.rows("select * from incidents limit 1")[0]
    assert list(taken) == list(whole)
    assert set(shared.BY_POLICY) < set(whole)
