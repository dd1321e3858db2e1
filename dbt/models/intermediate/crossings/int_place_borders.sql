{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_places'), ['place_key']) }}",
    )
}}

-- One row per settlement, policy and border within some 60 km of it, with the distance;
-- one without a border where none is near. The join is one that DuckDB answers from a
-- tree of boxes.
{% set reach = 0.6 %}
with places as (
    select place_key, latitude, longitude
    from {{ ref("int_places_located") }}
    where
        place_precision in ('exact', 'settlement')
        and latitude is not null
        and longitude is not null
    {% if is_incremental() %}
            and place_key not in (select held.place_key from {{ this }} as held)
        {% endif %}
),

-- Most pieces are the same under both policies: measured once.
borders as (
    select
        country_code_1,
        country_code_2,
        geometry,
        min_longitude,
        min_latitude,
        max_longitude,
        max_latitude,
        greatest(abs(min_latitude), abs(max_latitude)) as farthest_latitude,
        list(policy) as policies
    from {{ source("reference", "borders") }}
    group by all
),

boxed as (
    select
        *,
        {{ reach }} / cos(radians(least(farthest_latitude, 80))) as reach_longitude
    from borders
),

measured as (
    select
        places.place_key,
        boxed.country_code_1,
        boxed.country_code_2,
        {{ geodesic_km(
            "places.longitude", "places.latitude", "st_geomfromwkb(boxed.geometry)"
        ) }} as border_distance_km,
        boxed.policies
    from places
    inner join boxed
        on
            st_intersects(
                st_makeenvelope(
                    boxed.min_longitude - boxed.reach_longitude,
                    boxed.min_latitude - {{ reach }},
                    boxed.max_longitude + boxed.reach_longitude,
                    boxed.max_latitude + {{ reach }}
                ),
                st_point(places.longitude, places.latitude)
            )
),

by_policy as (
    select
        place_key,
        unnest(policies) as policy,
        country_code_1,
        country_code_2,
        border_distance_km
    from measured
),

nearest as (
    select
        place_key,
        policy,
        country_code_1,
        country_code_2,
        min(border_distance_km) as border_distance_km
    from by_policy
    group by all
)

select
    places.place_key,
    nearest.policy,
    nearest.country_code_1,
    nearest.country_code_2,
    nearest.border_distance_km
from places
left join nearest on places.place_key = nearest.place_key
