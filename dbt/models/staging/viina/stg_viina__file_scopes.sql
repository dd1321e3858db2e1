with info as (
    select file_id, event_id, load_id
    from {{ source("raw_viina", "viina_event_info") }}
),

peaceful as (
    select event_id from {{ ref("stg_viina__labels") }}
    where not is_use_of_force
)

-- Out of scope are rows of events that the labels, as they stand now, call no use of
-- force; label rows tell more of an event and are no reports.
select
    info.file_id,
    count(peaceful.event_id) as row_count_out_of_scope,
    cast(0 as bigint) as row_count_attribute,
    info.load_id
from info
left join peaceful on info.event_id = peaceful.event_id
group by all
union all
select
    file_id,
    cast(0 as bigint) as row_count_out_of_scope,
    row_count_loaded as row_count_attribute,
    load_id
from {{ source("raw", "files") }}
where table_name = 'viina_event_labels' and status = 'loaded'
