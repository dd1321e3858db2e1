"""Land borders as short lines, one set for each policy."""

import duckdb

from warehouse.reference import DATA

# In degrees: short enough that the box of a piece says where it is.
PIECE_DEGREES = 0.25

SIDED = """
create or replace table border_edge as
with read_by_policy as (
    select
        place,
        case when is_own_region then region_code end as region_code,
        unnest(['de_jure', 'de_facto']) as policy,
        unnest([de_jure, de_facto]) as country_code
    from coverage
),

paired as (
    select
        one.policy, edge.from_xy, edge.to_xy,
        [one.country_code, one.region_code] as one_side,
        [other.country_code, other.region_code] as other_side
    from coverage_edge as edge
    inner join read_by_policy as one on edge.place_1 = one.place
    inner join read_by_policy as other
        on edge.place_2 = other.place and one.policy = other.policy
    where one.country_code != other.country_code
)

select
    policy, from_xy, to_xy,
    least(one_side, other_side) as side_1,
    greatest(one_side, other_side) as side_2
from paired
"""

# Lines of one pair of regions are joined, then cut evenly.
PIECES = """
create or replace table border as
with edge as (
    select
        policy, side_1, side_2,
        st_makeline(
            st_point(from_xy[1], from_xy[2]), st_point(to_xy[1], to_xy[2])
        ) as geom
    from border_edge
),

merged as (
    select policy, side_1, side_2,
        st_linemerge(st_collect(list(geom order by st_ashexwkb(geom)))) as geom
    from edge
    group by all
),

line as (
    select policy, side_1, side_2, unnest(st_dump(geom)).geom as geom from merged
),

counted as (
    select *, ceil(st_length(geom) / $longest)::integer as piece_count from line
),

numbered as (
    select *, unnest(range(piece_count)) as piece from counted
),

cut as (
    select
        policy,
        side_1[1] as country_code_1,
        side_2[1] as country_code_2,
        side_1[2] as region_code_1,
        side_2[2] as region_code_2,
        st_reduceprecision(
            st_linesubstring(geom, piece / piece_count, (piece + 1) / piece_count),
            0.000001
        ) as geom
    from numbered
)

select
    concat_ws(
        '-', lower(country_code_1), lower(country_code_2), replace(policy, '_', '-'),
        row_number() over (
            partition by policy, country_code_1, country_code_2
            order by st_xmin(geom), st_ymin(geom), st_ashexwkb(geom)
        )
    ) as border_id,
    country_code_1, country_code_2, policy, region_code_1, region_code_2,
    st_aswkb(geom)::blob as geometry,
    st_xmin(geom) as min_longitude,
    st_ymin(geom) as min_latitude,
    st_xmax(geom) as max_longitude,
    st_ymax(geom) as max_latitude
from cut
where st_npoints(geom) > 1
"""


def build_borders(con: duckdb.DuckDBPyConnection) -> None:
    """Write `borders`; needs `coverage` and `coverage_edge`."""
    con.execute(SIDED)
    con.execute(PIECES, {"longest": PIECE_DEGREES})
    con.execute(
        """
        copy (
            from border
            order by policy desc, country_code_1, country_code_2,
                min_longitude, min_latitude, border_id
        )
        to $path (format parquet, compression zstd, compression_level 19)
        """,
        {"path": str(DATA / "borders.parquet")},
    )
