"""ACLED exports by column name, as CSV or JSON: events, and the list of deleted ones."""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, RejectedRow, Shape, cut, parse

DAYS = ("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d %b %Y", "%d-%b-%Y")
TIMES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d")
UNIX_SECONDS = r"^\d{9,10}(\.0+)?$"
TERMS_URL = "https://acleddata.com/terms-of-use/"


class Kept(Column):
    """A column whose values no message repeats: why a file or a row was refused is
    published, and ACLED's values may not be."""

    @property
    def shown_sql(self) -> str:
        return "'(not shown)'"


EVENTS = (
    Kept("event_id", "event_id_cnty", is_required=True),
    Kept("event_on", "event_date", "DATE", DAYS, is_required=True),
    Kept("time_precision", "time_precision", "INTEGER", is_required=True),
    Kept("event_type", "event_type", is_required=True),
    Kept("sub_event_type", "sub_event_type", is_required=True),
    Kept("actor1_name", "actor1"),
    Kept("actor1_associates", "assoc_actor_1"),
    Kept("actor2_name", "actor2"),
    Kept("actor2_associates", "assoc_actor_2"),
    Kept("country_number", "iso", "INTEGER"),
    Kept("country_name", "country"),
    Kept("place_name", "location"),
    Kept("place_precision_code", "geo_precision", "INTEGER"),
    Kept("latitude", "latitude", "DOUBLE"),
    Kept("longitude", "longitude", "DOUBLE"),
    Kept("publisher", "source"),
    Kept("fatality_count", "fatalities", "INTEGER"),
    Kept("restated_at", "timestamp", "TIMESTAMP", TIMES),
)
DELETED = (
    Kept("event_id", "event_id_cnty", is_required=True),
    Kept("deleted_at", "deleted_timestamp", "TIMESTAMP", TIMES, is_required=True),
)
OPTIONAL = {"assoc_actor_1", "assoc_actor_2", "source"}
CLOCKS = {"acled_events": "timestamp", "acled_deleted": "deleted_timestamp"}

NOTICE = f"""\
ACLED's terms forbid giving its rows to anybody else, and building anything like ACLED's \
own products from them.

Borderlog keeps the rows you add in this home's landing folder and work file alone. No \
row, actor's name or place of ACLED's enters the marts, a published file, an export or \
the dashboard; whoever can read this home's folder can read them, so keep it to yourself.

You need access of your own, and are bound by the terms you agreed to when you got it. \
Credit ACLED wherever you use its data. The terms: {TERMS_URL}"""


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not an ACLED export")
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    parsed = _parse_json(data) if is_json else _parse_csv(data)
    clock = CLOCKS[parsed.table]
    at = parsed.rows.column_names.index(clock)
    rows = parsed.rows.set_column(at, clock, _as_times(parsed.rows[clock]))
    return replace(parsed, rows=rows)


def _parse_csv(data: bytes) -> Parsed:
    """The site's exports are divided by commas, or by semicolons."""
    header = data.partition(b"\n")[0]
    delimiter = max(",;\t", key=lambda one: header.count(one.encode()))
    records = cut(data, delimiter, is_quoted=True)
    first = records.content(0).decode(errors="replace").lstrip("\ufeff")
    names = [name.strip().strip('"').lower() for name in first.split(delimiter)]
    table, wanted = _table(names)
    shape = Shape(table, (names,), wanted, delimiter, is_quoted=True)
    return parse(records, shape, skip=1)


def _table(names: Collection[str]) -> tuple[str, set[str]]:
    """Which table the columns are of, and which of its columns to take."""
    is_deleted = "deleted_timestamp" in names
    wanted = {column.upstream for column in (DELETED if is_deleted else EVENTS)}
    missing = sorted(wanted - set(names) - OPTIONAL)
    if missing:
        raise RefusedFileError(f"it lacks the ACLED column(s) {', '.join(missing)}")
    twice = sorted(wanted & {name for name, n in Counter(names).items() if n > 1})
    if twice:
        raise RefusedFileError(f"it has the column(s) {', '.join(twice)} twice")
    return ("acled_deleted" if is_deleted else "acled_events"), wanted


def _parse_json(data: bytes) -> Parsed:
    """The API's answer, `{"data": [{…}, …], …}`, or a bare list of records; a row's
    number is its place in the list."""
    listed = _listed(data)
    records = {n: one for n, one in enumerate(listed, 1) if isinstance(one, dict)}
    names = {name for one in records.values() for name in one}
    table, wanted = _table(names if records else {one.upstream for one in EVENTS})
    rejected = [
        RejectedRow(n, "it is no record", json.dumps(one).encode())
        for n, one in enumerate(listed, 1)
        if n not in records
    ]
    columns = {name: _texts(records.values(), name) for name in sorted(wanted)}
    columns["row_number"] = pa.array(records, pa.int64())
    columns["record"] = pa.array(map(_record, records.values()), pa.string())
    return Parsed(table, pa.table(columns), rejected)


def _listed(data: bytes) -> list[Any]:
    try:
        # Numbers stay as they were written: 10.0 and 10.00 are two texts.
        found = json.loads(data.decode("utf-8-sig"), parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        raise RefusedFileError("it begins like JSON but is none") from None
    listed = found.get("data") if isinstance(found, dict) else found
    if not isinstance(listed, list):
        raise RefusedFileError('it is JSON without a list of records under "data"')
    return listed


def _texts(records: Iterable[dict[str, Any]], name: str) -> pa.Array:
    values = (one.get(name) for one in records)
    return pa.array(["" if v is None else _text(str(v)) for v in values], pa.string())


def _record(one: dict[str, Any]) -> str:
    return _text(json.dumps(one, ensure_ascii=False, sort_keys=True)) + "\n"


def _text(value: str) -> str:
    """JSON can escape half a character, which no text column takes."""
    return value.encode(errors="replace").decode()


def _as_times(texts: pa.ChunkedArray) -> pa.ChunkedArray:
    """Seconds since 1970 as date times; what is none of these stays as it came."""
    texts = pc.utf8_trim_whitespace(texts)
    is_unix = pc.match_substring_regex(texts, UNIX_SECONDS)
    digits = pc.replace_substring_regex(texts, r"\.0+$", "")
    seconds = pc.if_else(is_unix, digits, "0").cast(pa.int64())
    times = pc.strftime(seconds.cast(pa.timestamp("s")), "%Y-%m-%d %H:%M:%S")
    return pc.if_else(is_unix, times, texts)


CONNECTOR = Connector(
    source_name="acled",
    info=SourceInfo(
        title="Armed Conflict Location & Event Data (ACLED)",
        publisher="ACLED",
        licence="ACLED terms of use: rows may not be passed on",
        licence_url=TERMS_URL,
        citation=(
            "Raleigh, C., Kishi, R. and Linke, A. (2023). Political instability patterns "
            "are obscured by conflict dataset scope conditions, sources, and coding "
            "choices. Humanities and Social Sciences Communications 10, 74. "
            "https://acleddata.com/"
        ),
        home_url="https://acleddata.com/",
        description=(
            "Political violence coded by researchers, updated weekly; for the operator's "
            "own work file only"
        ),
        coded_by="expert",
        is_redistributable=False,
        is_machine_feed=False,
        is_key_needed=True,
        expected_lag_hours=24 * 10,
        is_publishable=False,
        notice=NOTICE,
    ),
    tables=(
        RawTable("acled_events", EVENTS),
        RawTable("acled_deleted", DELETED, is_attribute=True),
    ),
    parse=_parse,
)
