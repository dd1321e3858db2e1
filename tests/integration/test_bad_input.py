"""One load of sound files among bad ones: each bad one is named, nothing else stops."""

import gzip
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import Outcome, borderlog_at, copied_home
from tests.rows import (
    ACLED_COLUMNS,
    GDELT_COLUMNS,
    GDELT_ROW,
    UCDP_COLUMNS,
    UCDP_LATER_COLUMNS,
    VIINA_COLUMNS,
    acled_file,
    acled_row,
    acled_rows,
    gdelt_file,
    gdelt_row,
    gdelt_rows,
    gdelt_v1_row,
    mention_row,
    mention_rows,
    ucdp_file,
    ucdp_row,
    ucdp_rows,
    viina_file,
    viina_label_row,
    viina_row,
    viina_rows,
)
from warehouse.loading.schema import raw_tables

GDELT: dict[str, bytes] = {}
UCDP: dict[str, bytes] = {}
ARTICLES: dict[str, bytes] = {}
MENTIONS: dict[str, bytes] = {}
ACLED: dict[str, bytes] = {}
VIINA: dict[str, bytes] = {}
SOUND = 3


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return buffer.getvalue()


def encrypted() -> bytes:
    """Python writes no encrypted zips: the flag that says so is set by hand."""
    data = bytearray(zipped({"a.csv": gdelt_row().encode()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def gdelt(seed: int) -> bytes:
    return gdelt_file(gdelt_rows(SOUND, seed))


def gdelt_with(seed: int, bad: str | bytes) -> bytes:
    """Three sound rows, and the bad one in between as row 3."""
    rows = [row.encode() for row in gdelt_rows(SOUND, seed)]
    rows.insert(2, bad.encode() if isinstance(bad, str) else bad)
    return b"".join(row + b"\n" for row in rows)


def ucdp_with(seed: int, **changes: str) -> bytes:
    """Three sound rows after the header, and the bad one in between as row 4."""
    rows = ucdp_rows(SOUND, seed)
    rows.insert(2, ucdp_row(**changes))
    return ucdp_file(rows)


def version_1(seed: int, *more: str) -> list[str]:
    """Three sound rows of version 1.0, of both its widths."""
    rows = [
        gdelt_v1_row(GlobalEventID=str(seed * 1_000_000 + n), has_url=n > 0)
        for n in range(SOUND)
    ]
    return [*rows, *more]


def mentions_with(seed: int, bad: str) -> bytes:
    """Three sound rows, and the bad one in between as row 3."""
    rows = mention_rows(SOUND, seed)
    return gdelt_file([*rows[:2], bad, *rows[2:]])


def acled_with(seed: int, **changes: str) -> bytes:
    """Three sound rows after the header, and the bad one in between as row 4."""
    rows = acled_rows(SOUND, seed)
    return acled_file([*rows[:2], acled_row(**changes), *rows[2:]])


def shifted(row: str) -> str:
    """One column lost near the front, an empty one found at the end."""
    fields = row.split("\t")
    return "\t".join([*fields[:30], *fields[31:], ""])


def viina_with(seed: int, **changes: str) -> bytes:
    """Three sound rows after the header, and the bad one in between as row 4."""
    rows = viina_rows(SOUND, seed)
    rows.insert(2, viina_row(**{"event_id": f"{seed}00900", **changes}))
    return viina_file(rows)


PAGE = b"<!DOCTYPE html>\n<html><head><title>502</title></head><body></body></html>\n"
LATIN = gdelt_row(ActionGeo_FullName="Orléans").encode("latin-1")
IDS = iter(str(number) for number in range(910_000_000, 910_000_099))

GDELT |= {
    "sound.csv": gdelt(1),
    "crlf.csv": gdelt_file(gdelt_rows(SOUND, 2), "\r\n") + b"\r\n",
    "no_last_break.csv": gdelt(3).rstrip(b"\n"),
    "bom.csv": b"\xef\xbb\xbf" + gdelt(4),
    "nul.csv": gdelt_with(5, gdelt_row(GlobalEventID=next(IDS), Actor1Name="A\0B")),
    "quote.csv": gdelt_with(6, gdelt_row(GlobalEventID=next(IDS), Actor1Name='"A')),
    "truncated.zip": zipped({"truncated.csv": gdelt(7)})[:-40],
    "page.zip": PAGE + b"<!-- -->",
    "page.csv": PAGE,
    "semicolons.csv": gdelt_file(
        [";".join(GDELT_COLUMNS), ";".join(GDELT_ROW.values())]
    ),
    "utf16.csv": gdelt(8).decode().encode("utf-16"),
    "utf16_without_mark.csv": gdelt(9).decode().encode("utf-16-le"),
    "bomb.zip": zipped({"bomb.csv": bytes(34 << 20)}),
    "bomb.gz": gzip.compress(bytes(34 << 20)),
    "climbs.zip": zipped({"../climbs.csv": gdelt(10)}),
    "absolute.zip": zipped({"/tmp/absolute.csv": gdelt(11)}),
    "drive.zip": zipped({"C:\\drive.csv": gdelt(12)}),
    "encrypted.zip": encrypted(),
    "empty.csv": b"",
    "blank.csv": b"\r\n \n\n",
    "empty.zip": zipped({}),
    "header.csv": gdelt_file(["\t".join(GDELT_COLUMNS), *gdelt_rows(SOUND, 13)]),
    "latin1_row.csv": gdelt_with(14, LATIN),
    "year_0025.csv": gdelt_with(15, gdelt_row(Day="00250312")),
    "future.csv": gdelt_with(16, gdelt_row(Day="29990101", DATEADDED="29990101000000")),
    "off_globe.csv": gdelt_with(
        17, gdelt_row(ActionGeo_Lat="135.1", ActionGeo_Long="48.5")
    ),
    "shifted_row.csv": gdelt_with(18, shifted(gdelt_row())),
    "shifted.csv": gdelt_file(shifted(row) for row in gdelt_rows(SOUND, 19)),
    "extra_column.csv": gdelt_with(20, gdelt_row() + "\tmore"),
    "missing_column.csv": gdelt_with(21, gdelt_row().rpartition("\t")[0]),
    "return_inside.csv": gdelt_with(22, gdelt_row(Actor1Name="A\rB")),
    "after_added.csv": gdelt_with(23, gdelt_row(Day="20240314")),
    "no_number.csv": gdelt_with(24, gdelt_row(GlobalEventID="12e\x1b[31m")),
    "version_1.csv": gdelt_file(version_1(25)),
    "version_1_torn.csv": gdelt_file(
        [*version_1(26)[:2], gdelt_v1_row().rsplit("\t", 2)[0], *version_1(26)[2:]]
    ),
    "torn_at_58.csv": gdelt_with(27, "\t".join(gdelt_row().split("\t")[:58])),
}
MENTIONS |= {
    "sound.csv": gdelt_file(mention_rows(SOUND, 1)),
    "citation.csv": gdelt_file(
        [
            *mention_rows(SOUND, 2),
            mention_row(MentionType="2", MentionIdentifier="A film"),
        ]
    ),
    "events.csv": gdelt(30),
    "page.csv": PAGE,
    "unsure.csv": mentions_with(3, mention_row(Confidence="140")),
    "odd_type.csv": mentions_with(4, mention_row(MentionType="7")),
    "no_page.csv": mentions_with(5, mention_row(MentionIdentifier="")),
    "year_0025.csv": mentions_with(6, mention_row(MentionTimeDate="00250312123000")),
    "before_its_event.csv": mentions_with(
        7, mention_row(MentionTimeDate="20240312120000")
    ),
    "torn.csv": mentions_with(8, mention_row().rpartition("\t")[0]),
}
ACLED |= {
    "sound.csv": acled_file(acled_rows(SOUND, 1)),
    "semicolons.csv": acled_file(acled_rows(SOUND, 2), delimiter=";"),
    "in_words.csv": acled_with(3, event_date="12 March 2024", timestamp=""),
    "odd_code.csv": acled_with(4, sub_event_type="A code of tomorrow"),
    "deleted.json": b'[{"event_id_cnty": "X1", "deleted_timestamp": "1711000000"}]',
    "lacks_iso.csv": acled_file(acled_rows(SOUND, 5), set(ACLED_COLUMNS) - {"iso"}),
    "error.json": b'{"status": 403, "message": "no access"}',
    "page.csv": PAGE,
    "swapped.csv": acled_with(6, latitude="-21.9375", longitude="64.1375"),
    "precise.csv": acled_with(7, geo_precision="9"),
    "vague.csv": acled_with(8, time_precision="0"),
    "negative.csv": acled_with(9, fatalities="-2"),
    "no_date.csv": acled_with(10, event_date="next spring"),
    "tomorrow.csv": acled_with(11, event_date="2999-01-01"),
}
UCDP |= {
    "GEDEvent_v24_1.csv": ucdp_file(ucdp_rows(SOUND, 1)),
    "GEDEvent_v24_0_1.csv": ucdp_file(ucdp_rows(SOUND, 2), has_header=False),
    "ged191.csv": ucdp_file(
        ucdp_rows(SOUND, 3), [n for n in UCDP_COLUMNS if n not in UCDP_LATER_COLUMNS]
    ),
    "line_breaks.csv": ucdp_with(4, id="900", source_article='One,\r\n"two"\nthree'),
    "lacks_gwnoa.csv": ucdp_file(ucdp_rows(SOUND, 5), set(UCDP_COLUMNS) - {"gwnoa"}),
    "page.csv": PAGE,
    "utf16.csv": ucdp_file(ucdp_rows(SOUND, 6)).decode().encode("utf-16"),
    "year_0025.csv": ucdp_with(7, date_start="0025-03-12", date_end="0025-03-12"),
    "backwards.csv": ucdp_with(8, date_start="2024-03-12", date_end="2024-03-11"),
    "off_globe.csv": ucdp_with(9, latitude="136.9", longitude="50.4"),
    "no_place.csv": ucdp_with(10, latitude=""),
    "negative.csv": ucdp_with(11, low="-1"),
    "stray_quote.csv": ucdp_file(ucdp_rows(SOUND, 12)).replace(
        b"Shebekino town", b'"S', 1
    ),
    "only_header.csv": ucdp_file([]),
}
VIINA |= {
    "event_info_latest_2024.csv": viina_file(viina_rows(SOUND, 1)),
    "labels.csv": viina_file([viina_label_row()]),
    "line_breaks.csv": viina_with(2, text='One,\r\n"two"\nthree'),
    "more_columns.csv": viina_file(
        viina_rows(SOUND, 3), ["next_years", *reversed(VIINA_COLUMNS)]
    ),
    "event_1pd_latest_2024.csv": b"viina_version,event_id_1pd,date\n2.0,1,20240312\n",
    "lacks_text.csv": viina_file(viina_rows(SOUND, 4), set(VIINA_COLUMNS) - {"text"}),
    "pointer.csv": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
    "page.csv": PAGE,
    "year_0025.csv": viina_with(5, date="00250312"),
    "no_id.csv": viina_with(6, event_id=""),
    "odd_time.csv": viina_with(7, time="25:61"),
    "off_globe.csv": viina_with(8, latitude="136.9"),
    "stray_quote.csv": viina_file(viina_rows(SOUND, 9)).replace(b"Kharkiv", b'"K', 1),
    "odd_label.csv": viina_file(
        [viina_label_row(event_id=str(n), t_uav_b="012"[n]) for n in range(SOUND)]
    ),
}
ARTICLES |= {
    "sound.txt": b"Shells fell on the market in Shebekino on Tuesday, officials said.\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0",
    "lines.jsonl": b'{"body": "One."}\n{"body": \n\n[1]\n{"body": "Two."}\n\xff\xfe\n',
    "empty.html": b" \n",
}
FILES = {
    "gdelt": GDELT,
    "gdelt_mentions": MENTIONS,
    "ucdp": UCDP,
    "acled": ACLED,
    "viina": VIINA,
    "articles": ARTICLES,
}


@dataclass(frozen=True)
class Loaded:
    """What one load of all those files left behind."""

    added: dict[str, Outcome]
    outcome: Outcome
    connection: duckdb.DuckDBPyConnection

    def one(self, sql: str, *values: object) -> Any:
        rows = self.connection.execute(sql, values).fetchall()
        return rows[0] if len(rows) == 1 else rows

    def status(self, source: str, name: str) -> tuple[str, str | None]:
        return self.one(
            "select status, reason from raw.files "
            "where source_name = ? and file_name = ?",
            source,
            name,
        )

    def rejected(self, source: str, name: str) -> tuple[int, str, bytes]:
        return self.one(
            "select row_number, reason, content from raw.rejected_rows "
            "where file_id = (select file_id from raw.files "
            "where source_name = ? and file_name = ?)",
            source,
            name,
        )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory, fresh_warehouse: Path) -> Loaded:
    home = copied_home(tmp_path_factory.mktemp("bad"), fresh_warehouse)
    added = {}
    for source, files in FILES.items():
        folder = home.root / "in" / source
        folder.mkdir(parents=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        added[source] = borderlog_at(home, "add", source, folder, "--accept-licence")
    outcome = borderlog_at(home, "load")
    return Loaded(added, outcome, duckdb.connect(home.warehouse, read_only=True))


def test_the_load_ends_well_and_every_file_is_in_the_ledger(loaded: Loaded) -> None:
    assert loaded.outcome.code == 0, loaded.outcome.err
    (count,) = loaded.one("select count(*) from raw.files")
    assert count == sum(len(files) for files in FILES.values())


def test_rows_balance_in_every_file(loaded: Loaded) -> None:
    unbalanced = loaded.one(
        "select file_name from raw.files where status = 'loaded' and row_count_read "
        "is distinct from row_count_loaded + row_count_unchanged + row_count_rejected"
    )
    assert unbalanced == []


def test_a_refused_file_counts_no_rows_and_leaves_none(loaded: Loaded) -> None:
    (counted, in_raw, in_rejected) = loaded.one(
        """
        with refused as (from raw.files where status = 'refused')
        select
            count(row_count_read),
            (select count(*) from raw.gdelt_events semi join refused using (file_id)),
            (select count(*) from raw.rejected_rows semi join refused using (file_id))
        from refused
        """
    )
    assert (counted, in_raw, in_rejected) == (0, 0, 0)


def test_the_ledger_counts_what_the_tables_hold(loaded: Loaded) -> None:
    counted = loaded.one(
        "select sum(row_count_loaded), sum(row_count_rejected) from raw.files"
    )
    held = [loaded.one(f"select count(*) from raw.{one.name}") for one in raw_tables()]
    (rejected,) = loaded.one("select count(*) from raw.rejected_rows")
    assert counted == (sum(count for (count,) in held), rejected)


@pytest.mark.parametrize(
    ("source", "name", "count"),
    [
        ("gdelt", "sound.csv", SOUND),
        ("gdelt", "crlf.csv", SOUND),
        ("gdelt", "no_last_break.csv", SOUND),
        ("gdelt", "bom.csv", SOUND),
        ("gdelt", "nul.csv", SOUND + 1),
        ("gdelt", "quote.csv", SOUND + 1),
        ("ucdp", "GEDEvent_v24_1.csv", SOUND),
        ("ucdp", "GEDEvent_v24_0_1.csv", SOUND),
        ("ucdp", "ged191.csv", SOUND),
        ("ucdp", "line_breaks.csv", SOUND + 1),
        ("ucdp", "only_header.csv", 0),
        ("articles", "sound.txt", 1),
        ("gdelt", "version_1.csv", SOUND),
        ("gdelt_mentions", "sound.csv", SOUND),
        ("gdelt_mentions", "citation.csv", SOUND + 1),
        ("acled", "sound.csv", SOUND),
        ("acled", "semicolons.csv", SOUND),
        ("acled", "in_words.csv", SOUND + 1),
        ("acled", "odd_code.csv", SOUND + 1),
        ("acled", "deleted.json", 1),
        ("viina", "event_info_latest_2024.csv", SOUND),
        ("viina", "labels.csv", 1),
        ("viina", "line_breaks.csv", SOUND + 1),
        ("viina", "more_columns.csv", SOUND),
    ],
)
def test_an_odd_but_sound_file_loads_whole(
    loaded: Loaded, source: str, name: str, count: int
) -> None:
    assert loaded.one(
        "select status, row_count_read, row_count_loaded from raw.files "
        "where source_name = ? and file_name = ?",
        source,
        name,
    ) == ("loaded", count, count)


@pytest.mark.parametrize(
    ("source", "name", "reason"),
    [
        ("gdelt", "truncated.zip", "the zip is damaged or incomplete"),
        ("gdelt", "page.zip", "it is named as an archive but is an HTML page"),
        ("gdelt", "page.csv", "it is an HTML page"),
        ("gdelt", "semicolons.csv", "row 1 has 1 tab-separated columns"),
        ("gdelt", "utf16.csv", "it is UTF-16 text; convert it to UTF-8"),
        ("gdelt", "utf16_without_mark.csv", "it is UTF-16 text"),
        ("gdelt", "bomb.zip", "more than is taken in"),
        ("gdelt", "bomb.gz", "more than is taken in"),
        ("gdelt", "climbs.zip", "climbs out of its folder"),
        ("gdelt", "absolute.zip", "climbs out of its folder"),
        ("gdelt", "drive.zip", "climbs out of its folder"),
        ("gdelt", "encrypted.zip", "is encrypted"),
        ("gdelt", "empty.csv", "it is empty"),
        ("gdelt", "blank.csv", "it is empty"),
        ("gdelt", "empty.zip", "the zip holds no file"),
        ("gdelt", "shifted.csv", "none of its 3 rows fits; the first: "),
        ("ucdp", "lacks_gwnoa.csv", "it lacks the UCDP column(s) gwnoa"),
        ("ucdp", "page.csv", "it is an HTML page"),
        ("ucdp", "utf16.csv", "it is UTF-16 text"),
        ("gdelt_mentions", "events.csv", "row 1 has 61 tab-separated columns"),
        ("gdelt_mentions", "page.csv", "it is an HTML page"),
        ("acled", "lacks_iso.csv", "it lacks the ACLED column(s) iso"),
        ("acled", "error.json", "it is JSON without a list of records"),
        ("acled", "page.csv", "it is an HTML page"),
        (
            "viina",
            "event_1pd_latest_2024.csv",
            "works from event_info and event_labels",
        ),
        ("viina", "lacks_text.csv", "it lacks the event_info column(s) text"),
        ("viina", "pointer.csv", "it is a pointer to a file kept elsewhere"),
        ("viina", "page.csv", "it is an HTML page"),
        ("articles", "picture.txt", "not UTF-8 text"),
        ("articles", "empty.html", "it is empty"),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_one_sentence(
    loaded: Loaded, source: str, name: str, reason: str
) -> None:
    status, told = loaded.status(source, name)
    assert (status, told and reason in told) == ("refused", True), told
    assert told and told.isprintable()
    assert f"Refused {name}: {told}." in loaded.outcome.err


@pytest.mark.parametrize(
    ("name", "reason", "content"),
    [
        ("header.csv", "GlobalEventID GlobalEventID is no bigint", None),
        ("latin1_row.csv", "not UTF-8 text at byte", LATIN),
        ("year_0025.csv", "event_on 0025-03-12 is no plausible day", None),
        ("future.csv", "event_on 2999-01-01 is no plausible day", None),
        ("off_globe.csv", "latitude 135.1, longitude 48.5 lie off the globe", None),
        (
            "shifted_row.csv",
            "ActionGeo_Type Shebekino, Belgorodskaya Oblast', Ru",
            None,
        ),
        ("extra_column.csv", "62 columns where 61 are expected", None),
        ("missing_column.csv", "60 columns where 61 are expected", None),
        ("return_inside.csv", "keeps it from being read as one row", None),
        ("after_added.csv", "lies after DATEADDED", None),
        ("no_number.csv", "GlobalEventID 12e?[31m is no bigint", None),
        ("version_1_torn.csv", "56 columns where 57 or 58 are expected", None),
        ("torn_at_58.csv", "58 columns where 61 are expected", None),
    ],
)
def test_a_bad_gdelt_row_is_kept_with_its_number_and_exact_bytes(
    loaded: Loaded, name: str, reason: str, content: bytes | None
) -> None:
    row_number, told, held = loaded.rejected("gdelt", name)
    assert reason in told
    assert held == GDELT[name].split(b"\n")[row_number - 1]
    assert content in (None, held)
    assert row_number == (1 if name == "header.csv" else SOUND)
    assert loaded.status("gdelt", name) == ("loaded", None)


@pytest.mark.parametrize(
    ("name", "reason", "row_number"),
    [
        ("year_0025.csv", "starts_on 0025-03-12 is no plausible day", 4),
        ("backwards.csv", "date_end lies before date_start", 4),
        ("off_globe.csv", "latitude 136.9, longitude 50.4 lie off the globe", 4),
        ("no_place.csv", "latitude is empty", 4),
        ("negative.csv", "fatality_count_low -1 is not between 0 and 1,000,000", 4),
        ("stray_quote.csv", "a quote opens a field and none closes it", 2),
    ],
)
def test_a_bad_ucdp_row_is_kept_with_its_number_and_exact_bytes(
    loaded: Loaded, name: str, reason: str, row_number: int
) -> None:
    expected = UCDP[name].split(b"\n")[row_number - 1]
    assert loaded.rejected("ucdp", name) == (row_number, reason, expected)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("unsure.csv", "confidence_percent 140 is not between 0 and 100"),
        ("odd_type.csv", "mention_type 7 is not between 1 and 6"),
        ("no_page.csv", "MentionIdentifier is empty"),
        ("year_0025.csv", "mentioned_at 0025-03-12 is no plausible day"),
        ("before_its_event.csv", "lies after MentionTimeDate 2024-03-12 12:00:00"),
        ("torn.csv", "15 columns where 16 are expected"),
    ],
)
def test_a_bad_mention_is_kept_with_its_number_and_exact_bytes(
    loaded: Loaded, name: str, reason: str
) -> None:
    row_number, told, held = loaded.rejected("gdelt_mentions", name)
    assert reason in told
    assert (row_number, held) == (3, MENTIONS[name].split(b"\n")[2])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("swapped.csv", "it fails coordinates_are_not_swapped"),
        ("precise.csv", "it fails place_precision_code_is_within_its_bounds"),
        ("vague.csv", "it fails time_precision_is_within_its_bounds"),
        ("negative.csv", "it fails fatality_count_is_within_its_bounds"),
        ("no_date.csv", "event_date (not shown) is no date"),
        ("tomorrow.csv", "it fails event_on_is_not_after_the_landing"),
    ],
)
def test_a_bad_acled_row_is_kept_for_a_reason_that_repeats_nothing_of_it(
    loaded: Loaded, name: str, reason: str
) -> None:
    expected = ACLED[name].split(b"\n")[3]
    assert loaded.rejected("acled", name) == (4, reason, expected)


def test_codes_that_no_seed_lists_are_warned_of(loaded: Loaded) -> None:
    assert "codes_are_known" in loaded.outcome.err
    assert "odd_code.csv: 1 of its rows have a code" in loaded.outcome.err


@pytest.mark.parametrize(
    ("name", "reason", "row_number"),
    [
        ("year_0025.csv", "reported_on 0025-03-12 is no plausible day", 4),
        ("no_id.csv", "event_id is empty", 4),
        ("odd_time.csv", "time 25:61 is no time", 4),
        ("off_globe.csv", "latitude 136.9, longitude 36.2312 lie off the globe", 4),
        ("stray_quote.csv", "a quote opens a field and none closes it", 2),
        ("odd_label.csv", "t_uav_b 2 is no boolean", 4),
    ],
)
def test_a_bad_viina_row_is_kept_with_its_number_and_exact_bytes(
    loaded: Loaded, name: str, reason: str, row_number: int
) -> None:
    expected = VIINA[name].split(b"\n")[row_number - 1]
    assert loaded.rejected("viina", name) == (row_number, reason, expected)


def test_bad_lines_of_articles_are_kept_with_their_numbers_and_bytes(
    loaded: Loaded,
) -> None:
    rows = loaded.rejected("articles", "lines.jsonl")
    assert [(number, content) for number, _, content in rows] == [
        (2, b'{"body": '),
        (4, b"[1]"),
        (6, b"\xff\xfe"),
    ]


def test_row_numbers_of_loaded_rows_are_physical(loaded: Loaded) -> None:
    rows = loaded.one(
        "select list(row_number order by row_number) from raw.gdelt_events "
        "where file_id = (select file_id from raw.files where file_name = ?)",
        "latin1_row.csv",
    )
    assert rows == ([1, 2, 4],)


def test_add_names_the_files_that_will_not_load_and_exits_2(loaded: Loaded) -> None:
    added = loaded.added["gdelt"]
    assert added.code == 2
    named = [
        line.partition(":")[0] for line in added.err.splitlines() if "kept" in line
    ]
    assert sorted(named) == sorted(
        [
            *("truncated.zip", "page.zip", "bomb.zip", "bomb.gz", "climbs.zip"),
            *("absolute.zip", "drive.zip", "encrypted.zip", "empty.zip"),
        ]
    )


def test_nothing_was_written_outside_the_home(loaded: Loaded) -> None:
    assert not Path("/tmp/absolute.csv").exists()
    assert loaded.status("gdelt", "climbs.zip")[0] == "refused"
