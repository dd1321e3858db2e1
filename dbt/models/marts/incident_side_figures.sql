select
    figures.incident_id,
    figures.claim_id,
    figures.report_id,
    figures.claimant_actor_id,
    figures.kind,
    figures.claimant_side,
    figures.harmed_side,
    figures.count_low,
    figures.count_best,
    figures.count_high,
    figures.is_newest,
    figures.stated_at,
    coalesce(named.actor_name, figures.claimant_name) as claimant_name
from {{ ref("int_incident_side_figures") }} as figures
left join {{ ref("int_actors") }} as named on figures.claimant_name = named.actor_id
