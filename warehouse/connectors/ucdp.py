"""UCDP GED and Candidate: CSV by column name, of 49 columns, 41 once, or no header."""

import re
from dataclasses import replace
from datetime import date

from warehouse.connectors.seam import Column, Connector, RawTable, SourceInfo
from warehouse.errors import RefusedFileError
from warehouse.landing.archive import looks_like_html
from warehouse.landing.sidecar import Sidecar
from warehouse.loading.records import (
    Parsed,
    Records,
    Shape,
    cut,
    parse,
    with_constants,
)

UPSTREAM = (
    "id relid year active_year code_status type_of_violence conflict_dset_id "
    "conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id "
    "side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources "
    "source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt "
    "priogrid_gid country country_id region event_clarity date_prec date_start date_end "
    "deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
).split()
DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S.%f", "%m/%d/%Y %H:%M:%S")

COLUMNS = (
    Column("event_id", "id", "BIGINT", is_required=True),
    Column("type_of_violence", "type_of_violence", "INTEGER", is_required=True),
    Column("dyad_name", "dyad_name"),
    Column("side_a_id", "side_a_new_id"),
    Column("side_a_name", "side_a"),
    Column("side_b_id", "side_b_new_id"),
    Column("side_b_name", "side_b"),
    Column("side_a_gwno", "gwnoa"),
    Column("side_b_gwno", "gwnob"),
    Column("source_office", "source_office"),
    Column("source_date", "source_date"),
    Column("source_headline", "source_headline"),
    Column("source_article", "source_article"),
    Column("source_original", "source_original"),
    Column("where_precision", "where_prec", "INTEGER", is_required=True),
    Column("where_name", "where_coordinates"),
    Column("region_name", "adm_1"),
    Column("latitude", "latitude", "DOUBLE", is_required=True),
    Column("longitude", "longitude", "DOUBLE", is_required=True),
    Column("country_gwno", "country_id", "INTEGER", is_required=True),
    Column("date_precision", "date_prec", "INTEGER", is_required=True),
    Column("starts_on", "date_start", "DATE", DAYS, is_required=True),
    Column("ends_on", "date_end", "DATE", DAYS, is_required=True),
    Column("fatality_count_best", "best", "INTEGER"),
    Column("fatality_count_high", "high", "INTEGER"),
    Column("fatality_count_low", "low", "INTEGER"),
    Column("release_name", "release_name"),
    Column("is_final_release", "is_final_release", "BOOLEAN"),
    Column("release_on", "release_on", "DATE", ("%Y-%m-%d",)),
)
OF_RELEASE = {"release_name", "is_final_release", "release_on"}
# 41-column releases lack some of these; the rest no release can do without.
OPTIONAL = {
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "adm_1",
}


def _parse(sidecar: Sidecar, data: bytes) -> Parsed:
    if looks_like_html(data):
        raise RefusedFileError("it is an HTML page, not a UCDP table")
    records = cut(data, ",", is_quoted=True)
    names, skip = _header(records)
    wanted = {column.upstream for column in COLUMNS} - OF_RELEASE
    missing = sorted(wanted - set(names) - OPTIONAL)
    if missing:
        raise RefusedFileError(f"it lacks the UCDP column(s) {', '.join(missing)}")
    parsed = parse(
        records, Shape("ucdp_events", (names,), wanted, ",", is_quoted=True), skip=skip
    )
    return replace(parsed, rows=with_constants(parsed.rows, release(sidecar.file_name)))


def _header(records: Records) -> tuple[list[str], int]:
    """Column names and how many records they take: candidates once came without."""
    first = records.content(0).decode(errors="replace").lstrip("\ufeff").strip()
    names = [name.strip().strip('"').lower() for name in first.split(",")]
    if "id" in names:
        return names, 1
    if records.widths[0] == len(UPSTREAM):
        return UPSTREAM, 0
    raise RefusedFileError(
        f"row 1 is no UCDP header and has {records.widths[0]} comma-separated columns "
        f"where UCDP events have {len(UPSTREAM)}"
    )


def release(file_name: str) -> dict[str, str]:
    """The release a file name tells: final `v26_1`, candidate `v26_0_3`, `v26_01_26_03`.

    A final one is published in June of its year, a candidate in the month after the
    last it covers: the first of that month stands for the day, which no name tells.
    """
    found = re.search(
        r"(?:v|ged)(\d\d)_?(\d+)(?:_(\d+))?(?:_(\d+))?", file_name.lower()
    )
    if not found:
        return dict.fromkeys(OF_RELEASE, "")
    year, second, third, fourth = (
        int(part) if part else None for part in found.groups()
    )
    month = fourth or third
    is_final = month is None
    after = _month_after(2000 + (year or 0), month) if month else None
    released = after or date(2000 + (year or 0), 6, 1)
    name = f"{year:02d}.{second}" if is_final else f"{year:02d}.0.{month:02d}"
    return {
        "release_name": name,
        "is_final_release": str(is_final).lower(),
        "release_on": released.isoformat(),
    }


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


CONNECTOR = Connector(
    source_name="ucdp",
    info=SourceInfo(
        title="UCDP Georeferenced Event Dataset and Candidate Events",
        publisher="Uppsala Conflict Data Program",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        citation=(
            "Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced "
            "Event Dataset. Journal of Peace Research 50(4); Hegre, H. et al. (2020). "
            "Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3). "
            "https://ucdp.uu.se/"
        ),
        home_url="https://ucdp.uu.se/downloads/",
        description="Deadly events of organised violence, coded by researchers",
        coded_by="expert",
        is_redistributable=True,
        is_machine_feed=False,
        is_key_needed=False,
        expected_lag_hours=24 * 50,
        is_lethal_only=True,
    ),
    tables=(
        RawTable(
            "ucdp_events",
            COLUMNS,
            identity="batch.record || chr(31) || batch.release_name",
        ),
    ),
    parse=_parse,
)
