-- UCDP codes nothing but organised violence: no row of it is out of scope.
select
    file_id,
    cast(0 as bigint) as row_count_out_of_scope,
    cast(0 as bigint) as row_count_attribute,
    load_id
from {{ source("raw", "files") }}
where source_name = 'ucdp'
