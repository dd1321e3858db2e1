with events as (
    select * from {{ ref("stg_gdelt__events") }}
),

countries as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where scheme = 'fips'
),

regions as (
    select code, region_code from {{ source("reference", "region_codes") }}
    where scheme = 'fips'
),

precisions as (
    select place_type, place_precision from {{ ref("gdelt_place_types") }}
),

-- GDELT turns "a month ago" and "a year ago" into a day: those are no dates.
dated as (
    select
        *,
        date_diff('day', event_on, cast(published_at as date)) <= 7 as has_day
    from events
)

select
    {{ hashed(["'gdelt'", "dated.global_event_id", "1"]) }} as report_id,
    'gdelt' as source_name,
    cast(dated.global_event_id as varchar) as source_key,
    cast(null as varchar) as headline,
    cast(null as varchar) as quote,
    dated.url,
    cast(null as varchar) as publisher,
    cast(null as varchar) as language,
    cast(null as varchar) as licence,
    dated.event_family,
    dated.event_type,
    countries.country_code as hint_country_code,
    regions.region_code as hint_region_code,
    dated.place_name,
    coalesce(precisions.place_precision, 'unknown') as place_precision,
    dated.latitude,
    dated.longitude,
    cast(null as integer) as fatality_count_low,
    cast(null as integer) as fatality_count_best,
    cast(null as integer) as fatality_count_high,
    dated.load_id,
    case when dated.has_day then dated.event_on end as occurred_on_earliest,
    case when dated.has_day then dated.event_on end as occurred_on_latest,
    dated.published_at,
    dated.loaded_at
from dated
left join countries on dated.place_country_code = countries.code
left join regions on dated.place_region_code = regions.code
left join precisions on dated.place_type = precisions.place_type
