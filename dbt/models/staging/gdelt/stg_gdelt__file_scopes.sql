select
    file_id,
    cast(sum(row_count_out_of_scope) as bigint) as row_count_out_of_scope,
    cast(0 as bigint) as row_count_attribute,
    max(load_id) as load_id
from {{ ref("stg_gdelt__file_days") }}
group by file_id
