"""VIINA 2.0: CSV by column name, a file a year of places in news reports (event_info)
and a file a year of what a classifier says of them (event_labels)."""

import csv
from collections import Counter
from dataclasses import replace

import pyarrow.compute as pc

from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import Parsed, Records, Shape, cut, parse

# Upstream's names with their case folded: releases differ in it.
INFO_COLUMNS = (
    Column("viina_version", "viina_version"),
    Column("event_id", "event_id", "BIGINT", is_required=True),
    Column("upstream_report_id", "report_id"),
    Column("reported_on", "date", "DATE", ("%Y%m%d",), is_required=True),
    Column("reported_time", "time", "TIME", ("%H:%M", "%H:%M:%S")),
    Column("geonameid", "geonameid"),
    Column("place_name", "asciiname"),
    Column("region_name", "adm1_name"),
    Column("geo_precision", "geo_precision"),
    Column("latitude", "latitude", "DOUBLE"),
    Column("longitude", "longitude", "DOUBLE"),
    Column("source", "source"),
    Column("url", "url"),
    Column("text", "text"),
    Column("lang", "lang"),
)
LABELS = (
    "t_mil a_rus a_ukr a_rus_init a_ukr_init t_aad t_airstrike t_airalert t_uav t_armor "
    "t_arrest t_artillery t_control t_firefight t_ied t_raid t_occupy t_property t_cyber "
    "t_hospital t_milcas t_civcas t_retreat"
).split()
LABEL_COLUMNS = (
    Column("viina_version", "viina_version"),
    Column("event_id", "event_id", "BIGINT", is_required=True),
    *(Column(f"{label}_b", f"{label}_b", "BOOLEAN") for label in LABELS),
)
# Only a version knows it; without it the place's own precision stands.
OPTIONAL = {"geo_precision"}

# What the repository gives in place of a large file that was not asked for by its name.
POINTER = b"version https://git-lfs.github.com/spec/"

# Each release stamps every row with its own version: what is held already is told by
# the rest of the record.
WITHOUT_VERSION = """
case
    when starts_with(batch.record, batch."viina_version" || ',')
        then substr(batch.record, length(batch."viina_version") + 2)
    else batch.record
end
"""
INFO = RawTable(
    "viina_event_info", INFO_COLUMNS, identity=WITHOUT_VERSION, has_sightings=True
)
EVENT_LABELS = RawTable(
    "viina_event_labels",
    LABEL_COLUMNS,
    identity=WITHOUT_VERSION,
    is_attribute=True,
    has_sightings=True,
)


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not a VIINA table")
    if data.startswith(POINTER):
        raise RefusedFileError(
            "it is a pointer to a file kept elsewhere; fetch the file itself"
        )
    records = cut(data, ",", is_quoted=True)
    names = _header(records)
    table = _table(names)
    wanted = {column.upstream for column in table.columns}
    _check(table, names, wanted)
    shape = Shape(table.name, (names,), wanted, ",", is_quoted=True)
    parsed = parse(records, shape, skip=1)
    return replace(parsed, release_name=pc.max(parsed.rows["viina_version"]).as_py())


def _header(records: Records) -> list[str]:
    text = records.content(0).decode(errors="replace")
    return [name.strip().lower() for name in next(csv.reader([text]), [])]


def _table(names: list[str]) -> RawTable:
    if "event_id" not in names and "event_id_1pd" in names:
        raise RefusedFileError(
            "it is VIINA's event_1pd, which merges reports into one a day; "
            "Borderlog works from event_info and event_labels"
        )
    if "t_mil_b" in names:
        return EVENT_LABELS
    if "text" in names or "report_id" in names:
        return INFO
    raise RefusedFileError("row 1 is no header of VIINA's event_info or event_labels")


def _check(table: RawTable, names: list[str], wanted: set[str]) -> None:
    kind = table.name.removeprefix("viina_")
    missing = sorted(wanted - set(names) - OPTIONAL)
    if missing:
        raise RefusedFileError(f"it lacks the {kind} column(s) {', '.join(missing)}")
    counts = Counter(names)
    repeated = sorted(name for name in wanted if counts[name] > 1)
    if repeated:
        raise RefusedFileError(
            f"it has the {kind} column(s) {', '.join(repeated)} more than once"
        )


CONNECTOR = Connector(
    source_name="viina",
    info=SourceInfo(
        title="VIINA 2.0, Violent Incident Information from News Articles",
        publisher="Yuri Zhukov and Natalie Ayers",
        licence="ODbL 1.0",
        licence_url="https://opendatacommons.org/licenses/odbl/1-0/",
        citation=(
            "Zhukov, Y. and Ayers, N. (2023). VIINA 2.0: Violent Incident Information "
            "from News Articles on the 2022 Russian Invasion of Ukraine. Cambridge, MA: "
            "Harvard University. https://github.com/zhukovyuri/VIINA"
        ),
        home_url="https://github.com/zhukovyuri/VIINA",
        description=(
            "Reports of Ukrainian and Russian news on the war in Ukraine, placed and "
            "labelled by machine; a lead to follow, never a fact"
        ),
        coded_by="machine",
        is_redistributable=True,
        is_machine_feed=True,
        is_key_needed=False,
        expected_lag_hours=72,
    ),
    tables=(INFO, EVENT_LABELS),
    parse=_parse,
)
