"""The shipped sample: honest, complete, in a home of its own."""

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FIXTURES, borderlog_at, copied_home
from warehouse.demo.feeds import feed_files
from warehouse.demo.sample import ARTICLES
from warehouse.home import Home
from warehouse.publishing.reader import Reader


def manifest() -> list[dict[str, str]]:
    rows = []
    for path in sorted(ARTICLES.glob("*/reports.csv")):
        with path.open(newline="", encoding="utf-8") as handle:
            rows += [
                {**row, "folder": path.parent.name} for row in csv.DictReader(handle)
            ]
    return rows


def test_reports_are_many_of_many_theatres_each_with_a_source_of_its_own() -> None:
    rows = manifest()
    assert len(rows) >= 60
    assert len({row["folder"] for row in rows}) >= 6
    sources = [row["source_url"] for row in rows]
    assert len(set(sources)) == len(sources)
    assert all(source.startswith(("https://", "http://")) for source in sources)
    assert all(row["facts"].strip() for row in rows)
    assert all(row["publisher"].endswith("(sample)") for row in rows)


def test_incidents_are_told_by_several_reports() -> None:
    incidents = [row["incident"] for row in manifest()]
    assert all(incidents.count(incident) >= 2 for incident in incidents)


def test_every_shipped_file_is_in_its_manifest_and_the_other_way_round() -> None:
    listed = {(row["folder"], row["file_name"]) for row in manifest()}
    shipped = {
        (path.parent.name, path.name)
        for path in ARTICLES.glob("*/*")
        if path.name != "reports.csv"
    }
    assert listed == shipped


def test_generated_feeds_are_the_same_for_ever() -> None:
    assert feed_files() == feed_files()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("sample"), fresh_warehouse)
    ran = borderlog_at(home, "demo", "--no-dashboard")
    assert ran.code == 0, ran.err
    assert "Nothing of it is to be cited" in ran.out
    return home


def one(home: Home, sql: str) -> dict[str, Any]:
    (row,) = Reader(home).query(sql).to_pylist()
    found: dict[str, Any] = row
    return found


def test_all_of_it_is_marked_as_the_sample(sample: Home) -> None:
    for table in ("reports", "incidents", "build_info"):
        assert one(sample, f"select bool_and(is_demo) as all_demo from {table}") == {
            "all_demo": True
        }


def test_nothing_of_it_is_rejected_and_most_of_it_is_placed(sample: Home) -> None:
    sums = one(
        sample,
        "select sum(row_count_rejected) as rejected, "
        "count_if(status = 'refused') as refused "
        "from row_accounting",
    )
    assert sums == {"rejected": 0, "refused": 0}
    placed = one(
        sample,
        "select count(*) as told, count(incident_id) as placed from reports "
        "where source_name = 'articles'",
    )
    assert placed["told"] >= 60
    assert placed["placed"] > 0.8 * placed["told"]


def test_no_check_warns_of_it(sample: Home) -> None:
    found = Reader(sample).query("from check_results where not is_success")
    assert found.to_pylist() == []


def test_calling_it_again_lands_and_builds_nothing(sample: Home) -> None:
    again = borderlog_at(sample, "demo", "--no-dashboard")
    assert again.code == 0
    assert "Landed 0 new files" in again.err
    assert "Nothing is new" in again.err


def test_real_files_and_the_sample_never_share_a_home(sample: Home, home: Home) -> None:
    added = borderlog_at(sample, "add", "gdelt", FIXTURES / "gdelt")
    assert added.code == 2
    assert "holds the shipped sample" in added.err
    assert borderlog_at(home, "add", "gdelt", FIXTURES / "gdelt").code == 0
    refused = borderlog_at(home, "demo", "--no-dashboard")
    assert refused.code == 2
    assert "holds real files" in refused.err
