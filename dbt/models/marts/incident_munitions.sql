select
    munitions.incident_id,
    munitions.claim_id,
    munitions.report_id,
    munitions.claimant_actor_id,
    munitions.munition,
    munitions.claimant_side,
    munitions.launched_count_low,
    munitions.launched_count_high,
    munitions.intercepted_count_low,
    munitions.intercepted_count_high,
    munitions.is_newest,
    munitions.stated_at,
    coalesce(named.actor_name, munitions.claimant_name) as claimant_name
from {{ ref("int_incident_munitions") }} as munitions
left join {{ ref("int_actors") }} as named
    on munitions.claimant_name = named.actor_id
