{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="report_id",
        on_schema_change="fail",
        post_hook="{{ drop_orphans(ref('int_report_ids'), ['report_id']) }}",
    )
}}

-- depends_on: {{ ref("int_report_ids") }}
with unioned as (
    {{ union_of_sources("reports") }}
)

select
    report_id,
    {{ hashed([
        "hint_country_code", "hint_region_code", "place_name", "place_precision",
        "place_radius_km", "latitude", "longitude"
    ]) }} as place_key,
    source_name,
    source_key,
    headline,
    quote,
    url,
    publisher,
    language,
    licence,
    event_family,
    event_type,
    hint_country_code,
    hint_region_code,
    place_name,
    place_precision,
    place_radius_km,
    latitude,
    longitude,
    fatality_count_low,
    fatality_count_best,
    fatality_count_high,
    load_id,
    is_location_conflict,
    occurred_on_earliest,
    occurred_on_latest,
    published_at,
    loaded_at
from unioned
where {{ is_above_mark() }}
