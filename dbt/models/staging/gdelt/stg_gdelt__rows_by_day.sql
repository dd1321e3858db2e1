select
    'gdelt' as source_name,
    cast(sum(row_count) as bigint) as row_count,
    cast(sum(row_count - row_count_out_of_scope) as bigint) as row_count_in_scope,
    published_on
from {{ ref("stg_gdelt__file_days") }}
group by published_on
