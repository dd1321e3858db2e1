"""ACLED's exports, however divided, quoted or wrapped, become the same columns."""

import json

import pytest

from tests.rows import ACLED_COLUMNS, ACLED_MARK, acled_file, acled_row
from tests.unit.test_connectors import parsed, refusal
from warehouse.connectors import connector

NEEDED = (
    "actor1, actor2, country, event_date, event_id_cnty, event_type, fatalities, "
    "geo_precision, iso, latitude, location, longitude, sub_event_type, time_precision, "
    "timestamp"
)


def without_origin(data: bytes) -> dict[str, str]:
    (row,) = parsed("acled", data).rows.drop(["record", "row_number"]).to_pylist()
    return dict(row)


def as_json(*records: object) -> bytes:
    return json.dumps({"status": 200, "success": True, "data": records}).encode()


def test_commas_semicolons_any_order_and_json_give_the_same_columns() -> None:
    row = acled_row(location='A, B; "C"')
    expected = without_origin(acled_file([row]))
    assert expected["location"] == 'A, B; "C"'
    for data in (
        acled_file([row], delimiter=";"),
        acled_file([row], reversed(ACLED_COLUMNS)),
        b"\xef\xbb\xbf" + acled_file([row]).replace(b"\n", b"\r\n"),
        as_json(row),
        json.dumps([row]).encode(),
    ):
        assert without_origin(data) == expected


def test_further_columns_are_passed_over() -> None:
    columns = [*ACLED_COLUMNS[:9], "population_best", *ACLED_COLUMNS[9:]]
    row = {**acled_row(), "population_best": "120"}
    assert without_origin(acled_file([row], columns)) == without_origin(
        acled_file([acled_row()])
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1710849600", "2024-03-19 12:00:00"),
        ("1710849600.0", "2024-03-19 12:00:00"),
        (" 1710849600", "2024-03-19 12:00:00"),
        ("2024-03-19 12:00:00", "2024-03-19 12:00:00"),
        ("20240319", "20240319"),
        ("", ""),
    ],
)
def test_a_timestamp_may_be_seconds_since_1970(written: str, read: str) -> None:
    assert (
        without_origin(acled_file([acled_row(timestamp=written)]))["timestamp"] == read
    )


def test_numbers_of_json_are_the_text_they_were_written_as() -> None:
    row: dict[str, object] = {**acled_row(), "fatalities": 3, "location": None}
    data = as_json(row).replace(b'"64.1375"', b"64.10")
    read = without_origin(data)
    assert (read["latitude"], read["fatalities"], read["location"]) == (
        "64.10",
        "3",
        "",
    )


def test_half_a_character_in_json_does_not_stop_the_load() -> None:
    data = as_json(acled_row()).replace(f"{ACLED_MARK} Hamlet".encode(), rb"\ud800")
    assert without_origin(data)["location"] == "?"


def test_the_list_of_deleted_events_is_a_table_of_its_own() -> None:
    data = b'"event_id_cnty";"deleted_timestamp"\n"A1";"1710849600"\n'
    for read in (
        parsed("acled", data),
        parsed(
            "acled", as_json({"event_id_cnty": "A1", "deleted_timestamp": 1710849600})
        ),
    ):
        assert read.table == "acled_deleted"
        (row,) = read.rows.drop(["record", "row_number"]).to_pylist()
        assert row == {
            "event_id_cnty": "A1",
            "deleted_timestamp": "2024-03-19 12:00:00",
        }


def test_what_is_no_record_in_a_json_list_is_rejected_by_its_place() -> None:
    read = parsed("acled", as_json(acled_row(), 7, acled_row()))
    assert read.rows["row_number"].to_pylist() == [1, 3]
    assert [(row.row_number, row.reason) for row in read.rejected] == [
        (2, "it is no record")
    ]


def test_an_empty_answer_holds_no_rows() -> None:
    assert parsed("acled", as_json()).rows.num_rows == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"status": 403, "data": "no"}', "it is JSON without a list of records"),
        (b'[{"a": 1}', "it begins like JSON but is none"),
        (b"[" * 100_000, "it begins like JSON but is none"),
        (b"name,size\nx,1\n", f"it lacks the ACLED column(s) {NEEDED}"),
        (as_json({"name": "x"}), f"it lacks the ACLED column(s) {NEEDED}"),
        (
            acled_file([acled_row()], [*ACLED_COLUMNS, "iso"]),
            "it has the column(s) iso twice",
        ),
        ("event_id_cnty,event_date\n".encode("utf-16"), "it is UTF-16 text"),
    ],
)
def test_what_is_no_acled_export_is_refused(data: bytes, reason: str) -> None:
    assert reason in refusal("acled", data)


def test_no_reason_repeats_a_value() -> None:
    for table in connector("acled").tables:
        for column in table.columns:
            assert column.shown_sql == "'(not shown)'"


def test_its_rows_may_be_neither_published_nor_passed_on() -> None:
    info = connector("acled").info
    assert not (info.is_publishable or info.is_redistributable)
    assert info.notice.strip()
