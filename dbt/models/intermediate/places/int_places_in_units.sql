{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_places'), ['place_key']) }}",
    )
}}

-- One row per place, with the disputed unit that it lies in, if any: by the source's
-- own region where that is the unit, else by its point. A source that names a third
-- country knows better than a coarse outline.
with places as (
    select * from {{ ref("int_places") }}
    {% if is_incremental() %}
        where place_key not in (select held.place_key from {{ this }} as held)
    {% endif %}
),

units as (
    select
        unit_id,
        string_split(any_value(region_codes), ' ') as region_codes,
        list_sort(list(distinct de_jure_country_code)) as de_jure_country_codes,
        list_sort(list(distinct de_facto_country_code)) as de_facto_country_codes
    from {{ ref("disputed_units") }}
    group by unit_id
),

areas as (
    select
        areas.unit_id,
        st_geomfromwkb(areas.geometry) as geometry,
        st_area(st_geomfromwkb(areas.geometry)) as size_degrees
    from {{ source("reference", "disputed_areas") }} as areas
),

by_region as (
    select places.place_key, units.unit_id, 1 as preference, 0.0 as size_degrees
    from places
    inner join units on list_contains(units.region_codes, places.hint_region_code)
),

by_point as (
    select
        places.place_key,
        areas.unit_id,
        2 as preference,
        areas.size_degrees
    from places
    inner join areas
        on st_contains(areas.geometry, st_point(places.longitude, places.latitude))
    inner join units on areas.unit_id = units.unit_id
    where
        places.place_precision in ('exact', 'settlement', 'district')
        and (
            places.hint_country_code is null
            or list_contains(units.de_jure_country_codes, places.hint_country_code)
            or list_contains(units.de_facto_country_codes, places.hint_country_code)
        )
),

found as (
    select * from by_region
    union all
    select * from by_point
),

chosen as (
    select * from found
    qualify row_number() over (
        partition by place_key order by preference, size_degrees, unit_id
    ) = 1
)

select
    places.place_key,
    chosen.unit_id,
    chosen.preference = 2 as is_by_point,
    units.de_jure_country_codes[1] as de_jure_country_code,
    list_concat(units.de_jure_country_codes, units.de_facto_country_codes)
        as claimant_codes
from places
left join chosen on places.place_key = chosen.place_key
left join units on chosen.unit_id = units.unit_id
