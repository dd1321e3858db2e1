{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="event_id",
        on_schema_change="fail",
    )
}}

-- Releases repeat most events unchanged: what a reader would notice of a row.
{% set told = hashed([
    "events.starts_on", "events.ends_on", "events.type_of_violence",
    "events.country_gwno", "events.where_name", "events.where_precision",
    "events.latitude", "events.longitude", "events.fatality_count_low",
    "events.fatality_count_best", "events.fatality_count_high",
    "events.source_headline", "events.source_office"
]) %}

with touched as (
    select distinct event_id
    from {{ source("raw_ucdp", "ucdp_events") }}
    where {{ is_above_mark() }}
),

-- A final release stands above any candidate, a later one above an earlier.
versions as (
    select
        events.*,
        min(events.release_on) over same_event as first_release_on,
        min(events.loaded_at) over same_event as first_loaded_at,
        max(events.load_id) over same_event as last_load_id,
        min({{ told }}) over same_event
        < max({{ told }}) over same_event as is_restated
    from {{ source("raw_ucdp", "ucdp_events") }} as events
    inner join touched on events.event_id = touched.event_id
    window same_event as (partition by events.event_id)
    qualify row_number() over (
        partition by events.event_id
        order by
            coalesce(events.is_final_release, false) desc,
            events.release_name desc nulls last,
            events.row_hash desc
    ) = 1
),

-- Dates of the articles that UCDP names, the earliest of several.
published as (
    select
        event_id,
        list_min(list_filter(
            list_transform(
                regexp_extract_all(coalesce(source_date, ''), '\d{4}-\d{2}-\d{2}'),
                lambda day: try_cast(day as date)
            ),
            lambda day: day >= starts_on
        )) as first_article_on
    from versions
)

select
    versions.event_id,
    versions.release_name,
    versions.side_a_id,
    versions.side_a_name,
    versions.side_a_gwno,
    versions.side_b_id,
    versions.side_b_name,
    versions.side_b_gwno,
    versions.source_headline,
    versions.source_office,
    versions.source_article,
    versions.source_original,
    versions.where_name,
    versions.type_of_violence,
    versions.where_precision,
    versions.date_precision,
    versions.country_gwno,
    versions.latitude,
    versions.longitude,
    -- In one row of eighty the best estimate lies outside low and high: they widen.
    least(
        versions.fatality_count_low,
        versions.fatality_count_best,
        versions.fatality_count_high
    ) as fatality_count_low,
    versions.fatality_count_best,
    greatest(
        versions.fatality_count_low,
        versions.fatality_count_best,
        versions.fatality_count_high
    ) as fatality_count_high,
    versions.last_load_id as load_id,
    versions.is_restated,
    versions.starts_on,
    versions.ends_on,
    cast(coalesce(published.first_article_on, versions.first_release_on) as timestamp)
        as published_at,
    versions.first_loaded_at as loaded_at
from versions
inner join published on versions.event_id = published.event_id
