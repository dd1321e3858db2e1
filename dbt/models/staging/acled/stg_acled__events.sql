{{
    config(
        materialized="incremental",
        incremental_strategy="delete+insert",
        unique_key="event_id",
        on_schema_change="fail",
        post_hook="{{ drop_out_of_scope() }}",
    )
}}

-- An event is touched by a new version of it, or by its deletion.
with touched as (
    select events.event_id
    from {{ source("raw_acled", "acled_events") }} as events
    where {{ is_above_mark("events.load_id") }}
    union
    select deleted.event_id
    from {{ source("raw_acled", "acled_deleted") }} as deleted
    where {{ is_above_mark("deleted.load_id") }}
),

deletions as (
    select
        event_id,
        max(load_id) as load_id,
        max(deleted_at) as deleted_at
    from {{ source("raw_acled", "acled_deleted") }}
    group by event_id
),

scope as (
    select acled_event_type, acled_sub_event_type, event_type, event_family
    from {{ ref("acled_event_types") }}
    where is_in_scope
),

versions as (
    select
        events.*,
        min(events.restated_at) over same_event as first_restated_at,
        min(events.loaded_at) over same_event as first_loaded_at,
        max(events.load_id) over same_event as last_load_id
    from {{ source("raw_acled", "acled_events") }} as events
    inner join touched on events.event_id = touched.event_id
    window same_event as (partition by events.event_id)
    qualify row_number() over (
        partition by events.event_id
        order by events.restated_at desc nulls last, events.row_hash desc
    ) = 1
),

-- ACLED sometimes deletes an event and issues it again: a newer version stands.
coded as (
    select
        versions.event_id,
        versions.actor1_name,
        versions.actor1_associates,
        versions.actor2_name,
        versions.actor2_associates,
        versions.country_name,
        versions.place_name,
        versions.publisher,
        scope.event_type,
        scope.event_family,
        versions.time_precision,
        versions.country_number,
        versions.place_precision_code,
        versions.latitude,
        versions.longitude,
        versions.fatality_count,
        greatest(versions.last_load_id, coalesce(deletions.load_id, -1)) as load_id,
        scope.event_family is not null
        and not coalesce(
            deletions.deleted_at >= versions.restated_at,
            deletions.event_id is not null
        ) as is_in_scope,
        versions.event_on,
        coalesce(versions.first_restated_at, cast(versions.event_on as timestamp))
            as published_at,
        versions.first_loaded_at as loaded_at
    from versions
    left join deletions on versions.event_id = deletions.event_id
    left join scope
        on
            versions.event_type = scope.acled_event_type
            and versions.sub_event_type = scope.acled_sub_event_type
)

select * from coded
{% if not is_incremental() %}
    where is_in_scope
{% endif %}
