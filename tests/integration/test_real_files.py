"""Real files of the sources, where they lie beside the project: skipped elsewhere."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import borderlog_at, copied_home
from warehouse.home import PROJECT, Home
from warehouse.publishing.reader import Reader

DATA = PROJECT.parent / "shared" / "data"
SLICE = DATA / "gdelt" / "20191024143000.export.CSV"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"the real files are not at {DATA}"
)


@pytest.fixture(scope="module")
def real_home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("real"), fresh_warehouse)
    negative = DATA / "gdelt" / "negative_semicolon_header_crlf.CSV"
    for source, *paths in (
        ("gdelt", SLICE, SLICE.with_name(f"{SLICE.name}.zip"), negative),
        ("ucdp", DATA / "ucdp"),
        ("articles", DATA / "articles"),
    ):
        assert borderlog_at(home, "add", source, *paths).code == 0
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


def _rows(home: Home, sql: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = Reader(home).query(sql).to_pylist()
    return rows


def test_the_golden_article_tells_of_kursk_on_the_12th_of_march(
    real_home: Home,
) -> None:
    (report,) = _rows(real_home, "from reports where source_name = 'articles'")
    assert report["region_code"] == "RU-KRS"
    assert report["occurred_on"] == datetime.date(2024, 3, 12)
    assert report["event_family"] == "ground"
    (incident,) = _rows(
        real_home, f"from incidents where incident_id = '{report['incident_id']}'"
    )
    assert incident["cross_border_status"] == "inferred"
    assert incident["origin_country_code"] == "UA"


def test_the_slice_as_csv_and_as_zip_is_one_content(real_home: Home) -> None:
    files = _rows(real_home, "from row_accounting where source_name = 'gdelt'")
    assert [one["row_count_read"] for one in files if one["status"] == "loaded"] == [
        2111
    ]


def test_the_file_with_semicolons_is_refused_and_named(real_home: Home) -> None:
    (refused,) = _rows(real_home, "from row_accounting where status = 'refused'")
    assert refused["file_name"].startswith("negative_semicolon")
    assert "tab-separated" in refused["reason"]


def test_every_real_row_is_loaded_and_every_report_placed_or_explained(
    real_home: Home,
) -> None:
    sums = _rows(
        real_home,
        "select sum(row_count_read) as read, sum(row_count_loaded) as loaded "
        "from row_accounting",
    )
    assert sums == [{"read": 3112, "loaded": 3112}]
    (counts,) = _rows(
        real_home,
        "select count(*) as reports, count(incident_id) as placed, "
        "(select count(*) from unplaced_reports) as unplaced from reports",
    )
    assert counts["reports"] == counts["placed"] + counts["unplaced"]
    assert counts["placed"] > 0.75 * counts["reports"]


def test_ucdp_countries_all_resolve(real_home: Home) -> None:
    unknown = _rows(
        real_home,
        "from reports where source_name = 'ucdp' and country_code is null "
        "and place_precision not in ('country', 'unknown')",
    )
    assert unknown == []
