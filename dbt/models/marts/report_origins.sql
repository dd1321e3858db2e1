select
    report_id,
    incident_id,
    origin_id,
    origin_kind,
    origin_name
from {{ ref("int_report_origins") }}
