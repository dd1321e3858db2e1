select
    steps.incident_id,
    steps.claim_id,
    steps.report_id,
    steps.claimant_actor_id,
    steps.kind,
    steps.step,
    steps.claimant_side,
    steps.step_number,
    cast(steps.hours_since_first as double) as hours_since_first,
    steps.stated_at,
    coalesce(named.actor_name, steps.claimant_name) as claimant_name
from {{ ref("int_incident_claim_steps") }} as steps
left join {{ ref("int_actors") }} as named on steps.claimant_name = named.actor_id
