"""What is said of one incident point by point, and the figures of each side."""

PROPOSITIONS = """
with countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    told.*,
    told.best_value as value,
    coalesce(value_actors.actor_name, of_value.country_name) as value_name
from incident_propositions as told
left join countries as of_value
    on told.kind in ('crossing', 'location') and told.best_value = of_value.country_code
left join actors as value_actors
    on
        told.kind in ('perpetrator', 'sponsor', 'crossing')
        and told.best_value = value_actors.actor_id
where told.incident_id = $incident_id
"""

FIGURES = """
select
    figures.kind,
    figures.harmed_side,
    figures.count_low,
    figures.count_best,
    figures.count_high,
    coalesce(figures.claimant_name, speakers.actor_name) as claimant_name,
    figures.claimant_side,
    figures.is_newest,
    figures.stated_at
from incident_side_figures as figures
left join actors as speakers on figures.claimant_actor_id = speakers.actor_id
where
    figures.incident_id = $incident_id
    and figures.kind in ('casualties', 'injuries')
order by
    figures.kind,
    figures.harmed_side nulls last,
    figures.stated_at desc nulls last,
    figures.claim_id
"""

MUNITIONS_TOLD = """
select
    munitions.munition,
    munitions.launched_count_low,
    munitions.launched_count_best,
    munitions.launched_count_high,
    munitions.intercepted_count_low,
    munitions.intercepted_count_best,
    munitions.intercepted_count_high,
    coalesce(munitions.claimant_name, speakers.actor_name) as claimant_name,
    munitions.claimant_side,
    munitions.is_newest,
    munitions.stated_at
from incident_munitions as munitions
left join actors as speakers on munitions.claimant_actor_id = speakers.actor_id
"""
MUNITIONS_IN_ORDER = """order by
    munitions.munition nulls last,
    munitions.stated_at desc nulls last,
    munitions.claim_id
"""
MUNITIONS = f"""{MUNITIONS_TOLD}
where munitions.incident_id = $incident_id
{MUNITIONS_IN_ORDER}"""
