"""Natural Earth's admin-1 units as a DuckDB table, read once."""

from dataclasses import astuple
from pathlib import Path

import duckdb

from warehouse.reference.matching import Unit, match_units


def load_units(con: duckdb.DuckDBPyConnection, source: Path) -> None:
    """Create `unit`: one row a polygon, with country and region."""
    con.execute(
        """
        create table states_provinces as
        from st_read(?, layer = 'states_provinces')
        """,
        [str(source)],
    )
    con.execute(
        """
        create table match (
            fid bigint, country_code varchar, region_code varchar,
            is_settled boolean, is_cut boolean
        )
        """
    )
    matches = [astuple(match) for match in match_units(_units(con))]
    con.executemany("insert into match values (?, ?, ?, ?, ?)", matches)
    con.execute(
        """
        create table unit as
        select match.*, fips, name, gn_name, st_makevalid(geom) as geom
        from match join states_provinces using (fid)
        order by fid
        """
    )


def _units(con: duckdb.DuckDBPyConnection) -> list[Unit]:
    rows = con.execute(
        """
        select fid, iso_a2, name, gn_name, coalesce(woe_name, ''), gu_a3
        from states_provinces order by fid
        """
    ).fetchall()
    return [
        Unit(fid, country, tuple(filter(None, names)), wider, part)
        for fid, country, *names, wider, part in rows
    ]
