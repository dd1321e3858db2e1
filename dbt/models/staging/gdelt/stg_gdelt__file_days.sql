{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
    )
}}

with fresh as (
    select file_id, event_code, load_id, cast(added_at as date) as published_on
    from {{ source("raw_gdelt", "gdelt_events") }}
    where {{ is_above_mark() }}
),

scope as (
    select cameo_code from {{ ref("cameo_event_types") }}
)

select
    fresh.file_id,
    count(*) as row_count,
    count(*) filter (where scope.cameo_code is null) as row_count_out_of_scope,
    fresh.load_id,
    fresh.published_on
from fresh
left join scope on fresh.event_code = scope.cameo_code
group by all
