"""Outlines for maps on a screen: countries, and the lines between their regions."""

import json
from pathlib import Path
from typing import Any

import duckdb

from warehouse.reference import DATA

OUTLINES = DATA / "map_outlines.geojson"

# Simplified together, so that neighbours keep one line between them.
# In degrees: triangles of this side are flattened, far below what a screen shows.
SIMPLIFIED = """
create or replace table outline as
with numbered as (
    select
        row_number() over (order by country_code, region_code nulls last) as place,
        country_code,
        st_geomfromwkb(geometry) as geom
    from read_parquet($boundaries)
),

simplified as (
    select st_coveragesimplify(list(geom order by place), $tolerance) as geom
    from numbered
),

parts as (
    select unnest(st_dump(geom)) as part from simplified
),

gathered as (
    select part.path[1] as place, st_union_agg(part.geom) as geom
    from parts
    group by all
)

select numbered.country_code, st_makevalid(gathered.geom) as geom
from gathered
inner join numbered on gathered.place = numbered.place
where numbered.country_code != 'AQ'
"""

LAND = """
create or replace table land as
with whole as (
    select country_code, st_union_agg(geom) as geom from outline group by all
),

parts as (
    select country_code, unnest(st_dump(geom)).geom as geom from whole
),

ranked as (
    select
        country_code,
        geom,
        st_area(geom) as area,
        max(st_area(geom)) over (partition by country_code) as largest_area
    from parts
)

select country_code, st_union_agg(geom) as geom
from ranked
where area >= 0.01 or area = largest_area
group by all
"""

# Islets would be half of the file: of a country only what is larger than 10 km by 10 km,
# or its largest part, is drawn.
COUNTRIES = """
select
    country_code,
    round(st_xmin(geom), 2), round(st_ymin(geom), 2),
    round(st_xmax(geom), 2), round(st_ymax(geom), 2),
    st_asgeojson(st_reduceprecision(geom, 0.01)) as geometry
from land
order by country_code
"""

INNER_LINES = """
select
    country_code,
    round(st_xmin(geom), 2), round(st_ymin(geom), 2),
    round(st_xmax(geom), 2), round(st_ymax(geom), 2),
    st_asgeojson(st_linemerge(geom)) as geometry
from (
    select
        country_code,
        st_reduceprecision(
            st_difference(
                st_union_agg(st_boundary(geom)), st_boundary(st_union_agg(geom))
            ),
            0.01
        ) as geom
    from outline
    group by all
)
where not st_isempty(geom)
order by country_code
"""


def build_map_outlines(
    con: duckdb.DuckDBPyConnection,
    boundaries: Path = DATA / "boundaries.parquet",
    target: Path = OUTLINES,
    tolerance: float = 0.07,
) -> None:
    """Write `map_outlines`; needs `boundaries` written and spatial loaded."""
    con.execute(SIMPLIFIED, {"boundaries": str(boundaries), "tolerance": tolerance})
    con.execute(LAND)
    features = [
        *_features(con, "country", COUNTRIES),
        *_features(con, "regions", INNER_LINES),
    ]
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in features)
    target.write_text(
        f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8"
    )


def _features(
    con: duckdb.DuckDBPyConnection, kind: str, query: str
) -> list[dict[str, Any]]:
    """A feature a country, with its box: a map takes only those it shows."""
    return [
        {
            "type": "Feature",
            "properties": {"kind": kind, "country_code": code},
            "bbox": box,
            "geometry": json.loads(geometry),
        }
        for code, *box, geometry in con.execute(query).fetchall()
    ]
