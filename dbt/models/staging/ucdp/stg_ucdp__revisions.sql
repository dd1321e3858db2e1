with restated as (
    select event_id from {{ ref("stg_ucdp__events") }}
    where is_restated
),

countries as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where
        scheme = 'gw'
        and code not in (
            select several.gwno
            from {{ ref("gwnos_of_several_countries") }} as several
        )
),

versions as (
    select
        {{ hashed(["'ucdp'", "events.event_id", "1"]) }} as report_id,
        'ucdp' as source_name,
        cast(events.event_id as varchar) as source_key,
        nullif(events.source_headline, '') as headline,
        events.source_office as publisher,
        types.event_type,
        countries.country_code,
        events.where_name as place_name,
        precisions.place_precision,
        row_number() over (
            partition by events.event_id
            order by
                coalesce(events.is_final_release, false),
                events.release_name nulls first,
                events.row_hash
        ) as version_key,
        events.latitude,
        events.longitude,
        least(
            events.fatality_count_low,
            events.fatality_count_best,
            events.fatality_count_high
        ) as fatality_count_low,
        events.fatality_count_best,
        greatest(
            events.fatality_count_low,
            events.fatality_count_best,
            events.fatality_count_high
        ) as fatality_count_high,
        events.starts_on as occurred_on_earliest,
        events.ends_on as occurred_on_latest,
        cast(events.release_on as timestamp) as revised_at,
        events.loaded_at as known_from
    from {{ source("raw_ucdp", "ucdp_events") }} as events
    inner join restated on events.event_id = restated.event_id
    left join {{ ref("ucdp_violence_types") }} as types
        on events.type_of_violence = types.type_of_violence
    left join countries on cast(events.country_gwno as varchar) = countries.code
    left join {{ ref("ucdp_place_precisions") }} as precisions
        on events.where_precision = precisions.where_precision
),

changes as (
    {{ changes_between("versions", [
        "occurred_on_earliest", "occurred_on_latest", "event_type", "country_code",
        "place_name", "place_precision", "latitude", "longitude", "fatality_count_low",
        "fatality_count_best", "fatality_count_high", "headline", "publisher"
    ]) }}
)

{{ revisions_from("changes") }}
