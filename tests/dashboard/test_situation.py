"""The Situation page on known rows: numbers, filters, and what it must not hide."""

from datetime import date, datetime
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open
from tests.dashboard.homes import (
    INCIDENTS,
    SECOND_BUILD,
    TABLES,
    publish_build,
    record_failed_check,
    record_run,
)
from warehouse import ops
from warehouse.home import Home

AFTER = datetime(2024, 7, 1, 7, 0)


def figures(app: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


def told(app: AppTest) -> str:
    blocks = [*app.markdown, *app.caption, *app.info, *app.warning, *app.error]
    return "\n".join(block.value for block in blocks).replace("\\", "")


def table(app: AppTest, column: str) -> list[dict[str, Any]]:
    """The rows of the one table that has this column."""
    (found,) = [frame.value for frame in app.dataframe if column in frame.value]
    rows: list[dict[str, Any]] = found.to_dict("records")
    return rows


def address(app: AppTest) -> dict[str, str]:
    return dict(app.query_params)


def test_key_figures_are_those_of_the_latest_year(home: Home, open_page: Open) -> None:
    app = open_page()
    assert "1 Jul 2023 – 30 Jun 2024" in told(app)
    assert figures(app) == {
        "Incidents": "3",
        "Cross-border": "0",
        "Beside: inferred": "1",
        "Reports": "6",
        "Deaths, best estimate": "4",
        "Regions affected": "3",
    }


def test_changes_are_against_the_period_before(home: Home, open_page: Open) -> None:
    changes = {metric.label: metric.delta for metric in open_page().metric}
    assert changes["Incidents"] == "2"
    assert changes["Deaths, best estimate"] == "-6"
    assert "the 366 days before, 30 Jun 2022 – 30 Jun 2023" in told(open_page())


def test_no_change_is_shown_where_records_do_not_reach(
    home: Home, open_page: Open
) -> None:
    app = open_page(from_="2020-01-15", to="2024-06-30")
    assert {metric.delta for metric in app.metric} == {""}
    assert "ucdp tells from 15 Jan 2020 to 30 Jun 2024" in told(app)


def test_deaths_come_with_their_range_and_the_unknown_tolls(
    home: Home, open_page: Open
) -> None:
    assert "between 3 and 9; the toll of 1 of 3 incidents is unknown" in told(
        open_page()
    )


def test_a_toll_nobody_knows_is_not_shown_as_zero(home: Home, open_page: Open) -> None:
    app = open_page(family="ground")
    assert figures(app)["Incidents"] == "1"
    assert figures(app)["Deaths, best estimate"] == "Unknown"
    assert "the toll of 1 of 1 incident is unknown" in told(app)


def test_machine_coded_leads_count_only_when_asked_for(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    assert "1 further incident under these filters rest" in told(app)
    app.toggle(key="machine").set_value(True).run()
    assert figures(app)["Incidents"] == "4"
    assert figures(app)["Reports"] == "10"
    assert address(app) == {"machine": "1"}


def test_a_country_restricts_figures_and_offered_regions(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    app.multiselect(key="country").set_value(["RU"]).run()
    assert figures(app)["Incidents"] == "2"
    offered = app.multiselect(key="region").options
    assert offered == ["Belgorod Oblast", "Kursk Oblast"]


def test_every_filter_reaches_the_address_and_comes_back(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    app.date_input(key="dates").set_value((date(2024, 6, 1), date(2024, 6, 28))).run()
    app.multiselect(key="country").set_value(["SY", "RU"]).run()
    app.multiselect(key="region").set_value(["SY-HL", "RU-BEL"]).run()
    app.button_group(key="family").set_value(["other", "aerial"]).run()
    app.toggle(key="machine").set_value(True).run()
    expected = {
        "from": "2024-06-01",
        "to": "2024-06-28",
        "country": "RU,SY",
        "region": "RU-BEL,SY-HL",
        "family": "aerial,other",
        "machine": "1",
    }
    assert address(app) == expected
    again = open_page(**{f"{name}_": value for name, value in expected.items()})
    assert figures(again) == figures(app)
    assert figures(again)["Incidents"] == "2"
    assert again.date_input(key="dates").value == (date(2024, 6, 1), date(2024, 6, 28))
    assert address(again) == expected


def test_what_an_address_says_wrongly_is_ignored_and_named(
    home: Home, open_page: Open
) -> None:
    app = open_page(
        from_="yesterday", country="XX,RU", region="SY-HL", family="<b>", machine="yes"
    )
    for part in ("from=yesterday", "country=XX", "region=SY-HL", "family=<b>"):
        assert part in told(app)
    assert "machine=yes" in told(app)
    assert address(app) == {"country": "RU"}
    assert figures(app)["Incidents"] == "2"


def test_reset_brings_back_the_default(home: Home, open_page: Open) -> None:
    app = open_page(country="RU", machine="1")
    (reset,) = [button for button in app.button if button.label == "Reset filters"]
    reset.click().run()
    assert address(app) == {}
    assert figures(app)["Incidents"] == "3"


def test_all_dates_reach_back_to_the_first_incident(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    (button,) = [one for one in app.button if one.label.startswith("All dates")]
    button.click().run()
    assert figures(app)["Incidents"] == "5"
    assert address(app)["from"] == "2020-01-15"


def test_latest_incidents_say_where_a_movement_came_from(
    home: Home, open_page: Open
) -> None:
    first, second, _ = table(open_page(), "Crossing")
    assert first["Date"] == date(2024, 6, 30)
    assert first["Crossing"] == "Inferred, from the territory of Ukraine"
    assert first["Reports"] == 3
    assert second["Crossing"] == "Undetermined"


def test_actors_stand_once_a_role(home: Home, open_page: Open) -> None:
    app = open_page()
    assert table(app, "Actor") == [
        {"Incidents": 2, "Actor": "A volunteer unit", "Role": "Initiator"},
        {"Incidents": 1, "Actor": "Border guards", "Role": "Target"},
    ]
    assert "rows of several actors do not add up" in told(app)


def test_reports_outside_every_figure_are_told_with_their_deaths(
    home: Home, open_page: Open
) -> None:
    assert "of 3 reports, region unknown 1 (33%). They tell of 7 deaths" in told(
        open_page()
    )
    assert "day unknown 1 (25%)" in told(open_page(machine="1"))


def test_filters_that_match_nothing_give_a_sentence(
    home: Home, open_page: Open
) -> None:
    app = open_page(from_="2021-01-01", to="2021-12-31")
    assert "No incidents match these filters" in told(app)
    assert not app.metric
    assert not app.dataframe


def test_a_home_without_a_build_says_what_to_do(
    empty_home: Home, open_page: Open
) -> None:
    assert "borderlog run" in told(open_page())


def test_a_first_run_that_failed_is_told_on_an_empty_page(
    empty_home: Home, open_page: Open
) -> None:
    record_run(empty_home, "failed", AFTER, "The disk is full")
    assert "The disk is full" in told(open_page())


def test_a_build_without_incidents_says_so(empty_home: Home, open_page: Open) -> None:
    publish_build(empty_home, incidents=[], incident_actors=[])
    app = open_page()
    assert "This build holds no incidents yet" in told(app)
    assert "The ucdp set" in told(app)


def test_a_missing_file_of_the_current_build_is_one_sentence(
    home: Home, open_page: Open
) -> None:
    next(home.published.glob("*.duckdb")).unlink()
    assert "run `borderlog publish`" in told(open_page())


def test_a_new_build_is_picked_up_at_the_next_rerun(
    home: Home, open_page: Open
) -> None:
    app = open_page()
    newer = {**INCIDENTS[0], "incident_id": "new", "occurred_on": date(2024, 7, 1)}
    publish_build(home, SECOND_BUILD, incidents=[*INCIDENTS, newer])
    app.run()
    assert figures(app)["Incidents"] == "4"
    assert SECOND_BUILD in told(app)
    assert "2 Jul 2023 – 1 Jul 2024" in told(app)
    assert address(app) == {}


def test_a_choice_that_a_new_build_lacks_is_dropped(
    home: Home, open_page: Open
) -> None:
    app = open_page(region="RU-BEL", country="RU")
    kept = [one for one in INCIDENTS if one["region_code"] != "RU-BEL"]
    publish_build(home, SECOND_BUILD, incidents=kept)
    app.run()
    assert not app.exception
    assert address(app) == {"country": "RU"}


def test_freshness_and_checks_stand_on_top(home: Home, open_page: Open) -> None:
    words = told(open_page())
    assert "All 2 checks passed" in words
    assert "built 1 Jul 2024, 06:00 UTC · published 1 Jul 2024, 06:05 UTC" in words
    assert "ucdp** 29 Jun 2024, 12:30 UTC" in words
    assert "gdelt** never" in words


def test_a_check_that_warned_is_named(empty_home: Home, open_page: Open) -> None:
    passed = TABLES["check_results"][0]
    warned = {
        **passed,
        "check_name": "few_rows",
        "severity": "warning",
        "is_success": False,
    }
    publish_build(empty_home, check_results=[passed, warned])
    assert "Of 2 checks, 1 warned (few_rows)" in told(open_page())


def test_no_banner_stands_when_all_is_well(home: Home, open_page: Open) -> None:
    record_run(home, "succeeded", AFTER, "Published.")
    assert not open_page().warning


def test_a_failed_last_run_is_told(home: Home, open_page: Open) -> None:
    record_run(home, "failed", AFTER, "test unique_reports: 3 rows")
    (banner,) = open_page().warning
    assert "failed" in banner.value
    assert "3 rows" in banner.value


def test_a_run_still_going_after_the_build_is_told(home: Home, open_page: Open) -> None:
    record_run(home, "running", AFTER, None)
    (banner,) = open_page().warning
    assert "1 Jul 2024, 07:00 UTC" in banner.value
    assert "has not ended" in banner.value


def test_a_hold_is_told_with_its_reason(home: Home, open_page: Open) -> None:
    hold = {"build_id": "20240701T060000Z-aaaaaa", "because": "A wrong file"}
    ops.insert(home, "holds", [{**hold, "held_at": AFTER}])
    (banner,) = open_page().warning
    assert "Held at build" in banner.value
    assert "A wrong file" in banner.value


def test_a_later_build_that_failed_its_checks_is_told(
    home: Home, open_page: Open
) -> None:
    record_failed_check(home, SECOND_BUILD, "rows_balance")
    (banner,) = open_page().warning
    assert "was not published; failed: rows" in banner.value


def test_words_of_others_are_never_markdown(empty_home: Home, open_page: Open) -> None:
    hostile = {**TABLES["sources"][0], "publisher": "![x](https://example.org/x.png)"}
    publish_build(empty_home, sources=[hostile, TABLES["sources"][1]])
    (caption,) = [one for one in open_page().caption if "example.org" in one.value]
    assert "![x](" not in caption.value


def test_the_run_that_made_the_build_raises_no_banner(
    home: Home, open_page: Open
) -> None:
    record_run(home, "running", datetime(2024, 7, 1, 5, 55), None)
    assert not open_page().warning
