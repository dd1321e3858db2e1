"""What a licence keeps here leaves by no way: not by SQL, export, page, or bytes."""

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from tests.conftest import Outcome, borderlog_at
from tests.dashboard.homes import (
    FIRST_BUILD,
    SECOND_BUILD,
    home_in,
    incident,
    publish_build,
    report,
    source,
)
from warehouse.errors import BorderlogError
from warehouse.home import Home
from warehouse.publishing.bundle import bundle
from warehouse.publishing.export import export_table
from warehouse.publishing.export_copy import (
    ExportReader,
    export_path,
    prune_export_copies,
    write_export_copy,
)
from warehouse.publishing.manifest import published_path
from warehouse.publishing.reader import Reader

SECRET = "words that must not leave"
SENTENCE = (
    "3 reports and 1 incident are withheld: the licence of closed does not let them "
    "be passed on.\n"
)
SOURCES = [source("closed", is_redistributable=False), source("open")]
INCIDENTS = [
    incident(name, date(2024, 6, 1), "RU-KRS", None, title=name)
    for name in ("both", "closed only", "open only")
]
REPORTS = [
    report("c1", "closed", "closed only", headline=SECRET),
    report("c2", "closed", "both", headline=SECRET),
    report("c3", "closed", None, headline=SECRET),
    report("o1", "open", "both", headline="told"),
    report("o2", "open", "open only", headline="told"),
    report("o3", "open", None, headline="told"),
]
ALIASES = [
    {"alias_incident_id": "both", "incident_id": "both"},
    {"alias_incident_id": "merged away", "incident_id": "both"},
    {"alias_incident_id": "closed of old", "incident_id": "closed only"},
]
CHANGED: dict[str, list[dict[str, Any]]] = {
    "sources": SOURCES,
    "incidents": INCIDENTS,
    "reports": REPORTS,
    "incident_id_aliases": ALIASES,
    "unplaced_reports": [
        {"report_id": "c3", "source_name": "closed", "reason": "day_unknown"},
        {"report_id": "o3", "source_name": "open", "reason": "day_unknown"},
    ],
    "incident_actors": [
        {"incident_id": "both", "actor_id": "a", "role": "target"},
        {"incident_id": "closed only", "actor_id": "b", "role": "target"},
    ],
}


def gated_home(folder: Path, build_id: str = FIRST_BUILD) -> Home:
    """A build of which half may leave, with two tables that nobody foresaw."""
    home = home_in(folder)
    publish_build(home, build_id, **CHANGED)
    with duckdb.connect(published_path(home, build_id)) as connection:
        connection.execute("create table notes (report_id varchar, quote varchar)")
        connection.execute(
            "insert into notes values ('c1', $1), ('o1', 'told'), (null, 'general')",
            [SECRET],
        )
        connection.execute("create table past (incident_id varchar, quote varchar)")
        connection.execute(
            "insert into past values ('closed of old', $1), ('merged away', 'told'), "
            "('nobody knows it', $1), (null, 'general')",
            [SECRET],
        )
        connection.execute("create macro as_told() as table from reports")
    return home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return gated_home(tmp_path)


@pytest.fixture
def open_home(tmp_path: Path) -> Home:
    opened = home_in(tmp_path)
    publish_build(opened)
    return opened


def asked(home: Home, query: str) -> list[dict[str, Any]]:
    told = borderlog_at(home, "sql", query, "--format", "json")
    assert (told.code, told.err) == (0, SENTENCE)
    rows: list[dict[str, Any]] = json.loads(told.out)
    return rows


def values(home: Home, query: str) -> list[Any]:
    return [next(iter(row.values())) for row in asked(home, query)]


def test_sql_gives_only_reports_that_may_be_passed_on(home: Home) -> None:
    found = values(home, "select report_id from reports order by all")
    assert found == ["o1", "o2", "o3"]


def test_an_incident_leaves_if_one_of_its_reports_does(home: Home) -> None:
    found = values(home, "select incident_id from incidents order by all")
    assert found == ["both", "open only"]
    assert values(home, "select actor_id from incident_actors") == ["a"]


def test_tables_made_tomorrow_are_covered_by_their_columns(home: Home) -> None:
    found = values(home, "select report_id from notes order by all nulls last")
    assert found == ["o1", None]
    found = values(home, "select incident_id from past order by all nulls last")
    assert found == ["merged away", None], "what cannot be traced stays"


@pytest.mark.parametrize(
    "query",
    [
        "from as_told()",
        "select * from reports union all by name select * from unplaced_reports",
        "select incident_id from incident_id_aliases",
        "from reports tablesample 100%",
        "from query_table('reports')",
        "from query('from reports')",
        "pragma table_info('reports')",
        "select * from duckdb_columns()",
        "summarize reports",
        "from pragma_storage_info('reports')",
    ],
)
def test_no_sql_goes_round_the_gate(home: Home, query: str) -> None:
    told = borderlog_at(home, "sql", query, "--format", "json")
    assert told.code == 0, told.err
    rows = json.loads(told.out)
    assert rows
    assert SECRET not in told.out
    assert "closed only" not in told.out
    assert not {row.get("report_id") for row in rows} & {"c1", "c2", "c3"}


def test_the_withheld_words_are_not_in_the_bytes_of_the_copy(home: Home) -> None:
    write_export_copy(home, FIRST_BUILD)
    assert SECRET.encode() in published_path(home, FIRST_BUILD).read_bytes()
    copy = export_path(home, FIRST_BUILD).read_bytes()
    assert b"told" in copy
    assert SECRET.encode() not in copy


def test_aggregates_stay_as_they_are(tmp_path: Path) -> None:
    counted = {"country_code": "RU", "region_code": "RU-KRS", "report_count": 5}
    home = home_in(tmp_path)
    publish_build(home, **{**CHANGED, "incidents_by_region_day": [counted]})
    assert values(home, "select report_count from incidents_by_region_day") == [5]
    assert len(asked(home, "from sources")) == 2


def test_types_and_keys_of_the_copy_are_those_of_the_build(home: Home) -> None:
    described = "select * from duckdb_columns() where schema_name = 'main' order by all"
    write_export_copy(home, FIRST_BUILD)
    told = []
    for path in (published_path(home, FIRST_BUILD), export_path(home, FIRST_BUILD)):
        with duckdb.connect(path, read_only=True) as connection:
            rows = connection.execute(described).to_arrow_table().to_pylist()
            names = ("table_name", "column_name", "data_type", "is_nullable")
            told.append([tuple(row[name] for name in names) for row in rows])
    assert sorted(told[0]) == sorted(told[1])


def exported(home: Home, path: Path, table: str) -> Outcome:
    form = path.suffix.lstrip(".")
    return borderlog_at(home, "export", table, "--format", form, "-o", path)


def test_an_export_leaves_out_what_is_withheld_and_says_so(
    home: Home, tmp_path: Path
) -> None:
    told = exported(home, tmp_path / "out.csv", "reports")
    assert (told.code, told.err) == (0, SENTENCE)
    assert "Wrote 3 rows" in told.out
    assert SECRET not in (tmp_path / "out.csv").read_text()
    assert SENTENCE in (tmp_path / "out.csv.LICENCE.txt").read_text()
    cited = (tmp_path / "out.csv.CITATION.cff").read_text()
    assert "3 reports and 1 incident are withheld" in cited


def test_an_export_is_of_one_build_though_another_is_published_meanwhile(
    open_home: Home, tmp_path: Path
) -> None:
    class Overtaken(ExportReader):
        def query(self, sql: str, values: object = None) -> pa.Table:
            rows = super().query(sql, values)
            if (
                sql.startswith("select *")
                and not published_path(open_home, SECOND_BUILD).exists()
            ):
                publish_build(open_home, SECOND_BUILD, incidents=INCIDENTS[:1])
            return rows

    output = tmp_path / "out.csv"
    written = export_table(Overtaken(open_home), "incidents", "csv", None, output)
    assert written.row_count == 1
    assert SECOND_BUILD in written.licence_path.read_text()


def test_a_page_takes_home_no_more_than_sql_does(home: Home) -> None:
    reader = Reader(home)
    rows = reader.query("select report_id, headline from reports order by all")
    assert len(rows) == 6, "pages show the full file"
    with zipfile.ZipFile(io.BytesIO(bundle(reader, "reports", rows, "all"))) as zipped:
        assert set(zipped.namelist()) == {
            f"reports-{FIRST_BUILD}.csv",
            "LICENCE.txt",
            "CITATION.cff",
        }
        lines = zipped.read(f"reports-{FIRST_BUILD}.csv").decode()
        assert SENTENCE in zipped.read("LICENCE.txt").decode()
    found = [row["report_id"] for row in csv.DictReader(io.StringIO(lines))]
    assert found == ["o1", "o2", "o3"]


def test_a_page_that_names_only_incidents_is_held_to_them(home: Home) -> None:
    reader = Reader(home)
    rows = reader.query("select incident_id, title from incidents order by all")
    with zipfile.ZipFile(io.BytesIO(bundle(reader, "incidents", rows, ""))) as zipped:
        lines = zipped.read(f"incidents-{FIRST_BUILD}.csv").decode()
    assert lines == "incident_id,title\nboth,both\nopen only,open only\n"


@pytest.mark.parametrize(
    ("table", "names"),
    [("reports", ["incident_id"]), ("reports", ["headline"]), ("incidents", ["title"])],
)
def test_rows_of_a_page_without_their_key_do_not_leave(
    open_home: Home, table: str, names: list[str]
) -> None:
    reader = Reader(open_home)
    rows = reader.query(f"select {', '.join(names)} from {table}")
    with pytest.raises(BorderlogError, match=r"leave only with their \w+_id"):
        bundle(reader, table, rows, "all")


def test_aggregates_leave_a_page_without_a_key(home: Home) -> None:
    rows = pa.table({"region_code": ["RU-KRS"], "report_count": [5]})
    assert bundle(Reader(home), "incidents_by_region_day", rows, "all")


def test_the_same_page_twice_is_the_same_file(home: Home) -> None:
    reader = Reader(home)
    rows = reader.query("select incident_id from incidents order by all")
    first, second = (bundle(reader, "incidents", rows, "all") for _ in range(2))
    assert first == second


def test_a_build_of_which_all_may_leave_has_no_copy(open_home: Home) -> None:
    told = borderlog_at(open_home, "sql", "select count(*) as n from reports")
    assert (told.code, told.err) == (0, "")
    assert not export_path(open_home, FIRST_BUILD).parent.exists()


def test_a_copy_that_is_missing_is_made_again(home: Home) -> None:
    query = "select report_id from reports order by all"
    before = values(home, query)
    export_path(home, FIRST_BUILD).unlink()
    assert values(home, query) == before
    assert export_path(home, FIRST_BUILD).exists()


def test_a_copy_that_cannot_be_made_lets_nothing_out(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("warehouse.publishing.export_copy.os.replace", refused)
    told = borderlog_at(home, "sql", "select headline from reports")
    assert (told.code, told.out) == (2, "")
    assert "cannot be written" in told.err.splitlines()[-1]


def test_a_copy_goes_with_its_build(home: Home) -> None:
    publish_build(home, SECOND_BUILD, **CHANGED)
    for build_id in (FIRST_BUILD, SECOND_BUILD):
        write_export_copy(home, build_id)
    left = export_path(home, FIRST_BUILD).with_name(f".{FIRST_BUILD}.abc.tmp")
    left.write_bytes(b"half a copy")
    published_path(home, FIRST_BUILD).unlink()
    prune_export_copies(home)
    kept = list(export_path(home, FIRST_BUILD).parent.iterdir())
    assert kept == [export_path(home, SECOND_BUILD)]


def test_two_closed_sources_are_both_named(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    sources = [source(name, is_redistributable=None) for name in ("a", "b")]
    publish_build(
        home,
        sources=sources,
        incidents=[],
        unplaced_reports=[],
        reports=[report("r1", "a", None), report("r2", "b", None)],
    )
    told = borderlog_at(home, "sql", "select 1 as x")
    assert told.err == (
        "2 reports are withheld: the licences of a and b do not let them be passed "
        "on.\n"
    )
