select
    incident_id,
    report_id,
    region_code,
    area_name
from {{ ref("int_incident_areas") }}
