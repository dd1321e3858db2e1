select
    report_id,
    source_name,
    unplaced_reason as reason
from {{ ref("int_reports_placed") }}
where
    unplaced_reason is not null
    and report_id not in (
        select grouped.report_id from {{ ref("int_reports_grouped") }} as grouped
    )
