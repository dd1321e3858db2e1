with decisions as (
    select * from {{ ref("stg_decisions__decisions") }}
)

select
    decision_id,
    action,
    incident_ids,
    undone_decision_id,
    decided_by,
    because,
    len(report_ids) as report_count,
    is_in_force,
    decided_at
from decisions
