-- One row per incident and policy: the distance to the border that was crossed, as an
-- interval that allows for how closely the place is known and for the line's own error,
-- and on which side of 40 km a strike fell.
{% set line_error_km = 5 %}
{% set short_range_km = 40 %}
with locations as (
    select * from {{ ref("int_incident_locations") }}
),

crossings as (
    select incident_id, policy, origin_country_code
    from {{ ref("int_incident_crossings") }}
),

places as (
    select place_key, place_radius_km from {{ ref("int_places_located") }}
),

neighbours as (
    select country_code, neighbour_code, min(gap_km) as gap_km
    from {{ ref("int_country_neighbours") }}
    group by all
),

near_any_border as (
    select
        borders.place_key,
        borders.policy,
        min(borders.border_distance_km) as border_distance_km
    from {{ ref("int_place_borders") }} as borders
    group by all
),

measured as (
    select
        locations.incident_id,
        locations.policy,
        crossings.origin_country_code is not null as is_origin_known,
        distances.border_distance_km,
        places.place_radius_km + {{ line_error_km }} as margin_km,
        coalesce(neighbours.gap_km, 500) as gap_km,
        coalesce(near_any_border.border_distance_km <= 30, false) as is_border_area
    from locations
    inner join crossings
        on
            locations.incident_id = crossings.incident_id
            and locations.policy = crossings.policy
    inner join places on locations.place_key = places.place_key
    left join {{ ref("int_place_origin_distances") }} as distances
        on
            locations.place_key = distances.place_key
            and locations.policy = distances.policy
            and least(locations.country_code, crossings.origin_country_code)
            = distances.country_code_1
            and greatest(locations.country_code, crossings.origin_country_code)
            = distances.country_code_2
    left join neighbours
        on
            locations.country_code = neighbours.country_code
            and crossings.origin_country_code = neighbours.neighbour_code
    left join near_any_border
        on
            locations.place_key = near_any_border.place_key
            and locations.policy = near_any_border.policy
),

bounded as (
    select
        *,
        case
            when border_distance_km is not null
                then round(greatest(border_distance_km - margin_km, 0), 1)
        end as border_distance_km_low,
        round(border_distance_km + margin_km, 1) as border_distance_km_high
    from measured
)

select
    incident_id,
    policy,
    border_distance_km_low,
    border_distance_km_high,
    -- A band only where the whole interval lies in it.
    case
        when border_distance_km_high is null then 'not_known'
        when border_distance_km_high <= 20 then '0-20 km'
        when border_distance_km_low >= 20 and border_distance_km_high <= 50
            then '20-50 km'
        when border_distance_km_low >= 50 and border_distance_km_high <= 150
            then '50-150 km'
        when border_distance_km_low >= 150 and border_distance_km_high <= 400
            then '150-400 km'
        when border_distance_km_low >= 400 then '400 km and more'
        else 'not_known'
    end as border_distance_band,
    case
        when border_distance_km <= {{ short_range_km }} then 'short'
        when border_distance_km > {{ short_range_km }} then 'long'
        when is_origin_known and gap_km > {{ short_range_km }} then 'long'
        else 'unknown'
    end as strike_range,
    is_border_area
from bounded
