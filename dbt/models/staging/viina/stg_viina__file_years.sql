{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
    )
}}

with files as (
    select
        file_id,
        release_name,
        row_count_rejected,
        load_id,
        landed_at,
        try_cast(regexp_extract(
            file_name, '(?:^|/)event_info_latest_(\d{4})\.csv(?:\.gz|\.zip)?$', 1
        ) as integer) as named_year
    from {{ source("raw", "files") }}
    where
        source_name = 'viina'
        and table_name = 'viina_event_info'
        and status = 'loaded'
        and {{ is_above_mark() }}
),

-- A row is kept once, with the file that brought it; sightings tell who else held it.
held as (
    select
        file_id,
        event_id,
        reported_on
    from {{ source("raw_viina", "viina_event_info") }}
    where {{ is_above_mark() }}
    union all
    select
        sightings.file_id,
        info.event_id,
        info.reported_on
    from {{ source("raw", "sightings") }} as sightings
    inner join {{ source("raw_viina", "viina_event_info") }} as info
        on sightings.row_hash = info.row_hash
    where
        sightings.table_name = 'viina_event_info'
        and {{ is_above_mark("sightings.load_id") }}
)

select
    files.file_id,
    max({{ viina_release_key("files.release_name", "files.landed_at") }})
        as release_key,
    year(held.reported_on) as event_year,
    count(distinct held.event_id) as event_count,
    files.load_id,
    coalesce(files.named_year = event_year, false)
    and files.row_count_rejected = 0 as is_whole_year,
    files.landed_at,
    max({{ viina_released_at("files.release_name") }}) as released_at
from files
inner join held on files.file_id = held.file_id
group by all
