"""The Sources & quality page on known rows: what holds, what is late, what was lost."""

from datetime import date, datetime, timedelta
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.dashboard.homes import (
    BUILT_AT,
    FIRST_BUILD,
    SECOND_BUILD,
    TABLES,
    Row,
    coverage,
    publish_build,
    record_failed_check,
    record_run,
    report,
    source,
)
from warehouse import ops
from warehouse.home import PROJECT, Home
from warehouse.ops import Check

HOSTILE = "3 rows **lost** <b>here</b> [x](javascript:alert(1))"


def opened() -> AppTest:
    app = AppTest.from_file(PROJECT / "dashboard" / "app.py", default_timeout=30)
    app.switch_page("views/quality.py")
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def told(app: AppTest) -> str:
    blocks = [*app.markdown, *app.caption, *app.info, *app.warning, *app.error]
    return "\n".join(block.value for block in blocks).replace("\\", "")


def table(app: AppTest, *columns: str) -> list[Row]:
    found = [one.value for one in app.dataframe if {*columns} <= {*one.value}]
    assert len(found) == 1, [list(one.value) for one in app.dataframe]
    rows: list[Row] = found[0].to_dict("records")
    return rows


def landed(name: str, read: int, loaded: int, **more: Any) -> Row:
    return {
        "file_id": name,
        "source_name": "ucdp",
        "file_name": name,
        "status": "loaded",
        "row_count_read": read,
        "row_count_loaded": loaded,
        "row_count_unchanged": read - loaded,
        "row_count_rejected": 0,
        "row_count_out_of_scope": 1,
        "row_count_attribute": 2,
        "landed_at": BUILT_AT,
        **more,
    }


def check(gate: str, name: str, **more: Any) -> Row:
    return {
        "build_id": FIRST_BUILD,
        "gate": gate,
        "check_name": name,
        "severity": "warning",
        "is_success": False,
        "checked_at": BUILT_AT,
        **more,
    }


def test_a_source_is_late_by_what_its_promise_lacks(empty_home: Home) -> None:
    reach = [
        coverage("gdelt", date(2024, 1, 1), date(2024, 6, 28), date(2024, 6, 29)),
        coverage("ucdp", date(2020, 1, 1), date(2024, 6, 30), date(2024, 5, 1)),
    ]
    publish_build(empty_home, source_coverage=reach)
    app = opened()
    late = {row["Source"]: row["In time"] for row in table(app, "In time")}
    assert late == {"The gdelt set": "Late by 53 hours", "The ucdp set": "Yes"}
    assert "The gdelt set: late by 53 hours." in told(app)


def test_a_source_without_a_promise_or_without_rows_is_never_late(
    empty_home: Home,
) -> None:
    publish_build(
        empty_home,
        sources=[source("paper", expected_lag_hours=None), source("empty")],
        source_coverage=[coverage("paper", date(2020, 1, 1), date(2020, 2, 1), None)],
    )
    app = opened()
    late = {row["Source"]: row["In time"] for row in table(app, "In time")}
    assert late == {"The paper set": "No promise", "The empty set": "Nothing loaded"}
    assert not [one for one in app.warning if "late by" in one.value]


def test_what_a_source_may_not_be_used_for_is_said(empty_home: Home) -> None:
    closed = source("closed", is_redistributable=False, is_publishable=False)
    deadly = source("deadly", is_lethal_only=True)
    publish_build(empty_home, sources=[closed, deadly])
    app = opened()
    kinds = {row["Source"]: row["Kind"] for row in table(app, "Kind")}
    assert kinds["The deadly set"] == "Deadly events only"
    assert kinds["The closed set"] == "Not for redistribution, not published"
    assert "may not be passed on to others" in told(app)
    assert "stand in no published table" in told(app)


def test_rows_of_files_balance_in_two_sums(empty_home: Home) -> None:
    files = [landed("a.csv", 10, 8), landed("b.csv", 5, 5)]
    publish_build(empty_home, row_accounting=files)
    words = told(opened())
    assert "Read 15 = loaded 13 + unchanged 2 + rejected 0." in words
    assert (
        "Loaded 13 = out of scope 2 + attributes of other rows 4 + reports 7." in words
    )
    assert "do not add up" not in words


def test_a_row_lost_on_the_way_is_an_error(empty_home: Home) -> None:
    lost = landed("a.csv", 10, 8, row_count_unchanged=1)
    publish_build(empty_home, row_accounting=[lost])
    words = told(opened())
    assert "1 row unaccounted for: Read 10" in words
    assert "do not add up" in words


def test_refused_files_stand_first_with_their_reason(empty_home: Home) -> None:
    refused = {
        "file_id": "z",
        "source_name": "gdelt",
        "file_name": "bad <b>.csv",
        "status": "refused",
        "reason": HOSTILE,
        "landed_at": BUILT_AT - timedelta(days=900),
    }
    publish_build(empty_home, row_accounting=[landed("a.csv", 4, 4), refused])
    app = opened()
    assert [row["Status"] for row in table(app, "Status")] == ["Refused", "Loaded"]
    (words,) = [one.value for one in app.markdown if "Refused: bad" in one.value]
    assert "[x](" not in words
    assert "**lost**" not in words


def test_files_are_searched_by_name_and_status(empty_home: Home) -> None:
    files = [landed(f"day-{number:02}.csv", 4, 4) for number in range(30)]
    publish_build(empty_home, row_accounting=[*files, landed("Other.csv", 9, 9)])
    app = opened()
    assert "Files 1–25 of 31" in told(app)
    app.text_input(key="files_words").set_value("OTHER")
    assert [row["File"] for row in table(ran(app), "Read")] == ["Other.csv"]
    assert "Read 9 =" in told(app)
    app.button_group(key="files_status").set_value("refused")
    assert "No file matches" in told(ran(app))


def test_another_search_of_files_begins_on_its_first_page(empty_home: Home) -> None:
    files = [landed(f"day-{number:02}.csv", 4, 4) for number in range(60)]
    publish_build(empty_home, row_accounting=files)
    app = opened()
    app.pagination[0].set_value(3)
    assert "Files 51–60 of 60" in told(ran(app))
    app.text_input(key="files_words").set_value("day-1")
    assert "Files 1–10 of 10" in told(ran(app))


def test_failures_stand_before_warnings_and_say_what_they_found(
    empty_home: Home,
) -> None:
    checks = [
        check("dbt", "fine", is_success=True, severity="critical"),
        check("marts_out", "few_rows", message=HOSTILE, table_name="reports"),
        check("raw_in", "odd", severity="critical", failing_row_count=3),
        check("raw_in", "outage", severity="critical", accepted_because="Announced"),
    ]
    publish_build(empty_home, check_results=checks, row_accounting=[])
    app = opened()
    lost = [
        one.value for one in app.markdown if one.value.startswith((":red", ":orange"))
    ]
    assert "4 checks" in lost.pop(0)
    assert [words.split("**")[1].replace("\\", "") for words in lost] == [
        "Failed: odd",
        "Let pass: outage",
        "Warned: few_rows",
    ]
    assert "3 failing rows" in lost[0]
    assert "Let pass because “Announced”" in lost[1]
    assert "[x](" not in lost[2]
    labels = [one.label for one in app.expander]
    assert labels == [
        "Batches taken in: 0 of 2 passed",
        "Models: 1 of 1 passed",
        "Tables before publishing: 0 of 1 passed",
    ]


def test_history_counts_failures_and_warnings_a_build_and_a_load(home: Home) -> None:
    record_failed_check(home, SECOND_BUILD, "rows_balance")
    warned = Check(
        None, "raw_in", "few", "warning", False, 1, None, BUILT_AT, load_id=4
    )
    ops.insert(home, "checks", [vars(warned)])
    rows = table(opened(), "Failed", "Warned")
    assert [(row["What"], row["Failed"], row["Warned"]) for row in rows] == [
        (SECOND_BUILD, 1, 0),
        ("Load 4", 0, 1),
    ]


def test_runs_tell_how_long_they_took_and_why_they_failed(home: Home) -> None:
    record_run(home, "failed", datetime(2024, 7, 2, 6), HOSTILE)
    ops.update_run(home, "20240702T060000Z", finished_at=datetime(2024, 7, 2, 6, 1, 5))
    app = opened()
    (run,) = table(app, "Took")
    assert (run["Result"], run["Took"]) == ("Failed", "1 min 5 s")
    (words,) = [one.value for one in app.markdown if "Run 20240702" in one.value]
    assert "[x](" not in words


def test_unplaced_reports_are_shares_of_their_own_source(home: Home) -> None:
    shares = {
        row["Source"]: (row["Why"], row["Of the source"])
        for row in table(opened(), "Why", "Of the source")
    }
    assert shares == {
        "The gdelt set": ("Day unknown", "100%"),
        "The ucdp set": ("Region unknown", "33%"),
    }


def test_revisions_are_counted_under_the_build_that_first_held_them(
    empty_home: Home,
) -> None:
    earlier = "20240601T060000Z-cccccc"
    revisions = [
        revision("r1", datetime(2024, 5, 30), "restated"),
        revision("r2", datetime(2024, 6, 15), "restated"),
        revision("gone", datetime(2024, 6, 15), "deleted"),
    ]
    publish_build(
        empty_home,
        report_revisions=revisions,
        build_info=[{"build_id": FIRST_BUILD, "built_at": BUILT_AT}],
        pipeline_runs=[
            {
                "run_id": "one",
                "build_id": earlier,
                "finished_at": datetime(2024, 6, 1, 6),
            }
        ],
    )
    app = opened()
    assert [tuple(row.values()) for row in table(app, "Reports restated")] == [
        (FIRST_BUILD, "The ucdp set", 1, 1),
        (earlier, "The ucdp set", 1, 0),
    ]
    assert table(app, "Record")[0]["Record"] in ("gone", "r2")


def revision(name: str, known_from: datetime, kind: str) -> Row:
    return {
        "report_id": name,
        "source_name": "ucdp",
        "source_key": name,
        "kind": kind,
        "field_name": "record" if kind == "deleted" else "place_name",
        "revision_number": 1,
        "known_from": known_from,
    }


def test_the_build_is_cited_with_the_sources_it_holds(empty_home: Home) -> None:
    unused = source("unused", citation="Never used (2000).")
    publish_build(empty_home, sources=[*TABLES["sources"], unused])
    (cited,) = opened().code
    assert f"build {FIRST_BUILD} of 1 Jul 2024" in cited.value
    assert cited.value.count("Somebody (2013)") == 1
    assert "Never used" not in cited.value


def test_a_build_without_incidents_still_tells_of_its_files(empty_home: Home) -> None:
    publish_build(empty_home, incidents=[], incident_actors=[], source_coverage=[])
    app = opened()
    assert "1 of them refused" in told(app)
    assert "No report of any source is held yet" in told(app)


def test_a_home_without_a_build_says_what_to_do(empty_home: Home) -> None:
    assert "borderlog run" in told(opened())


def test_wide_reports_keep_their_deaths_apart(empty_home: Home) -> None:
    wide = {
        "report_id": "w1",
        "source_name": "ucdp",
        "reason": "span_exceeds_day",
        "place_precision": "country",
        "fatality_count_best": 20,
    }
    reports = [*TABLES["reports"], report("w1", "ucdp", None)]
    publish_build(empty_home, aggregate_reports=[wide], reports=reports)
    (row,) = table(opened(), "Covers")
    assert (row["Covers"], row["Reports"], row["Deaths"]) == ("more than a day", 1, 20)
    assert row["Of the source"] == "25%"
