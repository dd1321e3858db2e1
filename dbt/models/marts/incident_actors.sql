select
    incident_id,
    actor_id,
    role,
    report_count
from {{ ref("int_incident_actors_known") }}
