{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_reports_unioned'), ['place_key']) }}",
    )
}}

-- Each distinct place is located once, however many reports name it.
with places as (
    select distinct
        reports.place_key,
        reports.hint_country_code,
        reports.hint_region_code,
        reports.place_precision,
        reports.latitude,
        reports.longitude
    from {{ ref("int_reports_unioned") }} as reports
    {% if is_incremental() %}
        where reports.place_key not in (select held.place_key from {{ this }} as held)
    {% endif %}
),

regions as (
    select region_code, country_code from {{ source("reference", "regions") }}
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

-- A border town's point may fall across the line: within the source's own country the
-- nearest region of that country, up to a quarter of a degree away, is meant.
near as (
    select
        places.place_key,
        boundaries.region_code,
        boundaries.country_code,
        st_distance(
            boundaries.geometry, st_point(places.longitude, places.latitude)
        ) as distance_degrees
    from places
    inner join boundaries
        on
            places.longitude between boundaries.min_longitude - 0.25
            and boundaries.max_longitude + 0.25
            and places.latitude between boundaries.min_latitude - 0.25
            and boundaries.max_latitude + 0.25
            and (
                places.hint_country_code is null
                or places.hint_country_code = boundaries.country_code
            )
    where
        places.hint_region_code is null
        and places.place_precision not in ('country', 'unknown')
),

nearest as (
    select * from near
    where distance_degrees <= 0.25
    qualify row_number() over (
        partition by place_key order by distance_degrees, region_code
    ) = 1
),

located as (
    select
        places.*,
        nearest.distance_degrees,
        coalesce(regions.region_code, nearest.region_code) as region_code,
        coalesce(
            regions.country_code, places.hint_country_code, nearest.country_code
        ) as country_code
    from places
    left join regions on places.hint_region_code = regions.region_code
    left join nearest on places.place_key = nearest.place_key
)

select
    place_key,
    country_code,
    case when place_precision <> 'country' then region_code end as region_code,
    case
        when hint_region_code is not null then 'source_region'
        when place_precision in ('country', 'unknown') then 'no_region_given'
        when distance_degrees = 0 then 'region_polygon'
        when distance_degrees is not null then 'nearest_region_polygon'
        else 'no_region_found'
    end as location_rule
from located
