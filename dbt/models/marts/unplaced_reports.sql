select
    report_id,
    source_name,
    unplaced_reason as reason
from {{ ref("int_reports_placed") }}
where unplaced_reason is not null
