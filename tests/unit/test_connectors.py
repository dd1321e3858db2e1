"""Each source's bytes become the columns that its connector promises."""

from datetime import datetime
from hashlib import sha256

import pytest

from tests.rows import (
    GDELT_COLUMNS,
    GDELT_ROW,
    MENTION_COLUMNS,
    UCDP_COLUMNS,
    UCDP_LATER_COLUMNS,
    VIINA_COLUMNS,
    VIINA_LABEL_COLUMNS,
    gdelt_file,
    gdelt_row,
    gdelt_v1_row,
    mention_row,
    ucdp_file,
    ucdp_row,
    viina_file,
    viina_label_row,
    viina_row,
)
from warehouse.connectors import connector, connectors
from warehouse.connectors.ucdp import release
from warehouse.errors import BorderlogError, RefusedFileError
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed


def parsed(source: str, data: bytes, file_name: str = "a.csv") -> Parsed:
    digest = sha256(data).hexdigest()
    landed_at = datetime(2024, 4, 1)
    sidecar = Sidecar(
        source, digest, f"{digest}.bytes", file_name, None, len(data), landed_at
    )
    return connector(source).parse(sidecar, data)


def refusal(source: str, data: bytes) -> str:
    with pytest.raises(RefusedFileError) as caught:
        parsed(source, data)
    return str(caught.value)


def test_a_gdelt_column_is_found_at_its_own_position() -> None:
    numbered = "\t".join(str(n) for n in range(len(GDELT_COLUMNS)))
    (row,) = parsed("gdelt", gdelt_file([numbered])).rows.to_pylist()
    wanted = {column.upstream for column in connector("gdelt").tables[0].columns}
    assert {name: row[name] for name in wanted} == {
        name: str(GDELT_COLUMNS.index(name)) for name in wanted
    }


def test_version_1_of_gdelt_has_57_or_58_columns_a_row() -> None:
    short = gdelt_v1_row(GlobalEventID="1", has_url=False)
    long = gdelt_v1_row(GlobalEventID="2", SOURCEURL="https://wire.example/2")
    assert [len(row.split("\t")) for row in (short, long)] == [57, 58]
    read = parsed("gdelt", gdelt_file([long, short, long]))
    rows = sorted(read.rows.to_pylist(), key=lambda row: row["row_number"])
    told = [
        (row["GlobalEventID"], row["ActionGeo_Lat"], row["DATEADDED"], row["SOURCEURL"])
        for row in rows
    ]
    url = "https://wire.example/2"
    assert told == [
        ("2", "50.41", "20130402", url),
        ("1", "50.41", "20130402", ""),
        ("2", "50.41", "20130402", url),
    ]
    assert [row["row_number"] for row in rows] == [1, 2, 3]


def test_a_version_1_row_of_another_width_is_rejected() -> None:
    torn = gdelt_v1_row(has_url=False).rpartition("\t")[0]
    read = parsed("gdelt", gdelt_file([gdelt_v1_row(), torn]))
    assert [(row.row_number, row.reason) for row in read.rejected] == [
        (2, "56 columns where 57 or 58 are expected")
    ]


def test_a_torn_row_of_58_columns_among_rows_of_61_is_no_version_1() -> None:
    torn = "\t".join(gdelt_row().split("\t")[:58])
    read = parsed("gdelt", gdelt_file([torn, gdelt_row()]))
    assert [(row.row_number, row.reason) for row in read.rejected] == [
        (1, "58 columns where 61 are expected")
    ]


def test_a_mentions_column_is_found_at_its_own_position() -> None:
    numbered = "\t".join(str(n) for n in range(len(MENTION_COLUMNS)))
    (row,) = parsed("gdelt_mentions", gdelt_file([numbered])).rows.to_pylist()
    (table,) = connector("gdelt_mentions").tables
    wanted = {column.upstream for column in table.columns}
    assert {name: row[name] for name in wanted} == {
        name: str(MENTION_COLUMNS.index(name)) for name in wanted
    }


def test_events_are_no_mentions_and_mentions_no_events() -> None:
    assert refusal("gdelt_mentions", gdelt_file([gdelt_row()])) == (
        "row 1 has 61 tab-separated columns where GDELT mentions have 16"
    )
    assert refusal("gdelt", gdelt_file([mention_row()])).startswith(
        "row 1 has 16 tab-separated columns where GDELT events have 61"
    )


def test_a_ucdp_column_is_found_by_its_name_in_any_order() -> None:
    backwards = ucdp_file([ucdp_row(side_b="The other")], reversed(UCDP_COLUMNS))
    (row,) = parsed("ucdp", backwards).rows.to_pylist()
    assert (row["id"], row["side_b"], row["gwnob"]) == ("800001", "The other", "369")


def test_a_ucdp_release_without_a_header_is_read_by_position() -> None:
    with_header = parsed("ucdp", ucdp_file([ucdp_row()]))
    without = parsed("ucdp", ucdp_file([ucdp_row()], has_header=False))
    names = [n for n in with_header.rows.column_names if n != "row_number"]
    assert without.rows["row_number"].to_pylist() == [1]
    assert with_header.rows["row_number"].to_pylist() == [2]
    assert without.rows.select(names) == with_header.rows.select(names)


def test_a_ucdp_release_of_41_columns_is_read_with_the_others_empty() -> None:
    columns = [name for name in UCDP_COLUMNS if name not in UCDP_LATER_COLUMNS]
    assert len(columns) == 41
    (row,) = parsed("ucdp", ucdp_file([ucdp_row()], columns)).rows.to_pylist()
    assert (row["id"], row["source_headline"]) == ("800001", "")


def test_a_ucdp_header_may_be_quoted_capitals_after_a_byte_order_mark() -> None:
    names = ",".join(f'"{name.upper()}"' for name in UCDP_COLUMNS)
    data = b"\xef\xbb\xbf" + names.encode() + b"\r\n"
    data += ucdp_file([ucdp_row()], has_header=False)
    assert parsed("ucdp", data).rows["id"].to_pylist() == ["800001"]


@pytest.mark.parametrize(
    ("file_name", "name", "is_final", "released"),
    [
        ("GEDEvent_v26_1.csv", "26.1", "true", "2026-06-01"),
        ("ged261-csv.zip/GEDEvent_v26_1.csv", "26.1", "true", "2026-06-01"),
        ("ged191-csv.zip", "19.1", "true", "2019-06-01"),
        ("GEDEvent_v26_0_3.csv", "26.0.03", "false", "2026-04-01"),
        ("GEDEvent_v25_0_12.csv", "25.0.12", "false", "2026-01-01"),
        ("GEDEvent_v26_01_26_03.csv", "26.0.03", "false", "2026-04-01"),
        ("events.csv", "", "", ""),
    ],
)
def test_the_file_name_tells_a_ucdp_release(
    file_name: str, name: str, is_final: str, released: str
) -> None:
    assert release(file_name) == {
        "release_name": name,
        "is_final_release": is_final,
        "release_on": released,
    }


@pytest.mark.parametrize(
    "source", ["acled", "gdelt", "gdelt_mentions", "ucdp", "viina"]
)
def test_a_web_page_in_place_of_a_table_is_refused_as_one(source: str) -> None:
    page = b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html><body>Not found</body></html>"
    assert "it is an HTML page" in refusal(source, page)


def test_a_viina_column_is_found_by_its_name_in_any_order_and_case() -> None:
    names = [*reversed(VIINA_COLUMNS), "tid"]
    data = viina_file([viina_row(text='Two "words",\nno more')], names)
    header, _, body = data.partition(b"\n")
    for told in (header, header.upper(), header.lower()):
        read = parsed("viina", b"\xef\xbb\xbf" + told + b"\n" + body)
        (row,) = read.rows.to_pylist()
        assert read.table == "viina_event_info"
        assert (row["event_id"], row["adm1_name"]) == ("600001", "Kharkiv")
        assert row["text"] == 'Two "words",\nno more'


def test_viina_labels_are_known_by_their_header_and_read_by_name() -> None:
    labels = [viina_label_row(t_uav_b="1")]
    for names in (VIINA_LABEL_COLUMNS, sorted(VIINA_LABEL_COLUMNS)):
        read = parsed("viina", viina_file(labels, names))
        (row,) = read.rows.to_pylist()
        assert read.table == "viina_event_labels"
        assert (row["t_mil_b"], row["t_uav_b"], row["t_ied_b"]) == ("1", "1", "0")


def test_viinas_merged_table_is_refused_with_what_to_give_instead() -> None:
    header = b"viina_version,event_id_1pd,date,n_reports,event_ids,sources,t_mil_b\n"
    assert refusal("viina", header + b"2.0,1,20240312,2,1,nv,1\n") == (
        "it is VIINA's event_1pd, which merges reports into one a day; "
        "Borderlog works from event_info and event_labels"
    )


def test_a_viina_table_that_lacks_or_repeats_a_column_is_refused_by_name() -> None:
    columns = [name for name in VIINA_COLUMNS if name not in ("lang", "ADM1_NAME")]
    assert refusal("viina", viina_file([viina_row()], columns)) == (
        "it lacks the event_info column(s) adm1_name, lang"
    )
    twice = viina_file([viina_row()]).replace(b"report_id", b"event_id", 1)
    assert refusal("viina", twice) == "it lacks the event_info column(s) report_id"
    repeated = viina_file([viina_row()]).replace(b"GEO_API", b"Text", 1)
    assert refusal("viina", repeated) == (
        "it has the event_info column(s) text more than once"
    )


def test_some_other_table_is_none_of_viinas() -> None:
    assert refusal("viina", b"geonameid,date,status\n1,20240312,UA\n") == (
        "row 1 is no header of VIINA's event_info or event_labels"
    )


def test_gdelt_with_semicolons_is_refused_for_its_columns() -> None:
    header = ";".join(GDELT_COLUMNS)
    row = ";".join(GDELT_ROW.values())
    assert refusal("gdelt", gdelt_file([header, row])) == (
        "row 1 has 1 tab-separated columns where GDELT events have 61, "
        "or 57 or 58 in version 1.0"
    )


def test_a_ucdp_table_that_lacks_columns_is_refused_with_their_names() -> None:
    columns = [name for name in UCDP_COLUMNS if name not in ("gwnoa", "best")]
    assert refusal("ucdp", ucdp_file([ucdp_row()], columns)) == (
        "it lacks the UCDP column(s) best, gwnoa"
    )


def test_some_other_table_is_no_ucdp_table() -> None:
    assert refusal("ucdp", b"name,size\nx,1\n") == (
        "row 1 is no UCDP header and has 2 comma-separated columns "
        "where UCDP events have 49"
    )


def test_the_same_gdelt_row_has_the_same_record_whatever_ends_its_line() -> None:
    records = [
        parsed("gdelt", gdelt_file([gdelt_row()], end)).rows["record"].to_pylist()
        for end in ("\n", "\r\n", "")
    ]
    assert records == [[gdelt_row() + "\n"]] * 3


def test_every_connector_tells_what_its_users_must_be_told() -> None:
    for name, one in connectors().items():
        assert one.source_name == name
        for told in ("title", "publisher", "licence", "citation", "description"):
            assert getattr(one.info, told).strip(), f"{name} lacks {told}"


def test_an_unknown_source_is_answered_with_those_there_are() -> None:
    with pytest.raises(BorderlogError, match=r"no source 'gdlet'.*articles.*ucdp"):
        connector("gdlet")
