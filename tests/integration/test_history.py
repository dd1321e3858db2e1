"""What was known when: builds are published one after the other, and each can be asked
again later."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import borderlog_at, copied_home
from tests.world import bring, landed_names, landed_world, take_in
from warehouse.home import PROJECT, Home
from warehouse.publishing.manifest import published_builds, published_path
from warehouse.publishing.reader import Reader

PAGE = (PROJECT / "docs" / "analysts.md").read_text()
FIRST = (
    "20240312121500.export.CSV",
    "GEDEvent_v24_0_3.csv",
    "GEDEvent_v25_1.csv",
    "monday.jsonl",
)
Rows = list[dict[str, Any]]


def run(home: Home) -> str:
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return Reader(home).current().build_id


def asked(home: Home, query: str, build_id: str | None = None) -> Rows:
    """The way of `borderlog sql`, or an earlier build by its name."""
    if build_id is None:
        return Reader(home).query(query).to_pylist()
    with duckdb.connect(published_path(home, build_id), read_only=True) as connection:
        return connection.execute(query).to_arrow_table().to_pylist()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return landed_world(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def lived(
    world: Home, tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path
) -> tuple[Home, str, str]:
    """A home of two published builds: the ids of both."""
    home = copied_home(tmp_path_factory.mktemp("lived"), fresh_warehouse)
    bring(world, home, FIRST)
    before = run(home)
    bring(world, home, set(landed_names(world)) - set(FIRST))
    return home, before, run(home)


@pytest.fixture
def again(lived: tuple[Home, str, str], tmp_path: Path) -> Home:
    """A copy of that home, to go on from."""
    return Home(Path(shutil.copytree(lived[0].root, tmp_path / "home")))


@pytest.mark.parametrize("table", ["incidents", "incidents_by_region_day"])
def test_what_was_published_then_can_be_asked_now(
    lived: tuple[Home, str, str], table: str
) -> None:
    home, first, second = lived
    told = {one: asked(home, f"from {table} order by all", one) for one in lived[1:]}
    assert told[first] != told[second]
    for build_id, rows in told.items():
        (built,) = asked(home, "select built_at from build_info", build_id)
        query = f"from {table}_as_of(timestamp '{built['built_at']}') order by all"
        assert asked(home, query) == rows


def test_flows_of_then_are_those_weeks_in_which_anything_crossed(
    lived: tuple[Home, str, str],
) -> None:
    home, first, _ = lived
    columns = (
        "origin_country_code, country_code, cross_border_type, is_mutual, incident_count, "
        "inferred_incident_count, conflict_day_count, report_count, week_starts_on"
    )
    known = "where report_count > 0 order by all"
    then = asked(
        home, f"select {columns} from cross_border_flows_by_week {known}", first
    )
    (built,) = asked(home, "select built_at from build_info", first)
    query = f"from cross_border_flows_by_week_as_of('{built['built_at']}') order by all"
    assert asked(home, f"select {columns} {query}") == then
    assert then


@pytest.mark.parametrize("query", re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL))
def test_an_example_for_analysts_runs(lived: tuple[Home, str, str], query: str) -> None:
    assert Reader(lived[0]).query(query).column_names


def test_before_the_first_build_nothing_was_known(
    lived: tuple[Home, str, str],
) -> None:
    assert asked(lived[0], "from incidents_as_of('2000-01-01')") == []


def test_what_had_been_published_anywhere_goes_by_the_reports_clock(
    lived: tuple[Home, str, str],
) -> None:
    home = lived[0]
    (first,) = asked(
        home,
        "select min(public_from) as at from incidents where incident_id in "
        "(select incident_id from reports where published_at > public_from)",
    )
    moment = f"timestamp '{first['at']}'"
    found = asked(
        home,
        "select incident_id, public_report_count, report_count "
        f"from incidents_public_as_of({moment}) order by all",
    )
    expected = asked(
        home,
        f"""
        select
            incidents.incident_id,
            count(*) filter (where reports.published_at <= {moment})
                as public_report_count,
            any_value(incidents.report_count) as report_count
        from incidents
        inner join reports using (incident_id)
        where incidents.public_from <= {moment}
        group by all
        order by all
        """,
    )
    assert found == expected
    assert any(row["public_report_count"] < row["report_count"] for row in found)


def test_a_change_tells_what_it_was_and_what_it_is(
    lived: tuple[Home, str, str],
) -> None:
    home, first, second = lived
    found = asked(
        home,
        "select distinct build_id, version_number from incident_changes order by all",
    )
    assert {row["build_id"] for row in found} == {second}
    counts = asked(
        home,
        "select incident_id, old_value, new_value from incident_changes "
        "where field_name = 'report_count' order by all",
    )
    assert counts
    for row in counts:
        incident = f"where incident_id = '{row['incident_id']}'"
        query = f"select report_count from incidents {incident}"
        assert asked(home, query, first) == [{"report_count": int(row["old_value"])}]
        assert asked(home, query) == [{"report_count": int(row["new_value"])}]


def versions(path: Path) -> list[tuple[object, ...]]:
    with duckdb.connect(path, read_only=True) as connection:
        return connection.execute(
            "select incident_id, version_number, changed_fields, known_until is null "
            "from incident_history order by all"
        ).fetchall()


@pytest.mark.slow
def test_a_build_that_was_not_published_leaves_no_version(again: Home) -> None:
    held = versions(published_path(again, published_builds(again)[-1]))
    take_in(again)
    take_in(again, is_full_refresh=True)
    assert versions(again.marts) == held


@pytest.mark.slow
def test_marts_and_work_file_may_be_lost_without_the_journal(
    again: Home, fresh_warehouse: Path
) -> None:
    held = versions(published_path(again, published_builds(again)[-1]))
    again.marts.unlink()
    shutil.copy(fresh_warehouse, again.warehouse)
    take_in(again)
    assert versions(again.marts) == held


def _forget(home: Home, names: Iterable[str]) -> None:
    for name in names:
        told = borderlog_at(home, "forget", name, "--because", "withdrawn")
        assert told.code == 0, told.err


def test_what_was_forgotten_stays_in_the_journal_and_its_ids_resolve(
    again: Home,
) -> None:
    before = asked(again, "select distinct incident_id from incident_history")
    aliases = asked(again, "from incident_id_aliases")
    current = asked(again, "from incidents")
    _forget(again, ["articles"])
    build_id = run(again)
    withdrawn = {
        row["old_incident_id"]: row["new_incident_id"]
        for row in asked(
            again, f"from incident_id_changes where build_id = '{build_id}'"
        )
    }
    assert withdrawn, "an article founded an incident"
    resolved = {
        row["alias_incident_id"]: row["incident_id"]
        for row in asked(again, "from incident_id_aliases")
    }
    held = {row["incident_id"] for row in asked(again, "from incidents")}
    for row in current:
        gone = row["incident_id"] not in resolved
        assert gone == (withdrawn.get(row["incident_id"], "") is None)
    for row in aliases:
        if row["incident_id"] in held:
            assert resolved[row["alias_incident_id"]] in held
    after = asked(again, "select distinct incident_id from incident_history")
    assert {row["incident_id"] for row in before} <= {
        row["incident_id"] for row in after
    }
    closed = asked(
        again,
        "select incident_id, max(known_until) as known_until from incident_history "
        "group by all having bool_and(known_until is not null)",
    )
    assert {name for name, new in withdrawn.items() if new is None} <= {
        row["incident_id"] for row in closed
    }


@pytest.mark.slow
def test_a_build_of_an_older_version_is_gone_on_from(again: Home) -> None:
    path = published_path(again, published_builds(again)[-1])
    with duckdb.connect(path) as connection:
        connection.execute("drop table incident_id_changes")
        connection.execute("alter table incident_history drop column claim_count")
    take_in(again)
    with duckdb.connect(again.marts, read_only=True) as connection:
        found = connection.execute(
            "select version_reason, changed_fields, count(*) = "
            "(select count(*) from incidents) from incident_history "
            "where known_until is null group by all"
        ).fetchall()
    assert found == [("recorded", [], True)]
