"""Natural Earth's admin-1 units as a DuckDB table, read once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

import duckdb

from warehouse.reference.matching import Unit, match_units

HEADER_BYTES = 8
# By the envelope type in bits 1 to 3 of the flags (GeoPackage 1.3, section 2.1.3).
ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def load_units(con: duckdb.DuckDBPyConnection, source: Path) -> None:
    """Create `unit`: one row a polygon, with country and region."""
    con.execute(
        """
        create table state_province (
            fid bigint, iso_a2 varchar, name varchar, gn_name varchar,
            woe_name varchar, gu_a3 varchar, fips varchar, shape blob
        )
        """
    )
    rows = [(*row[:-1], _wkb(row[-1])) for row in _rows(source)]
    con.executemany("insert into state_province values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    con.execute(MATCH)
    matches = [astuple(match) for match in match_units([_unit(row) for row in rows])]
    con.executemany("insert into match values (?, ?, ?, ?, ?)", matches)
    con.execute(UNIT)


def _rows(source: Path) -> Iterator[tuple[object, ...]]:
    # Not ST_Read: on this file it ended the process in one run of two.
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as package:
        yield from package.execute(
            """
            select fid, iso_a2, name, gn_name, woe_name, gu_a3, fips, geom
            from states_provinces order by fid
            """
        )


def _wkb(shape: object) -> bytes:
    """The standard geometry inside a GeoPackage blob."""
    assert isinstance(shape, bytes)
    return shape[HEADER_BYTES + ENVELOPE_BYTES[shape[3] >> 1 & 7] :]


def _unit(row: tuple[object, ...]) -> Unit:
    fid, country, name, gn_name, wider, part, *_ = row
    names = tuple(str(each) for each in (name, gn_name) if each)
    return Unit(int(str(fid)), str(country), names, str(wider or ""), str(part))


MATCH = """
create table match (
    fid bigint, country_code varchar, region_code varchar,
    is_settled boolean, is_cut boolean
)
"""

UNIT = """
create table unit as
select match.*, fips, name, gn_name, st_makevalid(st_geomfromwkb(shape)) as geom
from match join state_province using (fid)
order by fid
"""
