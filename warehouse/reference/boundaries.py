"""Admin-1 polygons of Natural Earth, one a region, read de jure."""

import duckdb

from warehouse.reference import DATA

# Four decimals are 11 m, far below the error of a 1:10m line.
BOUNDARIES = """
create table boundary as
with joined as (
    select region_code, country_code,
        st_makevalid(st_reduceprecision(st_union_agg(geom), 0.0001)) as geom,
        bool_or(is_cut) as is_approximate
    from unit group by all
)
select
    region_code,
    country_code,
    st_aswkb(st_collectionextract(geom, 3))::blob as geometry,
    round(st_xmin(geom), 4) as min_longitude,
    round(st_ymin(geom), 4) as min_latitude,
    round(st_xmax(geom), 4) as max_longitude,
    round(st_ymax(geom), 4) as max_latitude,
    is_approximate
from joined
"""


def build_boundaries(con: duckdb.DuckDBPyConnection) -> None:
    """Write `boundaries`; needs `unit` settled."""
    con.execute(BOUNDARIES)
    con.execute(
        """
        copy (from boundary order by country_code, region_code nulls last)
        to $path (format parquet, compression zstd, compression_level 19)
        """,
        {"path": str(DATA / "boundaries.parquet")},
    )
