with touched as (
    select event_id from {{ ref("stg_viina__events") }}
    where is_restated
),

holdings as (
    {{ viina_holdings("viina_event_info") }}
),

info as (
    select * from {{ source("raw_viina", "viina_event_info") }}
),

regions as (
    select region_name, region_code from {{ ref("viina_regions") }}
),

precisions as (
    select geo_precision, place_precision from {{ ref("viina_place_precisions") }}
)

-- A row that one file held, the next restated and a third held again is three versions.
select
    {{ hashed(["'viina'", "info.event_id", "1"]) }} as report_id,
    'viina' as source_name,
    cast(info.event_id as varchar) as source_key,
    left(info.text, 300) as headline,
    info.url,
    info.source as publisher,
    regions.region_code,
    info.place_name,
    precisions.place_precision,
    {{ viina_version_key("holdings") }} as version_key,
    info.latitude,
    info.longitude,
    info.reported_on as occurred_on,
    {{ viina_released_at("holdings.release_name") }} as revised_at,
    holdings.landed_at as known_from
from holdings
inner join info on holdings.row_hash = info.row_hash
left join regions on info.region_name = regions.region_name
left join precisions on info.geo_precision = precisions.geo_precision
