"""Natural Earth's admin-1 units as a DuckDB table, read once."""

from pathlib import Path

import duckdb

from warehouse.reference.matching import Unit, match_units


def load_units(con: duckdb.DuckDBPyConnection, source: Path) -> None:
    """Create `unit`: fid, country_code, region_code, fips, names, geom."""
    con.execute(
        """
        create table states_provinces as
        from st_read(?, layer = 'states_provinces')
        """,
        [str(source)],
    )
    matched = match_units(_units(con))
    con.execute(
        "create table match (fid bigint, country_code varchar, region_code varchar)"
    )
    con.executemany(
        "insert into match values (?, ?, ?)",
        [(fid, *codes) for fid, codes in sorted(matched.items())],
    )
    con.execute(
        """
        create table unit as
        select match.*, fips, name, gn_name, woe_name, st_makevalid(geom) as geom
        from match join states_provinces using (fid)
        order by fid
        """
    )


def _units(con: duckdb.DuckDBPyConnection) -> list[Unit]:
    rows = con.execute(
        """
        select fid, iso_a2, name, gn_name, woe_name, fips, gu_a3
        from states_provinces order by fid
        """
    ).fetchall()
    return [
        Unit(fid, country, tuple(filter(None, names)), fips, part)
        for fid, country, *names, fips, part in rows
    ]
