with withdrawn as (
    select event_id, withdrawn_release_key from {{ ref("stg_viina__events") }}
    where is_withdrawn
),

told_changes as (
    {{ changes_between(ref("stg_viina__info_versions"), [
        "occurred_on", "region_code", "place_name", "place_precision", "latitude",
        "longitude", "headline", "url", "publisher"
    ]) }}
),

label_changes as (
    {{ changes_between(ref("stg_viina__label_versions"), ["event_type"]) }}
),

withdrawals as (
    select
        {{ hashed(["'viina'", "withdrawn.event_id", "1"]) }} as report_id,
        'viina' as source_name,
        cast(withdrawn.event_id as varchar) as source_key,
        'deleted' as kind,
        'record' as field_name,
        'held' as old_value,
        cast(null as varchar) as new_value,
        releases.release_key as version_key,
        releases.released_at as revised_at,
        releases.landed_at as known_from
    from withdrawn
    inner join {{ ref("stg_viina__releases") }} as releases
        on withdrawn.withdrawn_release_key = releases.release_key
),

changes as (
    select * from told_changes
    union all
    select * from label_changes
    union all
    select * from withdrawals
)

{{ revisions_from("changes") }}
