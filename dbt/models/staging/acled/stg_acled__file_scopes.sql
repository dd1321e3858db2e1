{{
    config(
        materialized="incremental",
        incremental_strategy="append",
        on_schema_change="fail",
    )
}}

with fresh as (
    select file_id, event_type, sub_event_type, load_id
    from {{ source("raw_acled", "acled_events") }}
    where {{ is_above_mark() }}
),

scope as (
    select acled_event_type, acled_sub_event_type from {{ ref("acled_event_types") }}
    where is_in_scope
)

select
    fresh.file_id,
    count(*) filter (where scope.acled_event_type is null) as row_count_out_of_scope,
    cast(0 as bigint) as row_count_attribute,
    fresh.load_id
from fresh
left join scope
    on
        fresh.event_type = scope.acled_event_type
        and fresh.sub_event_type = scope.acled_sub_event_type
group by all
union all
-- Deletions tell of other rows and are no reports.
select
    files.file_id,
    cast(0 as bigint) as row_count_out_of_scope,
    files.row_count_loaded as row_count_attribute,
    files.load_id
from {{ source("raw", "files") }} as files
where
    files.table_name = 'acled_deleted'
    and files.status = 'loaded'
    and {{ is_above_mark("files.load_id") }}
