"""Files that leave tell their licence and build, and harm nobody who opens them."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from openpyxl import load_workbook

from tests.conftest import Outcome, borderlog_at
from warehouse.home import Home
from warehouse.publishing.export import csv_text
from warehouse.publishing.manifest import require_current
from warehouse.publishing.reader import Reader

FORMATS = ["csv", "parquet", "geojson", "xlsx"]


@pytest.fixture
def build_id(published_home: Home) -> str:
    return require_current(published_home).build_id


def export(home: Home, path: Path, table: str = "reports", *more: str) -> Outcome:
    form = path.suffix.lstrip(".")
    return borderlog_at(home, "export", table, "--format", form, "-o", path, *more)


def published(home: Home, sql: str) -> list[dict[str, Any]]:
    reader = Reader(home)
    try:
        return reader.query(sql).to_pylist()
    finally:
        reader.close()


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_holds_every_row_and_says_so(
    published_home: Home, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"out.{form}"
    told = export(published_home, path)
    (row,) = published(published_home, "select count(*) as n from reports")
    assert row["n"] > 3
    assert (told.code, told.err) == (0, "")
    assert f"Wrote {row['n']} rows to {path}\n" in told.out
    assert count(path) == row["n"]


def count(path: Path) -> int:
    if path.suffix == ".geojson":
        return len(json.loads(path.read_bytes())["features"])
    if path.suffix == ".xlsx":
        return int(load_workbook(path)["reports"].max_row) - 1
    reader = {".csv": duckdb.read_csv, ".parquet": duckdb.read_parquet}[path.suffix]
    return len(reader(str(path)))


@pytest.mark.parametrize("form", FORMATS)
def test_licence_citation_and_build_lie_beside_the_file(
    published_home: Home, tmp_path: Path, form: str, build_id: str
) -> None:
    export(published_home, tmp_path / f"out.{form}", "reports", "--where", "1 = 1")
    notice = (tmp_path / f"out.{form}.LICENCE.txt").read_text()
    assert f"Borderlog, table reports, build {build_id}\nRows where 1 = 1\n" in notice
    assert "\nucdp: CC BY 4.0\n" in notice
    assert "\nucdp: Sundberg, R. and Melander, E. (2013)." in notice
    cited = yaml.safe_load((tmp_path / f"out.{form}.CITATION.cff").read_text())
    assert (cited["type"], cited["version"]) == ("dataset", build_id)
    authors = [one["authors"][0]["name"] for one in cited["references"]]
    assert "Uppsala Conflict Data Program" in authors


def test_parquet_carries_licence_and_build_within(
    published_home: Home, tmp_path: Path, build_id: str
) -> None:
    export(published_home, tmp_path / "out.parquet", "incidents")
    told = pq.read_schema(tmp_path / "out.parquet").metadata
    assert told[b"borderlog.build_id"] == build_id.encode()
    assert told[b"borderlog.table"] == b"incidents"
    assert b"ucdp: CC BY 4.0" in told[b"borderlog.licence"]
    assert b"gdelt: Leetaru, K. and Schrodt, P." in told[b"borderlog.citation"]


def test_parquet_keeps_the_published_types(
    published_home: Home, tmp_path: Path
) -> None:
    export(published_home, tmp_path / "out.parquet", "incidents")
    path = str(tmp_path / "out.parquet")
    held = duckdb.sql("describe from read_parquet($path)", params={"path": path})
    described = published(published_home, "describe incidents")
    assert [row[:2] for row in held.fetchall()] == [
        (row["column_name"], row["column_type"]) for row in described
    ]


def test_geojson_is_drawn_where_the_reports_are(
    published_home: Home, tmp_path: Path, build_id: str
) -> None:
    export(published_home, tmp_path / "out.geojson")
    collection = json.loads((tmp_path / "out.geojson").read_bytes())
    assert collection["type"] == "FeatureCollection"
    assert collection["borderlog"]["build_id"] == build_id
    places = {
        one["properties"]["source_key"]: one["geometry"]
        for one in collection["features"]
    }
    assert places["800001"] == {"type": "Point", "coordinates": [36.89, 50.41]}


def test_geojson_of_a_place_unknown_is_a_null_geometry(
    published_home: Home, tmp_path: Path
) -> None:
    path = tmp_path / "out.geojson"
    export(published_home, path, "reports", "--where", "latitude is null")
    features = json.loads(path.read_bytes())["features"]
    assert features
    for feature in features:
        assert feature["geometry"] is None
        assert set(feature) == {"type", "geometry", "properties"}
        assert not {"latitude", "longitude"} & set(feature["properties"])


def test_a_table_without_places_is_no_geojson(
    published_home: Home, tmp_path: Path
) -> None:
    told = export(published_home, tmp_path / "out.geojson", "sources")
    sentence = "This table has no latitude and longitude to draw as GeoJSON.\n"
    assert (told.code, told.err) == (2, sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_headline_that_is_a_formula_is_no_formula_in_csv(
    published_home: Home, tmp_path: Path
) -> None:
    export(published_home, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="") as handle:
        headlines = {
            row["source_key"]: row["headline"] for row in csv.DictReader(handle)
        }
    formula = '=HYPERLINK("https://evil.example";"Click")'
    assert headlines["800002"] == f"'{formula}"
    stored = "select headline from reports where source_key = '800002'"
    assert published(published_home, stored) == [{"headline": formula}]


def test_a_headline_that_is_a_formula_is_no_formula_in_a_workbook(
    published_home: Home, tmp_path: Path
) -> None:
    export(published_home, tmp_path / "out.xlsx")
    names, *rows = load_workbook(tmp_path / "out.xlsx")["reports"].values
    headlines = {row[names.index("headline")] for row in rows}
    assert '\'=HYPERLINK("https://evil.example";"Click")' in headlines


@pytest.mark.parametrize(
    "start",
    ["=", "+", "-", "@", "\t", "\r", "\n=", " =", "\u00a0=", "＝", "＋", "－", "＠"],
)
def test_no_text_starts_a_formula_in_csv(start: str) -> None:
    table = pa.table({"text": [f"{start}1+1"], "number": [-1.5]})
    _, row = csv.reader(io.StringIO(csv_text(table), newline=""))
    assert row == [f"'{start}1+1", "-1.5"]


def test_column_names_are_no_formulas_either(published_home: Home) -> None:
    told = borderlog_at(published_home, "sql", 'select 1 as "=1+1"', "--format", "csv")
    assert told.out == "'=1+1\n1\n"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_break_within_a_text_begins_no_row_in_csv(end: str) -> None:
    text = f"one{end}=two"
    told = csv_text(pa.table({"text": [text], "number": [1]}))
    assert told == f'text,number\n"{text}",1\n'


def test_a_list_is_json_in_csv() -> None:
    table = pa.table({"a": [["UA", "=1"], None]})
    assert csv_text(table) == 'a\n"[""UA"", ""=1""]"\n""\n'


def test_csv_says_null_and_truth_plainly() -> None:
    table = pa.table({"a": [None, "x,\ny"], "b": [True, False]})
    assert csv_text(table) == 'a,b\n,true\n"x,\ny",false\n'


def test_a_condition_chooses_rows(published_home: Home, tmp_path: Path) -> None:
    told = export(
        published_home,
        tmp_path / "out.csv",
        "reports",
        "--where",
        "source_key = '800001'",
    )
    assert "Wrote 1 rows" in told.out


def test_without_a_name_the_file_is_called_by_table_and_build(
    published_home: Home, tmp_path: Path, build_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    borderlog_at(published_home, "export", "regions", "--format", "csv")
    written = {path.name for path in tmp_path.iterdir()}
    name = f"regions-{build_id}.csv"
    assert written == {name, f"{name}.LICENCE.txt", f"{name}.CITATION.cff"}


def test_the_same_export_twice_is_the_same_file(
    published_home: Home, tmp_path: Path
) -> None:
    for name in ("one.csv", "two.csv"):
        export(published_home, tmp_path / name)
    one, two = (tmp_path / name for name in ("one.csv", "two.csv"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("table", "more", "sentence"),
    [
        (
            "incident",
            [],
            "There is no published table 'incident'; there are actor_bases,",
        ),
        ("reports", ["--where", "nothing_such = 1"], "Binder Error"),
        ("reports", ["--where", "latitude >"], "Parser Error"),
        ("reports", ["--where", "true; select 1 as x"], "Parser Error"),
        ("reports", ["--where", "true) --"], "Parser Error"),
        ('reports" --', [], "There is no published table"),
    ],
)
def test_a_wrong_export_is_answered_in_one_line_and_writes_nothing(
    published_home: Home, tmp_path: Path, table: str, more: list[str], sentence: str
) -> None:
    told = export(published_home, tmp_path / "out.csv", table, *more)
    (line,) = told.err.splitlines()
    assert (told.code, told.out) == (2, "")
    assert line.startswith(sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(
    published_home: Home, tmp_path: Path
) -> None:
    told = export(published_home, tmp_path / "none" / "out.csv")
    assert (told.code, told.err) == (
        2,
        f"There is no folder {tmp_path}/none to write to.\n",
    )
