{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_distances_of_no_crossing() }}",
    )
}}

-- One row per place, policy and pair of states that an incident there was judged to
-- have crossed between: the kilometres to their border, by the nearest point of it.
with wanted as (
    select distinct
        locations.place_key,
        locations.policy,
        least(locations.country_code, crossings.origin_country_code) as country_code_1,
        greatest(locations.country_code, crossings.origin_country_code)
            as country_code_2
    from {{ ref("int_incident_locations") }} as locations
    inner join {{ ref("int_incident_crossings") }} as crossings
        on
            locations.incident_id = crossings.incident_id
            and locations.policy = crossings.policy
    where crossings.origin_country_code <> locations.country_code
),

fresh as (
    select * from wanted
    {% if is_incremental() %}
        anti join {{ this }} as held
            on
                wanted.place_key = held.place_key
                and wanted.policy = held.policy
                and wanted.country_code_1 = held.country_code_1
                and wanted.country_code_2 = held.country_code_2
    {% endif %}
),

places as (
    select place_key, latitude, longitude from {{ ref("int_places_located") }}
    where
        place_precision in ('exact', 'settlement', 'district')
        and place_radius_km is not null
        and latitude is not null
        and longitude is not null
)

select
    fresh.place_key,
    fresh.policy,
    fresh.country_code_1,
    fresh.country_code_2,
    min(
        {{ geodesic_km(
            "places.longitude", "places.latitude", "st_geomfromwkb(borders.geometry)"
        ) }}
    ) as border_distance_km
from fresh
inner join places on fresh.place_key = places.place_key
inner join {{ source("reference", "borders") }} as borders
    on
        fresh.policy = borders.policy
        and fresh.country_code_1 = borders.country_code_1
        and fresh.country_code_2 = borders.country_code_2
group by all
