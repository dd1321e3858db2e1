with decisions as (
    select * from {{ source("raw", "incident_decisions") }}
),

undone as (
    select distinct undone_decision_id from decisions
    where undone_decision_id is not null
)

select
    decisions.decision_id,
    decisions.action,
    decisions.incident_ids,
    decisions.report_ids,
    decisions.other_report_ids,
    decisions.undone_decision_id,
    decisions.decided_by,
    decisions.because,
    decisions.action <> 'undo' and undone.undone_decision_id is null as is_in_force,
    decisions.decided_at
from decisions
left join undone on decisions.decision_id = undone.undone_decision_id
