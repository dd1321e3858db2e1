{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_places'), ['place_key']) }}",
    )
}}

-- One row per place whose point lies in a region, or within a quarter of a degree of
-- one, of the source's country where it names one: drawn lines err, and coasts more so.
{% set reach = 0.25 %}
with places as (
    select
        places.place_key,
        coalesce(
            {{ countries_or_claimant() }},
            case
                when units.de_jure_country_code is not null
                    then [units.de_jure_country_code]
            end
        ) as possible_country_codes,
        places.latitude,
        places.longitude
    from {{ ref("int_places") }} as places
    left join {{ ref("int_places_in_units") }} as units
        on places.place_key = units.place_key
    where
        places.hint_region_code is null
        and places.place_precision not in ('country', 'unknown')
        and places.latitude is not null
        and places.longitude is not null
    {% if is_incremental() %}
            and places.place_key not in (select held.place_key from {{ this }} as held)
        {% endif %}
),

boundaries as (
    select
        region_code,
        country_code,
        min_longitude,
        min_latitude,
        max_longitude,
        max_latitude,
        st_geomfromwkb(geometry) as geometry
    from {{ source("reference", "boundaries") }}
    where region_code is not null
),

inside as (
    select
        places.*,
        boundaries.region_code,
        boundaries.country_code,
        0.0 as distance_degrees
    from places
    inner join boundaries
        on st_contains(boundaries.geometry, st_point(places.longitude, places.latitude))
    where
        places.possible_country_codes is null
        or list_contains(places.possible_country_codes, boundaries.country_code)
),

outside as (
    select places.* from places
    anti join inside on places.place_key = inside.place_key
),

near as (
    select
        outside.*,
        boundaries.region_code,
        boundaries.country_code,
        st_distance(
            boundaries.geometry, st_point(outside.longitude, outside.latitude)
        ) as distance_degrees
    from outside
    inner join boundaries
        on
            st_intersects(
                st_makeenvelope(
                    boundaries.min_longitude - {{ reach }},
                    boundaries.min_latitude - {{ reach }},
                    boundaries.max_longitude + {{ reach }},
                    boundaries.max_latitude + {{ reach }}
                ),
                st_point(outside.longitude, outside.latitude)
            )
    where
        outside.possible_country_codes is null
        or list_contains(outside.possible_country_codes, boundaries.country_code)
),

found as (
    select * from inside
    union all
    select * from near
    where distance_degrees <= {{ reach }}
),

nearest as (
    select * from found
    qualify row_number() over (
        partition by place_key order by distance_degrees, region_code
    ) = 1
)

select
    places.place_key,
    nearest.region_code,
    nearest.country_code,
    nearest.distance_degrees
from places
left join nearest on places.place_key = nearest.place_key
