"""Lines for maps: between regions, recognised borders, and lines of control."""

from pathlib import Path

import duckdb

from warehouse.reference.coverage import SEEDS

# A line that separates a disputed unit from the rest of its de jure country is drawn by
# either policy. Between two units it is one only where different states hold them.
DIVIDED = """
create or replace table divided as
with sided as (
    select
        edge.from_xy, edge.to_xy, one.country_code, other.country_code as other_country,
        one.region_code as region_1, other.region_code as region_2,
        [one.de_jure, other.de_jure] as de_jure,
        [one.de_facto, other.de_facto] as de_facto,
        one.line_kind != 'none' as is_unit_1,
        other.line_kind != 'none' as is_unit_2
    from outline_edge as edge
    inner join outline as one on edge.place_1 = one.place
    inner join outline as other on edge.place_2 = other.place
)

select
    *,
    de_jure[1] != de_jure[2] as is_divided_de_jure,
    de_facto[1] != de_facto[2] as is_divided_de_facto,
    de_jure[1] = de_jure[2] and (
        is_unit_1 != is_unit_2 or (is_unit_1 and de_facto[1] != de_facto[2])
    ) as is_unit_outline
from sided
"""

LISTED = """
create or replace table boundary_line as
select
    country_code_1, country_code_2,
    string_split(nullif(region_codes, ''), ' ') as region_codes
from read_csv($lines, header = true, all_varchar = true)
"""

CLASSED = """
create or replace table map_line as
with by_policy as (
    select *, 'de_jure' as policy, de_jure as sides
    from divided
    where is_divided_de_jure or is_unit_outline
    union all
    select *, 'de_facto' as policy, de_facto as sides
    from divided
    where is_divided_de_facto or is_unit_outline
),

ordered as (
    select
        policy, from_xy, to_xy, is_divided_de_jure, region_1, region_2,
        list_sort(sides) as sides, list_sort(de_jure) as de_jure
    from by_policy
)

select
    policy, from_xy, to_xy,
    sides[1] as country_code_1,
    sides[2] as country_code_2,
    case
        when is_divided_de_jure and not exists (
            select 1 from boundary_line
            where [country_code_1, country_code_2] in (ordered.sides, ordered.de_jure)
                and (
                    region_codes is null
                    or list_has_any(region_codes, [ordered.region_1, ordered.region_2])
                )
        ) then 'border'
        else 'line'
    end as kind
from ordered
union all
select
    null as policy, from_xy, to_xy, country_code as country_code_1,
    null as country_code_2, 'regions' as kind
from divided
where country_code = other_country and region_1 is distinct from region_2
"""

# Rounded alike, two lines that met still meet.
DRAWN = """
with rounded as (
    select distinct
        kind, policy, country_code_1, country_code_2,
        [round(from_xy[1], 2), round(from_xy[2], 2)] as start_xy,
        [round(to_xy[1], 2), round(to_xy[2], 2)] as end_xy
    from map_line
),

edge as (
    select
        kind, policy, country_code_1, country_code_2,
        st_makeline(
            st_point(start_xy[1], start_xy[2]), st_point(end_xy[1], end_xy[2])
        ) as geom
    from rounded
    where start_xy != end_xy
),

merged as (
    select kind, policy, country_code_1, country_code_2,
        st_linemerge(st_collect(list(geom order by st_ashexwkb(geom)))) as geom
    from edge
    group by all
)

select
    kind, policy, country_code_1, country_code_2,
    st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom), st_asgeojson(geom)
from merged
order by kind desc, policy desc, country_code_1, country_code_2
"""


def class_lines(
    con: duckdb.DuckDBPyConnection, lines: Path = SEEDS / "boundary_lines.csv"
) -> None:
    """Create `map_line`; needs `outline` and `outline_edge`."""
    con.execute(DIVIDED)
    con.execute(LISTED, {"lines": str(lines)})
    con.execute(CLASSED)
