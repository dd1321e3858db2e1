select
    alias_incident_id,
    incident_id
from {{ ref("int_reports_grouped") }}
