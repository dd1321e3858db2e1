-- One row per distinct place: its country and region by the boundaries that the United
-- Nations recognise, and the rule that decided. A disputed unit comes first, then the
-- source's own codes, then the gazetteer, the polygon last.
with places as (
    select * from {{ ref("int_places") }}
),

regions as (
    select region_code, country_code from {{ source("reference", "regions") }}
),

units as (
    select
        unit_id,
        any_value(de_jure_country_code) as country_code,
        case
            when not contains(any_value(region_codes), ' ')
                then any_value(region_codes)
        end as region_code
    from {{ ref("disputed_units") }}
    group by unit_id
),

-- A town that the gazetteer has in a third country lies just outside the outline.
within as (
    select in_units.place_key, in_units.unit_id
    from {{ ref("int_places_in_units") }} as in_units
    left join {{ ref("int_places_in_gazetteer") }} as gazetteer
        on in_units.place_key = gazetteer.place_key
    where
        not in_units.is_by_point
        or gazetteer.country_code is null
        or list_contains(in_units.claimant_codes, gazetteer.country_code)
),

centroids as (
    select latitude, longitude from {{ ref("national_centroids") }}
),

at_centroid as (
    select distinct places.place_key
    from places
    inner join centroids
        on
            round(places.latitude, 2) = round(centroids.latitude, 2)
            and round(places.longitude, 2) = round(centroids.longitude, 2)
),

found as (
    select
        places.*,
        units.unit_id as disputed_unit_id,
        units.country_code as unit_country_code,
        units.region_code as unit_region_code,
        told.region_code as told_region_code,
        told.country_code as told_country_code,
        gazetteer.geonames_id,
        gazetteer.region_code as gazetteer_region_code,
        gazetteer.country_code as gazetteer_country_code,
        polygons.region_code as polygon_region_code,
        polygons.country_code as polygon_country_code,
        polygons.distance_degrees,
        at_centroid.place_key is not null
        and gazetteer.place_id is null as is_centroid
    from places
    left join regions as told on places.hint_region_code = told.region_code
    left join {{ ref("int_places_in_gazetteer") }} as gazetteer
        on places.place_key = gazetteer.place_key
    left join within on places.place_key = within.place_key
    left join units on within.unit_id = units.unit_id
    left join {{ ref("int_places_in_polygons") }} as polygons
        on places.place_key = polygons.place_key
    left join at_centroid on places.place_key = at_centroid.place_key
),

judged as (
    select
        *,
        case
            when is_centroid and place_precision <> 'unknown' then 'country'
            else place_precision
        end as precision_judged,
        -- A point that is nowhere near the country that its source names.
        hint_country_code is not null
        and told_region_code is null
        and unit_country_code is null
        and gazetteer_country_code is null
        and polygon_country_code is null
        and latitude is not null
        and longitude is not null
        and place_precision in ('exact', 'settlement', 'district') as is_conflict
    from found
),

decided as (
    select
        *,
        case
            when unit_country_code is not null then 'disputed_unit'
            when told_region_code is not null then 'source_region'
            when precision_judged in ('country', 'unknown') then 'no_region_given'
            when is_conflict and not is_centroid then 'location_conflict'
            when gazetteer_region_code is not null then 'gazetteer'
            when distance_degrees = 0 then 'region_polygon'
            when distance_degrees is not null then 'nearest_region_polygon'
            else 'no_region_found'
        end as location_rule
    from judged
),

-- Inside a unit, whichever of them lies in its country by right.
regional as (
    select
        *,
        case location_rule
            when 'disputed_unit'
                then coalesce(
                    unit_region_code,
                    case
                        when told_country_code = unit_country_code then told_region_code
                    end,
                    case
                        when gazetteer_country_code = unit_country_code
                            then gazetteer_region_code
                    end,
                    case
                        when polygon_country_code = unit_country_code
                            then polygon_region_code
                    end
                )
            when 'source_region' then told_region_code
            when 'gazetteer' then gazetteer_region_code
            else polygon_region_code
        end as region_judged
    from decided
)

select
    place_key,
    disputed_unit_id,
    geonames_id,
    place_name,
    coalesce(
        unit_country_code,
        told_country_code,
        gazetteer_country_code,
        polygon_country_code,
        hint_country_code
    ) as country_code,
    case when precision_judged <> 'country' then region_judged end as region_code,
    precision_judged as place_precision,
    location_rule,
    place_radius_km,
    latitude,
    longitude
from regional
