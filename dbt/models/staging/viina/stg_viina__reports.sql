with events as (
    select * from {{ ref("stg_viina__events") }}
    where not is_withdrawn
),

event_types as (
    select event_type, event_family from {{ ref("event_types") }}
),

regions as (
    select region_name, region_code from {{ ref("viina_regions") }}
),

precisions as (
    select geo_precision, place_precision from {{ ref("viina_place_precisions") }}
),

-- A place named by the words comes before the gazetteer's.
placed as (
    select
        event_id,
        place_name,
        country_code,
        region_code,
        place_precision,
        latitude,
        longitude,
        verdict = 'conflict' as is_location_conflict
    from {{ ref("stg_viina__places") }}
    where verdict <> 'kept'
    union all
    select
        events.event_id,
        events.place_name,
        case
            when events.geonameid is not null or regions.region_code is not null
                then 'UA'
        end as country_code,
        regions.region_code,
        coalesce(
            precisions.place_precision,
            case when events.geonameid is not null then 'settlement' end
        ) as place_precision,
        events.latitude,
        events.longitude,
        false as is_location_conflict
    from events
    inner join {{ ref("stg_viina__places") }} as places
        on events.event_id = places.event_id
    left join regions on events.region_name = regions.region_name
    left join precisions on events.geo_precision = precisions.geo_precision
    where places.verdict = 'kept'
)

select
    {{ hashed(["'viina'", "events.event_id", "1"]) }} as report_id,
    'viina' as source_name,
    cast(events.event_id as varchar) as source_key,
    left(events.text, 300) as headline,
    cast(null as varchar) as quote,
    events.url,
    events.source as publisher,
    case events.lang when 'ua' then 'uk' else events.lang end as language,
    cast(null as varchar) as licence,
    event_types.event_family,
    events.event_type,
    placed.country_code as hint_country_code,
    placed.region_code as hint_region_code,
    placed.place_name,
    coalesce(placed.place_precision, 'unknown') as place_precision,
    placed.latitude,
    placed.longitude,
    cast(null as integer) as fatality_count_low,
    cast(null as integer) as fatality_count_best,
    cast(null as integer) as fatality_count_high,
    events.load_id,
    placed.is_location_conflict,
    -- The day of the report: VIINA tells no other, and in no stated time zone.
    events.reported_on as occurred_on_earliest,
    events.reported_on as occurred_on_latest,
    events.published_at,
    events.loaded_at
from events
left join event_types on events.event_type = event_types.event_type
inner join placed on events.event_id = placed.event_id
