with files as (
    select * from {{ source("raw", "files") }}
),

scopes as (
    {{ union_of_sources("file_scopes") }}
)

select
    files.file_id,
    files.source_name,
    files.file_name,
    files.status,
    files.reason,
    files.row_count_read,
    files.row_count_loaded,
    files.row_count_unchanged,
    files.row_count_rejected,
    case
        when files.status = 'loaded' then coalesce(scopes.row_count_out_of_scope, 0)
    end as row_count_out_of_scope,
    case
        when files.status = 'loaded' then coalesce(scopes.row_count_attribute, 0)
    end as row_count_attribute,
    files.landed_at
from files
left join scopes on files.file_id = scopes.file_id
