with restated as (
    select global_event_id from {{ ref("stg_gdelt__events") }}
    where is_restated
),

countries as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where scheme = 'fips'
),

regions as (
    select code, region_code from {{ source("reference", "region_codes") }}
    where scheme = 'fips'
),

-- Country and region as GDELT codes them: where it gives none, the mart's own stand.
versions as (
    select
        {{ hashed(["'gdelt'", "events.global_event_id", "1"]) }} as report_id,
        'gdelt' as source_name,
        cast(events.global_event_id as varchar) as source_key,
        events.url,
        scope.event_type,
        countries.country_code,
        regions.region_code,
        events.place_name,
        precisions.place_precision,
        row_number() over (
            partition by events.global_event_id
            order by events.added_at, events.row_hash
        ) as version_key,
        events.latitude,
        events.longitude,
        events.event_on as occurred_on,
        events.added_at as revised_at,
        events.loaded_at as known_from
    from {{ source("raw_gdelt", "gdelt_events") }} as events
    inner join restated on events.global_event_id = restated.global_event_id
    left join {{ ref("cameo_event_types") }} as scope
        on events.event_code = scope.cameo_code
    left join countries on events.place_country_code = countries.code
    left join regions on events.place_region_code = regions.code
    left join {{ ref("gdelt_place_types") }} as precisions
        on events.place_type = precisions.place_type
),

changes as (
    {{ changes_between("versions", [
        "occurred_on", "event_type", "country_code", "region_code", "place_name",
        "place_precision", "latitude", "longitude", "url"
    ]) }}
)

{{ revisions_from("changes") }}
