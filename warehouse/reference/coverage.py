"""Land cut into pieces that meet without gap or overlap, read by either policy."""

from pathlib import Path

import duckdb

from warehouse.reference import DATA

SEEDS = Path(__file__).parents[2] / "dbt" / "seeds"

# Polygons cut before their neighbours disagree with them by some metres.
SNAPPED_DEGREES = 0.0002
CLOSED_DEGREES = 0.003

# What is left between a region and a disputed area that both follow one line: no ground.
SLIVER_DEGREES = 0.004

# No more of its outline than this is off the land of countries: an area with land around.
OPEN_SHARE = 0.02

HELD = """
create or replace table held_unit as
select
    unit_id, line_kind, de_jure_country_code, de_facto_country_code,
    string_split(coalesce(region_codes, ''), ' ') as region_codes
from read_csv($units, header = true, all_varchar = true, nullstr = '')
where held_to is null
"""

LAND = """
create or replace table land_piece as
select
    boundary.country_code, boundary.region_code, held_unit.unit_id,
    st_geomfromwkb(boundary.geometry) as geom
from read_parquet($boundaries) as boundary
left join held_unit on list_contains(held_unit.region_codes, boundary.region_code)
"""

# Where two areas overlap, the ground is the smaller one's.
AREA = """
create or replace table area as
with drawn as (
    select unit_id, st_geomfromwkb(geometry) as geom
    from read_parquet($areas)
    inner join held_unit using (unit_id)
    where unit_id not in (select unit_id from land_piece where unit_id is not null)
)

select
    wide.unit_id,
    case
        when count(narrow.unit_id) = 0 then wide.geom
        else st_difference(wide.geom, st_union_agg(narrow.geom))
    end as geom
from drawn as wide
left join drawn as narrow
    on wide.unit_id != narrow.unit_id
        and (st_area(narrow.geom), narrow.unit_id) < (st_area(wide.geom), wide.unit_id)
        and st_intersects(narrow.geom, wide.geom)
group by wide.unit_id, wide.geom
"""

# A piece is the part of a region in one area, the rest of it, or an area that no country
# has though land is all around it. What else reaches beyond land is sea.
PIECE = """
create or replace table piece as
with inside as (
    select land.country_code, land.region_code, area.unit_id, true as is_cut,
        st_intersection(land.geom, area.geom) as geom
    from land_piece as land
    inner join area on st_intersects(land.geom, area.geom)
),

outside as (
    select land.country_code, land.region_code, land.unit_id,
        count(area.unit_id) > 0 as is_cut,
        case
            when count(area.unit_id) = 0 then land.geom
            else st_difference(land.geom, st_union_agg(area.geom))
        end as geom
    from land_piece as land
    left join area on st_intersects(land.geom, area.geom)
    group by land.country_code, land.region_code, land.unit_id, land.geom
),

unclaimed as (
    select null as country_code, null as region_code, area.unit_id, true as is_cut,
        st_difference(area.geom, st_union_agg(land.geom)) as geom
    from area
    inner join land_piece as land on st_intersects(area.geom, land.geom)
    group by area.unit_id, area.geom
    having st_length(st_difference(
        st_boundary(area.geom), st_buffer(st_union_agg(land.geom), $sliver)
    )) < $open * st_length(st_boundary(area.geom))
),

part as (
    select country_code, region_code, unit_id, is_cut, unnest(st_dump(geom)).geom as geom
    from (from inside union all from outside union all from unclaimed)
),

kept as (
    select country_code, region_code, unit_id, st_union_agg(geom) as geom
    from part
    where st_geometrytype(geom) = 'POLYGON'
        and (not is_cut or 2 * st_area(geom) > $sliver * st_perimeter(geom))
    group by all
)

select
    row_number() over (
        order by country_code nulls last, region_code nulls last, unit_id nulls first
    ) as place,
    country_code, region_code, unit_id, geom
from kept
"""

COVERAGE = """
create or replace table coverage as
with cleaned as (
    select st_coverageclean(list(geom order by place), $snapped, $closed) as geom
    from piece
),

part as (
    select unnest(st_dump(geom)) as part from cleaned
),

gathered as (
    select part.path[1] as place, st_makevalid(st_union_agg(part.geom)) as geom
    from part
    group by all
),

read_by_policy as (
    select
        piece.place, piece.unit_id, piece.region_code,
        coalesce(held_unit.line_kind, 'none') as line_kind,
        coalesce(held_unit.de_jure_country_code, piece.country_code) as de_jure,
        coalesce(held_unit.de_facto_country_code, piece.country_code) as de_facto,
        piece.country_code,
        -- A region cut by an area is the ground of another country there.
        piece.country_code = de_jure or coalesce(
            list_contains(held_unit.region_codes, piece.region_code), false
        ) as is_own_region
    from piece
    left join held_unit using (unit_id)
)

select
    place, unit_id, line_kind, de_jure, de_facto,
    coalesce(country_code, de_jure) as country_code,
    region_code, is_own_region, geom
from read_by_policy
inner join gathered using (place)
where de_jure is not null
"""


EDGE = """
create or replace table {edges} as
with ring as (
    select place, unnest(st_dump(st_boundary(geom))).geom as geom from {pieces}
),

numbered as (
    select place, geom, unnest(generate_series(1, st_npoints(geom) - 1)) as step
    from ring
),

sided as (
    select
        place,
        st_pointn(geom, step::integer) as start_point,
        st_pointn(geom, (step + 1)::integer) as end_point
    from numbered
),

ends as (
    select
        place,
        [st_x(start_point), st_y(start_point)] as start_xy,
        [st_x(end_point), st_y(end_point)] as end_xy
    from sided
)

select
    least(start_xy, end_xy) as from_xy,
    greatest(start_xy, end_xy) as to_xy,
    min(place) as place_1,
    case when count(*) > 1 then max(place) end as place_2
from ends
where start_xy != end_xy
group by all
"""


def take_edges(con: duckdb.DuckDBPyConnection, pieces: str, edges: str) -> None:
    """One row a straight edge of `pieces`, with the piece on either side."""
    con.execute(EDGE.format(pieces=pieces, edges=edges))


def lay_coverage(con: duckdb.DuckDBPyConnection) -> None:
    """Create `coverage` and `coverage_edge` from `boundaries` and `disputed_areas`."""
    con.execute(HELD, {"units": str(SEEDS / "disputed_units.csv")})
    con.execute(LAND, {"boundaries": str(DATA / "boundaries.parquet")})
    con.execute(AREA, {"areas": str(DATA / "disputed_areas.parquet")})
    con.execute(PIECE, {"sliver": SLIVER_DEGREES, "open": OPEN_SHARE})
    con.execute(COVERAGE, {"snapped": SNAPPED_DEGREES, "closed": CLOSED_DEGREES})
    take_edges(con, "coverage", "coverage_edge")
