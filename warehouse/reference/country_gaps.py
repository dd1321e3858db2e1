"""Distances between countries that have no common land border."""

import duckdb

from warehouse.reference.files import write_table

NEAR_KM = 500
# Points along the outlines lie at most this far apart: half of the error of a gap.
STEP_DEGREES = 0.03
CELL_DEGREES = 1

# Degrees of longitude count by latitude, so that steps are as long in the north.
POINT = """
create or replace table outline_point as
with outer_edge as (
    select one.de_jure as country_code, edge.from_xy, edge.to_xy
    from coverage_edge as edge
    inner join coverage as one on edge.place_1 = one.place
    left join coverage as other on edge.place_2 = other.place
    where one.de_jure is distinct from other.de_jure
    union all
    select other.de_jure as country_code, edge.from_xy, edge.to_xy
    from coverage_edge as edge
    inner join coverage as one on edge.place_1 = one.place
    inner join coverage as other on edge.place_2 = other.place
    where one.de_jure != other.de_jure
),

measured as (
    select *, to_xy[1] - from_xy[1] as width, to_xy[2] - from_xy[2] as height
    from outer_edge
),

stepped as (
    select *, ceil(sqrt(
        pow(width * cos(radians(from_xy[2])), 2) + pow(height, 2)
    ) / $step)::integer as step_count
    from measured
),

placed as (
    select
        country_code,
        from_xy[1] + width * unnest(range(step_count)) / step_count as longitude,
        from_xy[2] + height * unnest(range(step_count)) / step_count as latitude
    from stepped
)

select
    country_code, longitude, latitude,
    cos(radians(latitude)) * cos(radians(longitude)) as x,
    cos(radians(latitude)) * sin(radians(longitude)) as y,
    sin(radians(latitude)) as z,
    floor(longitude / $cell)::integer as column_number,
    floor(latitude / $cell)::integer as row_number
from placed
"""

# Of each cell a middle and how far its points lie from it: chords on a sphere of
# radius one, which are shorter than arcs and rank alike.
CELL = """
create or replace table outline_cell as
with middle as (
    select country_code, column_number, row_number,
        avg(x) as x, avg(y) as y, avg(z) as z
    from outline_point
    group by all
)

select
    middle.country_code, middle.column_number, middle.row_number,
    middle.x, middle.y, middle.z,
    max(sqrt(
        pow(point.x - middle.x, 2) + pow(point.y - middle.y, 2)
        + pow(point.z - middle.z, 2)
    )) as reach
from middle
inner join outline_point as point using (country_code, column_number, row_number)
group by all
"""

# Only cells that can hold the nearest points of their two countries.
CELL_PAIR = """
create or replace table cell_pair as
with neighbour as (
    select distinct country_code_1, country_code_2 from border where policy = 'de_jure'
),

apart as (
    select
        one.country_code as country_code_1, other.country_code as country_code_2,
        one.column_number as column_1, one.row_number as row_1,
        other.column_number as column_2, other.row_number as row_2,
        sqrt(
            pow(one.x - other.x, 2) + pow(one.y - other.y, 2) + pow(one.z - other.z, 2)
        ) as middle_chord,
        one.reach + other.reach as reach
    from outline_cell as one
    inner join outline_cell as other
        on one.country_code < other.country_code
            and abs(one.z - other.z) < 2 * $near
)

select * from apart
anti join neighbour using (country_code_1, country_code_2)
where middle_chord - reach < $near
qualify middle_chord - reach <= min(middle_chord + reach) over (
    partition by country_code_1, country_code_2
)
"""

GAP = """
with point_pair as (
    select
        pair.country_code_1, pair.country_code_2,
        one.longitude as longitude_1, one.latitude as latitude_1,
        other.longitude as longitude_2, other.latitude as latitude_2,
        pow(one.x - other.x, 2) + pow(one.y - other.y, 2) + pow(one.z - other.z, 2)
            as squared_chord
    from cell_pair as pair
    inner join outline_point as one
        on pair.country_code_1 = one.country_code
            and pair.column_1 = one.column_number and pair.row_1 = one.row_number
    inner join outline_point as other
        on pair.country_code_2 = other.country_code
            and pair.column_2 = other.column_number and pair.row_2 = other.row_number
),

nearest as (
    select
        country_code_1, country_code_2,
        min_by(
            [latitude_1, longitude_1, latitude_2, longitude_2], squared_chord
        ) as ends
    from point_pair
    group by all
),

gap as (
    select
        country_code_1, country_code_2,
        -- The function reads latitude first.
        st_distance_spheroid(
            st_point(ends[1], ends[2]), st_point(ends[3], ends[4])
        ) / 1000 as gap_km
    from nearest
)

select country_code_1, country_code_2, round(gap_km, 1) from gap
where gap_km < $near_km
"""

EARTH_RADIUS_KM = 6371
# A sphere differs from the spheroid by less than this.
MARGIN = 1.01


def build_country_gaps(con: duckdb.DuckDBPyConnection) -> None:
    """Write `country_gaps`; needs `coverage`, `coverage_edge` and `border`."""
    con.execute(POINT, {"step": STEP_DEGREES, "cell": CELL_DEGREES})
    con.execute(CELL)
    con.execute(CELL_PAIR, {"near": MARGIN * NEAR_KM / EARTH_RADIUS_KM})
    write_table("country_gaps", con.execute(GAP, {"near_km": NEAR_KM}).fetchall())
