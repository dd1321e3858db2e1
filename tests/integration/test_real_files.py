"""Real files of the sources, where they lie beside the project: skipped elsewhere."""

import datetime
import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import borderlog_at, copied_home
from warehouse.home import PROJECT, Home
from warehouse.publishing.reader import Reader

DATA = PROJECT.parent / "shared" / "data"
SLICE = DATA / "gdelt" / "20191024143000.export.CSV"
VERSION_1 = DATA / "gdelt" / "v1_57_and_58_columns.csv"
MENTIONS = (
    DATA / "gdelt" / "20170701234500.mentions.CSV.zip",
    DATA / "gdelt" / "mentions_100_rows.csv",
)
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"the real files are not at {DATA}"
)


@pytest.fixture(scope="module")
def real_home(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Home:
    home = copied_home(tmp_path_factory.mktemp("real"), fresh_warehouse)
    negative = DATA / "gdelt" / "negative_semicolon_header_crlf.CSV"
    for source, *paths in (
        ("gdelt", SLICE, SLICE.with_name(f"{SLICE.name}.zip"), negative, VERSION_1),
        ("gdelt_mentions", *MENTIONS),
        ("ucdp", DATA / "ucdp"),
        ("articles", DATA / "articles"),
        ("viina", *sorted((DATA / "viina").glob("*.zip"))),
        ("viina", _reissued(home.root)),
    ):
        assert borderlog_at(home, "add", source, *paths).code == 0
    ran = borderlog_at(home, "run")
    assert ran.code == 0, ran.err
    return home


def _reissued(folder: Path) -> Path:
    """The year 2024 once more, its last row left out."""
    name = "event_info_latest_2024.csv"
    with zipfile.ZipFile(DATA / "viina" / "event_info_latest_2024.zip") as packed:
        lines = packed.read(name).splitlines(keepends=True)
    (folder / name).write_bytes(b"".join(lines[:-1]))
    return folder / name


def _rows(home: Home, sql: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = Reader(home).query(sql).to_pylist()
    return rows


def test_the_golden_article_tells_of_two_raids_and_a_wave(real_home: Home) -> None:
    reports = _rows(
        real_home,
        "from reports where source_name = 'articles' order by event_family, region_code",
    )
    assert [
        (one["event_family"], one["country_code"], one["region_code"])
        for one in reports
    ] == [
        ("aerial", "RU", None),
        ("ground", "RU", "RU-BEL"),
        ("ground", "RU", "RU-KRS"),
    ]
    assert {one["occurred_on"] for one in reports} == {datetime.date(2024, 3, 12)}


def test_the_golden_article_tells_of_a_crossing_from_ukraine(real_home: Home) -> None:
    told = borderlog_at(
        real_home,
        "sql",
        "select incidents.country_code as location, origin_country_code as origin, "
        "cross_border_type, cross_border_status, cross_border_basis "
        "from incidents inner join reports using (incident_id) "
        "where reports.source_name = 'articles' "
        "and incidents.region_code = 'RU-KRS'",
        "--format=json",
    )
    assert told.code == 0, told.err
    (incident,) = json.loads(told.out)
    assert (incident["location"], incident["origin"]) == ("RU", "UA")
    assert incident["cross_border_type"] == "ground_incursion"
    assert incident["cross_border_status"] == "established"
    assert incident["cross_border_basis"] == "stated_by_both_sides"


def test_the_slice_as_csv_and_as_zip_is_one_content(real_home: Home) -> None:
    files = _rows(real_home, "from row_accounting where source_name = 'gdelt'")
    loaded = [one["row_count_read"] for one in files if one["status"] == "loaded"]
    assert sorted(loaded) == [100, 2111]


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
        "from row_accounting where source_name <> 'viina'",
    )
    assert sums == [{"read": 3112 + 100 + 1735, "loaded": 3112 + 100 + 1735}]
    (counts,) = _rows(
        real_home,
        "select count(*) as reports, count(incident_id) as placed, "
        "(select count(*) from unplaced_reports where source_name <> 'viina') "
        "as unplaced, (select count(*) from aggregate_reports) as aggregate "
        "from reports where source_name <> 'viina'",
    )
    explained = counts["unplaced"] + counts["aggregate"]
    assert counts["reports"] == counts["placed"] + explained
    assert counts["placed"] > 0.75 * counts["reports"]


def test_both_widths_of_version_1_are_loaded(real_home: Home) -> None:
    (file,) = _rows(
        real_home, f"from row_accounting where file_name = '{VERSION_1.name}'"
    )
    assert (file["row_count_loaded"], file["row_count_rejected"]) == (100, 0)
    with duckdb.connect(real_home.warehouse, read_only=True) as connection:
        widths = connection.execute(
            "select count(*) filter (where url is null), count(url) "
            "from raw.gdelt_events where file_id = ?",
            [file["file_id"]],
        ).fetchone()
    assert widths == (40, 60)


def test_all_mentions_tell_more_of_other_rows(real_home: Home) -> None:
    files = _rows(
        real_home,
        "select file_name, row_count_loaded as loaded, row_count_attribute as attributes "
        "from row_accounting where source_name = 'gdelt_mentions' order by 1",
    )
    assert [tuple(one.values()) for one in files] == [
        (MENTIONS[0].name, 1635, 1635),
        (MENTIONS[1].name, 100, 100),
    ]
    with duckdb.connect(real_home.warehouse, read_only=True) as connection:
        keys = connection.execute(
            "select count(*), count(distinct report_id || url || sentence_number) "
            "from staging.stg_gdelt_mentions__report_mentions"
        ).fetchone()
    assert keys == (1618 + 99, 1618 + 99)


def test_ucdp_countries_all_resolve(real_home: Home) -> None:
    unknown = _rows(
        real_home,
        "from reports where source_name = 'ucdp' and country_code is null "
        "and place_precision not in ('country', 'unknown')",
    )
    assert unknown == []


def test_viina_balances_and_a_year_issued_again_is_unchanged(real_home: Home) -> None:
    files = _rows(
        real_home,
        "select split_part(file_name, '/', -1) as name, row_count_read as read, "
        "row_count_loaded as loaded, row_count_unchanged as unchanged, "
        "row_count_attribute as attributes from row_accounting "
        "where source_name = 'viina' order by landed_at",
    )
    assert [tuple(one.values()) for one in files] == [
        ("event_info_latest_2022.csv", 2060, 2060, 0, 0),
        ("event_info_latest_2023.csv", 650, 650, 0, 0),
        ("event_info_latest_2024.csv", 543, 543, 0, 0),
        ("event_labels_latest_2022.csv", 2060, 2060, 0, 2060),
        ("event_labels_latest_2023.csv", 650, 650, 0, 650),
        ("event_labels_latest_2024.csv", 543, 543, 0, 543),
        ("event_info_latest_2024.csv", 542, 0, 542, 0),
    ]


def test_what_viina_no_longer_holds_is_withdrawn(real_home: Home) -> None:
    (counts,) = _rows(
        real_home,
        "select count(*) as reports, count(distinct language) as languages, "
        "count(*) filter (where length(headline) > 300) as long_headlines "
        "from reports where source_name = 'viina'",
    )
    assert counts == {"reports": 3252, "languages": 2, "long_headlines": 0}
    (withdrawn,) = _rows(real_home, "from report_revisions where kind = 'deleted'")
    assert withdrawn["source_name"] == "viina"


def test_viina_rows_whose_labels_say_nothing_are_unplaced_with_the_reason(
    real_home: Home,
) -> None:
    reasons = _rows(
        real_home,
        "select distinct reason from unplaced_reports where source_name = 'viina'",
    )
    assert reasons == [{"reason": "event_type_unknown"}]


def test_viina_rows_that_name_a_place_in_russia_are_published_there(
    real_home: Home,
) -> None:
    moved = _rows(
        real_home,
        "select region_code, count(*) as count from reports "
        "where source_name = 'viina' and country_code = 'RU' group by region_code",
    )
    counts = {row["region_code"]: row["count"] for row in moved}
    assert sum(counts.values()) >= 32
    assert counts["RU-SAM"] >= 7
    assert counts["RU-KDA"] >= 11
