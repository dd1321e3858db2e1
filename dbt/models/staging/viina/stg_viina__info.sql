{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="event_id",
        on_schema_change="fail",
    )
}}

with touched as (
    {{ viina_fresh_events("viina_event_info") }}
),

holdings as (
    {{ viina_holdings("viina_event_info") }}
),

held as (
    select
        row_hash,
        max(release_key) as release_key,
        min(landed_at) as first_landed_at,
        max(load_id) as load_id
    from holdings
    group by row_hash
),

info as (
    select
        info.*,
        {{ hashed([
            "reported_on", "reported_time", "geonameid", "place_name", "region_name",
            "geo_precision", "latitude", "longitude", "source", "url", "text", "lang"
        ]) }} as content,
        info.reported_on + coalesce(info.reported_time, time '00:00') as published_at
    from {{ source("raw_viina", "viina_event_info") }} as info
    inner join touched on info.event_id = touched.event_id
),

-- By upstream's own release, then by the landing of the file that held the row last.
versions as (
    select
        info.*,
        max(held.release_key) over same_event as last_release_key,
        max(held.load_id) over same_event as last_load_id,
        min(info.content) over same_event < max(info.content) over same_event
            as is_restated,
        min(info.published_at) over same_event as first_published_at,
        min(held.first_landed_at) over same_event as first_landed_at
    from info
    inner join held on info.row_hash = held.row_hash
    window same_event as (partition by info.event_id)
    qualify row_number() over (
        partition by info.event_id
        order by held.release_key desc, info.row_hash desc
    ) = 1
)

select
    versions.event_id,
    versions.geonameid,
    versions.place_name,
    versions.region_name,
    versions.geo_precision,
    versions.source,
    versions.url,
    versions.text,
    versions.lang,
    versions.last_release_key,
    versions.latitude,
    versions.longitude,
    versions.last_load_id as load_id,
    versions.is_restated,
    versions.reported_on,
    versions.first_published_at as published_at,
    versions.first_landed_at as loaded_at
from versions
