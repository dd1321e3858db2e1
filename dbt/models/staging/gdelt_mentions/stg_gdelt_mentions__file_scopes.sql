-- Mentions tell more of other rows: none is a report, and none is out of scope.
select
    file_id,
    cast(0 as bigint) as row_count_out_of_scope,
    row_count_loaded as row_count_attribute,
    load_id
from {{ source("raw", "files") }}
where source_name = 'gdelt_mentions' and status = 'loaded'
