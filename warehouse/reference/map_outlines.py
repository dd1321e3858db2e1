"""Outlines for maps on a screen: countries, and the lines in and between them."""

import json
from pathlib import Path
from typing import Any

import duckdb

from warehouse.reference import DATA
from warehouse.reference.coverage import take_edges
from warehouse.reference.map_lines import DRAWN, class_lines

Feature = dict[str, Any]

OUTLINES = DATA / "map_outlines.geojson"

# Simplified together, so that neighbours keep one line between them.
# In degrees: triangles of this side are flattened, far below what a screen shows.
SIMPLIFIED = """
create or replace table outline as
with simplified as (
    select st_coveragesimplify(list(geom order by place), $tolerance) as geom
    from coverage
),

parts as (
    select unnest(st_dump(geom)) as part from simplified
),

numbered as (
    select *, row_number() over (order by place) as position from coverage
),

gathered as (
    select part.path[1] as position, st_union_agg(part.geom) as geom
    from parts
    group by all
)

select numbered.* exclude (position, geom), st_makevalid(gathered.geom) as geom
from gathered
inner join numbered using (position)
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


def build_map_outlines(
    con: duckdb.DuckDBPyConnection,
    target: Path = OUTLINES,
    tolerance: float = 0.07,
) -> None:
    """Write `map_outlines`; needs `coverage` and spatial loaded."""
    con.execute(SIMPLIFIED, {"tolerance": tolerance})
    con.execute(LAND)
    take_edges(con, "outline", "outline_edge")
    class_lines(con)
    features = [*_countries(con), *_lines(con)]
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in features)
    target.write_text(
        f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8"
    )


def _countries(con: duckdb.DuckDBPyConnection) -> list[Feature]:
    return [
        _feature({"kind": "country", "country_code": code}, box, geometry)
        for code, *box, geometry in con.execute(COUNTRIES).fetchall()
    ]


def _lines(con: duckdb.DuckDBPyConnection) -> list[Feature]:
    """Of regions one feature a country; else one a policy and pair of countries."""
    return [
        _feature(
            {"kind": kind, "country_code": one}
            if policy is None
            else {
                "kind": kind,
                "policy": policy,
                "country_code_1": one,
                "country_code_2": other,
            },
            box,
            geometry,
        )
        for kind, policy, one, other, *box, geometry in con.execute(DRAWN).fetchall()
    ]


def _feature(properties: dict[str, str], box: list[float], geometry: str) -> Feature:
    """With its box: a map takes only what it shows."""
    return {
        "type": "Feature",
        "properties": properties,
        "bbox": box,
        "geometry": json.loads(geometry),
    }
