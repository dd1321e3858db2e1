select
    source_name,
    cast(sum(row_count) as bigint) as row_count,
    cast(sum(row_count_in_scope) as bigint) as row_count_in_scope,
    published_on
from ({{ union_of_sources("rows_by_day") }})
group by source_name, published_on
