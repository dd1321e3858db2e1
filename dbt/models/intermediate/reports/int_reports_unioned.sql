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
    -- What only some sources tell, for homes that know none of them.
    union all by name
    select
        cast(null as varchar) as outcome,
        cast(null as double) as place_radius_km,
        cast(null as boolean) as is_location_conflict,
        cast(null as boolean) as is_of_many_munitions,
        cast(null as date) as occurred_on
    where false
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
    outcome,
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
    is_of_many_munitions,
    occurred_on,
    occurred_on_earliest,
    occurred_on_latest,
    published_at,
    loaded_at
from unioned
where {{ is_above_mark() }}
