"""What an incident is a part of: its wave, its campaign, and the areas it was told of."""

_MEMBERS = """
select
    incident_id,
    title,
    country_name,
    region_code,
    occurred_on
from incidents
"""

WAVE = f"""
{_MEMBERS}
where wave_id = $wave_id
order by region_name nulls first, title, incident_id
"""

CAMPAIGN = f"""
{_MEMBERS}
where campaign_id = $campaign_id
order by occurred_on, region_name nulls first, title, incident_id
"""

AREAS = """
select
    areas.area_name,
    regions.region_name
from incident_areas as areas
left join regions on areas.region_code = regions.region_code
where areas.incident_id = $incident_id
order by regions.region_name nulls first, areas.area_name
"""

# Of the whole of it; what is told of one incident stands with that.
WAVE_MUNITIONS = """
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
where munitions.wave_id = $wave_id and munitions.incident_id is null
order by
    munitions.munition nulls last,
    munitions.stated_at desc nulls last,
    munitions.claim_id
"""
