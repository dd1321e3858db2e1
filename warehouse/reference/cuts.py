"""Cut polygons older than a split along the places that lie nearest."""

import duckdb

# Each point of such a polygon goes to the region of its nearest place; whatever
# no cell reaches stays without a region.
CELLS = """
create table cell as
with site as (
    select distinct unit.fid, unit.country_code, coded.region_code,
        st_point(longitude, latitude) as point
    from unit join city_unit using (fid) join city using (geonames_id)
    join geonames_region as coded
        on coded.geonames_code = geonames_country || '.' || admin1
    where is_cut and coded.country_code = unit.country_code
        -- A region that has a polygon of its own is in here by the line's error only.
        and coded.region_code not in (
            select region_code from unit where not is_cut and region_code is not null
        )
),
-- Corners far outside make the cells reach over the whole polygon.
corner as (
    select fid, unnest([
        st_point(st_xmin(geom) - 90, st_ymin(geom) - 90),
        st_point(st_xmin(geom) - 90, st_ymax(geom) + 90),
        st_point(st_xmax(geom) + 90, st_ymin(geom) - 90),
        st_point(st_xmax(geom) + 90, st_ymax(geom) + 90)
    ]) as point
    from unit where is_cut
),
diagram as (
    select fid, unnest(st_dump(st_voronoidiagram(st_collect(list(point))))).geom as geom
    from (select fid, point from site union all select fid, point from corner)
    group by fid
)
select site.fid, site.country_code, site.region_code,
    st_union_agg(st_intersection(diagram.geom, unit.geom)) as geom
from diagram
join site on site.fid = diagram.fid and st_contains(diagram.geom, site.point)
join unit on unit.fid = diagram.fid
group by all
"""

REST = """
update unit set geom = st_difference(unit.geom, taken.geom)
from (select fid, st_union_agg(geom) as geom from cell group by fid) as taken
where unit.fid = taken.fid
"""

PIECES = """
insert into unit by name
select fid, country_code, region_code, false as is_settled, true as is_cut, geom
from cell
"""


def cut_units(con: duckdb.DuckDBPyConnection) -> None:
    """Replace units marked `is_cut` by pieces; needs `geonames_region`."""
    con.execute(CELLS)
    con.execute(REST)
    con.execute(PIECES)
    con.execute("delete from unit where st_area(geom) < 1e-6")
