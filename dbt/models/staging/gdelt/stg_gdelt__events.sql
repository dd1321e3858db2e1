{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="global_event_id",
        on_schema_change="fail",
        post_hook="{{ drop_out_of_scope() }}",
    )
}}

with fresh as (
    select global_event_id, event_code
    from {{ source("raw_gdelt", "gdelt_events") }}
    where {{ is_above_mark() }}
),

scope as (
    select cameo_code, event_type, event_family, is_low_specificity
    from {{ ref("cameo_event_types") }}
),

touched as (
    select distinct fresh.global_event_id
    from fresh
    where
        fresh.event_code in (select scope.cameo_code from scope)
        or fresh.global_event_id in ({{ held_keys("global_event_id") }})
),

versions as (
    select
        events.*,
        min(events.added_at) over same_event as first_added_at,
        min(events.added_at) filter (
            where events.added_at > cast(events.added_at as date)
        ) over same_event as first_timed_at,
        min(events.loaded_at) over same_event as first_loaded_at,
        max(events.load_id) over same_event as last_load_id,
        count(*) over same_event > 1 as is_restated
    from {{ source("raw_gdelt", "gdelt_events") }} as events
    inner join touched on events.global_event_id = touched.global_event_id
    window same_event as (partition by events.global_event_id)
    qualify row_number() over (
        partition by events.global_event_id
        order by events.added_at desc, events.row_hash desc
    ) = 1
),

coded as (
    select
        versions.global_event_id,
        versions.event_code,
        versions.actor1_code,
        versions.actor1_name,
        versions.actor1_country_code,
        versions.actor1_known_group_code,
        versions.actor1_type1_code,
        versions.actor2_code,
        versions.actor2_name,
        versions.actor2_country_code,
        versions.actor2_known_group_code,
        versions.actor2_type1_code,
        versions.place_name,
        versions.place_country_code,
        versions.place_region_code,
        versions.url,
        scope.event_type,
        scope.event_family,
        versions.place_type,
        versions.latitude,
        versions.longitude,
        versions.last_load_id as load_id,
        scope.is_low_specificity,
        versions.is_restated,
        scope.cameo_code is not null as is_in_scope,
        versions.event_on,
        -- Version 1.0 tells the day alone, which reads as its midnight: of one day's
        -- versions one that tells the time says when the event was published.
        case
            when cast(versions.first_timed_at as date) = versions.first_added_at
                then versions.first_timed_at
            else versions.first_added_at
        end as published_at,
        versions.first_loaded_at as loaded_at
    from versions
    left join scope on versions.event_code = scope.cameo_code
)

select * from coded
{% if not is_incremental() %}
    where is_in_scope
{% endif %}
