select
    incident_id,
    source_name,
    count(*) as report_count
from {{ ref("int_reports_grouped") }}
group by all
