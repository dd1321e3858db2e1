"""Areas of disputed units: cut out of the boundaries along the lines in dispute."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb

from warehouse.reference import DATA
from warehouse.reference.files import INPUTS
from warehouse.reference.natural_earth import _wkb

PARTS = INPUTS / "disputed_area_parts.csv"

# What a part may be cut from: a country or a region as `boundaries` draw it, or a
# polygon of Natural Earth that is no country's, by its three letters.
GROUND = """
create or replace table ground as
select country_code as code, st_geomfromwkb(geometry) as geom
from read_parquet($boundaries)
union all
select region_code, st_geomfromwkb(geometry)
from read_parquet($boundaries) where region_code is not null
union all
select code, st_makevalid(st_reduceprecision(st_geomfromwkb(shape), 0.0001))
from drawn where kind = 'polygon'
"""

PART = """
create or replace table part as
select
    unit_id,
    string_split(base, ' ') as base,
    line_ids,
    st_geomfromtext('LINESTRING (' || replace(hand_line, ';', ', ') || ')') as hand_line,
    list_transform(
        string_split(inside, ';'),
        lambda each: st_geomfromtext('POINT (' || each || ')')
    ) as inside
from read_csv($parts, header = true, all_varchar = true, nullstr = '')
"""

BASE = """
create or replace table base as
select unit_id, st_union_agg(geom) as geom
from (select unit_id, unnest(base) as code from part)
join ground using (code)
group by all
"""

# Lines in dispute seldom end just on the border or on one another: each loose end
# is drawn on to the nearest of them, and a little beyond.
STRAND = """
create or replace table strand as
with merged as (
    select unit_id, unnest(st_dump(st_linemerge(st_union_agg(
        st_reduceprecision(st_geomfromwkb(shape), 0.0001)
    )))).geom as geom
    from (select unit_id, unnest(string_split(line_ids, ' ')) as code from part)
    join drawn using (code)
    where kind = 'line'
    group by unit_id
    union all
    select unit_id, hand_line from part where hand_line is not null
),
numbered as (
    select *, row_number() over (order by unit_id, st_aswkb(geom)::blob) as place
    from merged
),
loose as (
    select place, unit_id, unnest([st_startpoint(geom), st_endpoint(geom)]) as tip
    from numbered where not st_isclosed(geom)
),
target as (
    select unit_id, 0 as place, st_boundary(geom) as geom from base
    union all
    select unit_id, place, geom from numbered
),
nearest as (
    select tip, loose.unit_id, st_endpoint(st_shortestline(tip, geom)) as edge
    from loose join target using (unit_id)
    where loose.place <> target.place
        and st_distance(tip, geom) < if(target.place = 0, 0.06, 0.01)
)
select unit_id, geom from merged
union all
select unit_id, st_makeline(tip, st_point(
    st_x(edge) + (st_x(edge) - st_x(tip)) / st_distance(tip, edge) * 0.002,
    st_y(edge) + (st_y(edge) - st_y(tip)) / st_distance(tip, edge) * 0.002
))
from nearest
where st_distance(tip, edge) > 1e-9
"""

CUT = """
create or replace table cut as
with line as (
    select unit_id, st_boundary(geom) as geom from base
    union all
    select unit_id, geom from strand
),
face as (
    select unit_id, unnest(st_dump(st_polygonize([geom]))).geom as geom
    from (select unit_id, st_union_agg(geom) as geom from line group by unit_id)
)
select part.unit_id, st_union_agg(face.geom) as geom
from part
join face using (unit_id)
where len(list_filter(inside, lambda each: st_contains(face.geom, each))) > 0
group by all
union all
select unit_id, geom from part join base using (unit_id) where inside is null
"""

# The coast of a 1:10m map puts ports into the sea: an area reaches two kilometres
# over whatever is nobody's land and no unit's shore before it.
AREA = """
create or replace table area as
with shore as (
    select unit_id, st_buffer(geom, 0.02, 2) as geom from cut
),
taken as (
    select shore.unit_id, st_geomfromwkb(geometry) as geom
    from shore join read_parquet($boundaries)
        on st_intersects(shore.geom, st_geomfromwkb(geometry))
    union all
    select shore.unit_id, if(other.unit_id < shore.unit_id, wide.geom, other.geom)
    from shore
    join cut as other on other.unit_id <> shore.unit_id
        and st_intersects(st_expand(other.geom, 0.02), shore.geom)
    join shore as wide on wide.unit_id = other.unit_id
),
free as (
    select shore.unit_id, st_difference(shore.geom, st_union_agg(taken.geom)) as geom
    from shore join taken using (unit_id)
    group by shore.unit_id, shore.geom
)
select
    unit_id,
    st_collectionextract(st_makevalid(st_reduceprecision(
        st_union(cut.geom, coalesce(free.geom, cut.geom)), 0.0001
    )), 3) as geom
from cut left join free using (unit_id)
"""

WRITTEN = """
copy (
    select
        unit_id,
        st_aswkb(st_normalize(geom))::blob as geometry,
        round(st_xmin(geom), 4) as min_longitude,
        round(st_ymin(geom), 4) as min_latitude,
        round(st_xmax(geom), 4) as max_longitude,
        round(st_ymax(geom), 4) as max_latitude
    from area order by unit_id
) to $path (format parquet, compression zstd, compression_level 19)
"""


def build_disputed_areas(con: duckdb.DuckDBPyConnection, natural_earth: Path) -> None:
    """Write `disputed_areas`; needs `boundaries` written and spatial loaded."""
    con.execute("create or replace table drawn (kind text, code text, shape blob)")
    con.executemany("insert into drawn values (?, ?, ?)", list(_drawn(natural_earth)))
    boundaries = {"boundaries": str(DATA / "boundaries.parquet")}
    con.execute(GROUND, boundaries)
    con.execute(PART, {"parts": str(PARTS)})
    for step in (BASE, STRAND, CUT):
        con.execute(step)
    con.execute(AREA, boundaries)
    con.execute(WRITTEN, {"path": str(DATA / "disputed_areas.parquet")})


def _drawn(source: Path) -> Iterator[tuple[str, str, bytes]]:
    """Lines in dispute by number, and polygons that Natural Earth sets apart."""
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as package:
        lines = package.execute("select fid, geom from disputed_borders order by fid")
        yield from (("line", str(fid), _wkb(shape)) for fid, shape in lines)
        polygons = package.execute(
            """
            select gu_a3, geom from states_provinces
            where iso_a2 = '-1' or gu_a3 in ('PFA', 'SYU') order by fid
            """
        )
        yield from (("polygon", code, _wkb(shape)) for code, shape in polygons)
