with events as (
    select * from {{ ref("stg_ucdp__events") }}
),

types as (
    select
        violence.type_of_violence,
        violence.event_type,
        event_types.event_family
    from {{ ref("ucdp_violence_types") }} as violence
    inner join {{ ref("event_types") }} as event_types
        on violence.event_type = event_types.event_type
),

-- A number that covers two countries tells neither: the polygon decides.
countries as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where
        scheme = 'gw'
        and code not in (
            select several.gwno
            from {{ ref("gwnos_of_several_countries") }} as several
        )
),

precisions as (
    select where_precision, place_precision, place_radius_km
    from {{ ref("ucdp_place_precisions") }}
)

select
    {{ hashed(["'ucdp'", "events.event_id", "1"]) }} as report_id,
    'ucdp' as source_name,
    cast(events.event_id as varchar) as source_key,
    nullif(events.source_headline, '') as headline,
    cast(null as varchar) as quote,
    cast(null as varchar) as url,
    events.source_office as publisher,
    cast(null as varchar) as language,
    cast(null as varchar) as licence,
    types.event_family,
    types.event_type,
    countries.country_code as hint_country_code,
    cast(null as varchar) as hint_region_code,
    events.where_name as place_name,
    coalesce(precisions.place_precision, 'unknown') as place_precision,
    precisions.place_radius_km,
    events.latitude,
    events.longitude,
    events.fatality_count_low,
    events.fatality_count_best,
    events.fatality_count_high,
    events.load_id,
    events.starts_on as occurred_on_earliest,
    events.ends_on as occurred_on_latest,
    events.published_at,
    events.loaded_at
from events
left join types on events.type_of_violence = types.type_of_violence
left join countries on cast(events.country_gwno as varchar) = countries.code
left join precisions on events.where_precision = precisions.where_precision
