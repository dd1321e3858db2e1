"""A workbook says what the rows say: typed, whole, and nothing that runs."""

import io
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from openpyxl import load_workbook

from tests.unit.test_notice import NOTICE
from warehouse.errors import BorderlogError
from warehouse.publishing.xlsx import MAX_CHARACTERS, MAX_ROWS, workbook


def cells(rows: pa.Table, sheet: str = "incidents") -> list[list[Any]]:
    book = load_workbook(io.BytesIO(workbook(rows, NOTICE)))
    return [list(row) for row in book[sheet].iter_rows()]


def held(value: Any, kind: pa.DataType | None = None) -> Any:
    """What one cell holds of this value."""
    _, (cell,) = cells(pa.table({"one": pa.array([value], kind)}))
    return cell


def decoded(text: str) -> str:
    """As a spreadsheet program reads it (ECMA-376, ST_Xstring)."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize(
    "start",
    ["=", "+", "-", "@", "\t", "\r", "\n=", " =", "\u00a0=", "＝", "＋", "－", "＠"],
)
def test_no_text_is_a_formula(start: str) -> None:
    cell = held(f"{start}1+1")
    assert cell.data_type == "s"
    assert decoded(cell.value) == f"'{start}1+1"


def test_a_name_of_a_column_is_no_formula_either() -> None:
    ((name,), _) = cells(pa.table({"=1+1": [1]}))
    assert (name.data_type, name.value) == ("s", "'=1+1")


@pytest.mark.parametrize("text", ["#N/A", "0042", "1e5", "TRUE", "2024-03-12", "x"])
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    cell = held(text)
    assert (cell.data_type, cell.value) == ("s", text)


@pytest.mark.parametrize(
    "text",
    ["a\x00b", "a\x07b\x1f", "a\rb", "a\r\nb", "\ufffe\uffff", "_x0041_", "__x0041_x"],
)
def test_characters_that_no_workbook_can_hold_are_escaped_without_loss(
    text: str,
) -> None:
    assert decoded(held(text).value) == text


def test_line_breaks_tabs_and_other_scripts_need_no_escape() -> None:
    text = "один\nдва\tثلاثة 🛰"
    assert held(text).value == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2024, 3, 12), "yyyy-mm-dd"),
        (datetime(2024, 3, 12, 8, 30, 15), "yyyy-mm-dd h:mm:ss"),
    ],
)
def test_dates_and_times_are_typed(value: date, shown: str) -> None:
    cell = held(value)
    assert cell.is_date
    assert cell.number_format == shown
    assert str(cell.value)[: len(str(value))] in {str(value), f"{value} 00:00:00"}


@pytest.mark.parametrize("value", [7, -1.5, True, False, Decimal("12.50")])
def test_numbers_and_truth_are_typed(value: Any) -> None:
    cell = held(value)
    assert cell.value == value
    assert cell.data_type in {"n", "b"}


def test_null_is_an_empty_cell() -> None:
    _, (empty, cell) = cells(pa.table({"a": [None], "b": [1]}))
    assert (empty.value, cell.value) == (None, 1)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (1234567890123456789, None, "1234567890123456789"),
        (Decimal("12345678901234567890"), None, "12345678901234567890"),
        (float("nan"), None, "nan"),
        (float("inf"), None, "inf"),
        (date(1899, 12, 31), None, "1899-12-31"),
        (date(25, 1, 1), None, "0025-01-01"),
        (datetime(2024, 3, 12), pa.timestamp("us", "UTC"), "2024-03-12T00:00:00+00:00"),
        (["UA", "RU"], None, '["UA", "RU"]'),
        ([], pa.list_(pa.string()), "[]"),
        ({"a": date(2024, 3, 12)}, None, '{"a": "2024-03-12"}'),
    ],
)
def test_what_no_typed_cell_holds_whole_is_text(
    value: Any, kind: pa.DataType | None, text: str
) -> None:
    cell = held(value, kind)
    assert (cell.data_type, cell.value) == ("s", text)


def test_a_text_as_long_as_a_cell_is_whole() -> None:
    assert held("x" * MAX_CHARACTERS).value == "x" * MAX_CHARACTERS


@pytest.mark.parametrize(
    "text", ["x" * (MAX_CHARACTERS + 1), "\x07" * 5_000, "🛰" * 20_000]
)
def test_a_text_longer_than_a_cell_is_one_sentence(text: str) -> None:
    with pytest.raises(BorderlogError, match="a cell holds 32,767: take csv"):
        held(text)


def test_more_rows_than_a_sheet_holds_is_one_sentence() -> None:
    rows = pa.table({"one": pa.nulls(MAX_ROWS + 1)})
    with pytest.raises(BorderlogError, match="1,048,576 rows here and a sheet holds"):
        workbook(rows, NOTICE)


def test_licence_and_citation_are_on_a_sheet_of_their_own() -> None:
    rows = cells(pa.table({"one": [1]}), "Licence and citation")
    told = [cell.value for (cell,) in rows]
    assert told[0] == "Borderlog, table incidents, build 20240701T060000Z-aaaaaa"
    assert "ucdp: CC BY 4.0" in told
    assert "ucdp: Somebody (2013). A data set." in told


def test_no_row_is_a_sheet_of_names() -> None:
    ((name,),) = cells(pa.table({"one": pa.array([], pa.int64())}))
    assert name.value == "one"
