"""The gazetteer: GeoNames places and the border villages it lacks."""

import duckdb

from warehouse.reference import DATA
from warehouse.reference.files import INPUTS

SCRIPT = r"[\p{Latin}\p{Cyrillic}\p{M}\p{N}\p{P}\p{S} ]+"

# Lower-case names are machine transliterations, three capitals are airports:
# neither is how a report names a place.
PLACES = """
create table place as
select
    geonames_id,
    'gn:' || geonames_id as place_id,
    place_name,
    ascii_name,
    coalesce(fixed.country_code, coded.country_code, geonames_country) as country_code,
    coalesce(fixed.region_code, coded.region_code, drawn.region_code) as region_code,
    round(latitude, 5) as latitude,
    round(longitude, 5) as longitude,
    population,
    list_sort(list_distinct(list_filter(
        alternate_names,
        lambda name: length(name) >= 3
            and name not in (place_name, ascii_name)
            and name <> lower(name)
            and not regexp_full_match(name, '[A-Z]{3}')
            and regexp_full_match(name, $script)
    ))) as alternate_names,
    'geonames' as source
from city
left join geonames_region as coded
    on coded.geonames_code = geonames_country || '.' || admin1
left join city_unit using (geonames_id)
left join unit as drawn
    on drawn.fid = city_unit.fid
    and drawn.country_code = geonames_country
    and not drawn.is_cut
left join read_csv($corrections, header = true) as fixed using (geonames_id)
"""

VILLAGES = """
insert into place
select
    null,
    'bl:' || lower(country_code) || '-'
        || regexp_replace(lower(place_name), '[^a-z]+', '-', 'g'),
    place_name,
    place_name,
    country_code,
    region_code,
    round(latitude, 5),
    round(longitude, 5),
    null,
    list_sort(list_distinct(string_split(alternate_names, '|'))),
    'borderlog'
from read_csv(
    ?, header = true, types = {'latitude': 'double', 'longitude': 'double'}
)
"""


def build_places(con: duckdb.DuckDBPyConnection) -> None:
    """Write `places`; needs `city`, `city_unit`, `geonames_region` and `unit`."""
    corrections = str(INPUTS / "place_corrections.csv")
    con.execute(PLACES, {"corrections": corrections, "script": SCRIPT})
    con.execute(VILLAGES, [str(INPUTS / "border_villages.csv")])
    con.execute(
        """
        copy (from place order by country_code, region_code, place_name, place_id)
        to $path (format parquet, compression zstd, compression_level 19)
        """,
        {"path": str(DATA / "places.parquet")},
    )
