with munitions as (
    select
        of_incidents.*,
        waves.wave_id
    from {{ ref("int_incident_munitions") }} as of_incidents
    left join {{ ref("int_incident_waves") }} as waves
        on of_incidents.incident_id = waves.incident_id
    union all by name
    select * from {{ ref("int_wave_munitions") }}
)

select
    munitions.incident_id,
    munitions.wave_id,
    munitions.claim_id,
    munitions.report_id,
    munitions.claimant_actor_id,
    munitions.munition,
    munitions.claimant_side,
    munitions.launched_count_low,
    munitions.launched_count_best,
    munitions.launched_count_high,
    munitions.intercepted_count_low,
    munitions.intercepted_count_best,
    munitions.intercepted_count_high,
    munitions.is_newest,
    munitions.stated_at,
    coalesce(named.actor_name, munitions.claimant_name) as claimant_name
from munitions
left join {{ ref("int_actors") }} as named
    on munitions.claimant_name = named.actor_id
