"""Records are cut by their bytes; what does not fit is set apart with those bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.loading.records import Parsed, Shape, cut, parse

NAMES = ["a", "b", "c"]
Row = tuple[int, str, str, str]


def csv(data: bytes, *, skip: int = 0) -> Parsed:
    records = cut(data, ",", is_quoted=True)
    return parse(records, Shape("t", (NAMES,), NAMES, ",", is_quoted=True), skip=skip)


def tsv(data: bytes) -> Parsed:
    records = cut(data, "\t", is_quoted=False)
    return parse(records, Shape("t", (NAMES,), NAMES, "\t"))


def rows(parsed: Parsed) -> list[Row]:
    names = ("row_number", *NAMES)
    return [tuple(row[n] for n in names) for row in parsed.rows.to_pylist()]


def rejected(parsed: Parsed) -> list[tuple[int, bytes]]:
    return [(row.row_number, row.content) for row in parsed.rejected]


@pytest.mark.parametrize(
    "data",
    [b"1,2,3\n4,5,6\n", b"1,2,3\n4,5,6", b"1,2,3\r\n4,5,6\r\n", b"1,2,3\r\n4,5,6"],
    ids=["LF", "LF but the last", "CRLF", "CRLF but the last"],
)
def test_line_ends_do_not_change_rows(data: bytes) -> None:
    parsed = csv(data)
    assert rows(parsed) == [(1, "1", "2", "3"), (2, "4", "5", "6")]
    assert parsed.rows["record"].to_pylist() == ["1,2,3\n", "4,5,6\n"]
    assert not parsed.rejected


def test_a_byte_order_mark_is_no_part_of_the_first_row() -> None:
    parsed = tsv(b"\xef\xbb\xbf1\t2\t3\n")
    assert rows(parsed) == [(1, "1", "2", "3")]
    assert parsed.rows["record"].to_pylist() == ["1\t2\t3\n"]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_blank_lines_are_no_rows_but_count_in_row_numbers(end: bytes) -> None:
    parsed = csv(end.join([b"", b"1,2,3", b"", b"4,5,6", b"", b""]))
    assert rows(parsed) == [(2, "1", "2", "3"), (4, "4", "5", "6")]
    assert not parsed.rejected


def test_a_header_counts_in_row_numbers() -> None:
    assert rows(csv(b"a,b,c\n1,2,3\n", skip=1)) == [(2, "1", "2", "3")]


def test_quoted_fields_hold_delimiters_line_breaks_and_quotes() -> None:
    parsed = csv(b'1,"x, ""y""\nz",3\n4,"\r\n",6\n7,"",9\n')
    assert rows(parsed) == [
        (1, "1", 'x, "y"\nz', "3"),
        (2, "4", "\r\n", "6"),
        (3, "7", "", "9"),
    ]


def test_a_feed_without_quoting_keeps_its_quotes() -> None:
    assert rows(tsv(b'1\t"two\t3"\n')) == [(1, "1", '"two', '3"')]


def test_rows_of_another_width_are_set_apart_with_their_bytes() -> None:
    parsed = csv(b"1,2,3\n4,5\n6,7,8,9\r\n1,1,1\n")
    assert rows(parsed) == [(1, "1", "2", "3"), (4, "1", "1", "1")]
    assert rejected(parsed) == [(2, b"4,5"), (3, b"6,7,8,9")]
    assert parsed.rejected[0].reason == "2 columns where 3 are expected"


def test_a_row_that_is_no_utf8_is_set_apart_and_the_others_read() -> None:
    parsed = tsv("1\tü\t3\n".encode() + "4\tü\t6\n".encode("latin-1"))
    assert rows(parsed) == [(1, "1", "ü", "3")]
    assert rejected(parsed) == [(2, b"4\t\xfc\t6")]
    assert parsed.rejected[0].reason == "not UTF-8 text at byte 3 of the row"


def test_a_stray_quote_takes_no_other_row_along() -> None:
    parsed = csv(b'1,a 12" gun,3\n4,"five",6\n7,"open,9\n1,"x\ny",2\n')
    assert rows(parsed) == [
        (1, "1", 'a 12" gun', "3"),
        (2, "4", "five", "6"),
        (4, "1", "x\ny", "2"),
    ]
    assert rejected(parsed) == [(3, b'7,"open,9')]
    assert parsed.rejected[0].reason == "a quote opens a field and none closes it"


def test_an_unclosed_quote_in_the_last_field_takes_no_other_row_along() -> None:
    parsed = csv(b'1,2,"open\n4,5,6\n')
    assert rows(parsed) == [(2, "4", "5", "6")]
    assert rejected(parsed) == [(1, b'1,2,"open')]


def test_a_carriage_return_inside_a_row_sets_that_row_apart() -> None:
    parsed = tsv(b"1\t2\t3\n4\t5\r5\t6\n7\t8\t9\n")
    assert rows(parsed) == [(1, "1", "2", "3"), (3, "7", "8", "9")]
    assert rejected(parsed) == [(2, b"4\t5\r5\t6")]


def test_a_nul_byte_stays_in_its_field() -> None:
    assert rows(tsv(b"1\ta\0b\t3\n")) == [(1, "1", "a\0b", "3")]


def test_no_rows_at_all_are_an_empty_table_of_the_same_columns() -> None:
    parsed = csv(b"a,b,c\n", skip=1)
    assert parsed.rows.column_names == [*NAMES, "row_number", "record"]
    assert len(parsed.rows) == 0


@settings(deadline=None)
@given(
    st.lists(st.text(alphabet='01,"\r\nü ', max_size=12), min_size=1, max_size=12).map(
        "\n".join
    )
)
def test_every_record_is_read_or_set_apart_and_none_twice(text: str) -> None:
    data = text.encode()
    records = cut(data, ",", is_quoted=True)
    assert b"".join(
        records.data[start:end]
        for start, end in zip(records.starts, records.ends, strict=True)
    ).removesuffix(b"\n") == data.removesuffix(b"\n")
    parsed = csv(data)
    seen = [row[0] for row in rows(parsed)] + [n for n, _ in rejected(parsed)]
    filled = [i + 1 for i in range(len(records)) if records.content(i)]
    assert sorted(seen) == filled


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(*[st.text(alphabet='01,"\nü ', max_size=6)] * 3),
        min_size=1,
        max_size=8,
    )
)
def test_what_is_written_with_quotes_is_read_as_it_was(
    written: list[tuple[str, str, str]],
) -> None:
    lines = [
        ",".join('"' + field.replace('"', '""') + '"' for field in row)
        for row in written
    ]
    parsed = csv("\n".join(lines).encode())
    assert [row[1:] for row in rows(parsed)] == written
    assert not parsed.rejected


def test_rows_of_two_widths_are_read_each_by_its_own_columns() -> None:
    shape = Shape("t", (NAMES[:2], NAMES), NAMES, "\t")
    parsed = parse(cut(b"1\t2\n1\t2\t3\n1\n4\t5\n", "\t", is_quoted=False), shape)
    assert sorted(rows(parsed)) == [
        (1, "1", "2", ""),
        (2, "1", "2", "3"),
        (4, "4", "5", ""),
    ]
    (row,) = parsed.rejected
    assert (row.row_number, row.reason) == (3, "1 columns where 2 or 3 are expected")
