"""What an incident is a part of: its wave, its campaign, and the areas it was told of."""

from dashboard.queries.ledger import MUNITIONS_IN_ORDER, MUNITIONS_TOLD

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
WAVE_MUNITIONS = f"""{MUNITIONS_TOLD}
where munitions.wave_id = $wave_id and munitions.incident_id is null
{MUNITIONS_IN_ORDER}"""
