"""From the territory of which state to which: what the flows ask."""

from dashboard.queries.shared import COUNTRIES

CROSSINGS = """
, crossings as (
    select
        scoped.incident_id,
        scoped.origin_country_code,
        coalesce(countries.country_name, scoped.origin_country_code)
            as origin_country_name,
        scoped.country_code,
        scoped.country_name,
        scoped.occurred_on
    from scoped
    left join countries on scoped.origin_country_code = countries.country_code
    where scoped.cross_border_status != 'no'
)
"""

FLOWS = f"""
{COUNTRIES}
{CROSSINGS}
select
    origin_country_name,
    country_name,
    count(*) as incident_count
from crossings
where origin_country_code is not null
group by origin_country_code, origin_country_name, country_code, country_name
order by incident_count desc, origin_country_name, country_name
limit 10
"""

FLOW_WEEKS = f"""
{COUNTRIES}
{CROSSINGS}
select
    origin_country_name,
    country_name,
    count(*) as incident_count,
    date_trunc('week', occurred_on)::date as week_starts_on
from crossings
where origin_country_code is not null
group by all
order by all
"""

ORIGINS = f"""
{COUNTRIES}
{CROSSINGS}
select
    count(*) as incident_count,
    count(*) filter (where origin_country_code is null) as unknown_origin_incident_count,
    (select count(*) from scoped where cross_border_status = 'no')
        as not_crossing_incident_count
from crossings
"""
