"""From the territory of which state into which: what the flows ask."""

from dashboard.queries.crossings import CROSSED

# Flows have two ends. A mutual pair has no order: the alphabet's stands in.
FLOWING = f"""
{CROSSED}
, ends as (
    select
        * exclude (strength),
        if(is_alleged, 'alleged', strength) as strength,
        coalesce(origin_country_code, disputed_origin_country_code) as from_code,
        coalesce(direction = 'mutual', false) as is_mutual
    from crossed
    where
        (origin_country_code is not null or is_alleged)
        and if(is_alleged, 'alleged', strength)
        in ('asserted', 'disputed', 'inferred', 'alleged')
)

, flowing as (
    select
        ends.incident_id,
        ends.strength,
        coalesce(origins.country_name, ends.from_code) as origin_name,
        ends.country_name as location_name,
        ends.is_mutual,
        if(
            ends.is_mutual, least(origin_name, location_name), origin_name
        ) as origin_country_name,
        if(
            ends.is_mutual, greatest(origin_name, location_name), location_name
        ) as into_country_name,
        ends.occurred_on
    from ends
    left join countries as origins on ends.from_code = origins.country_code
)
"""

FLOWS = (
    FLOWING
    + """
select
    origin_country_name,
    into_country_name as country_name,
    strength,
    count(*) as incident_count,
    is_mutual
from flowing
group by all
order by incident_count desc, origin_country_name, country_name, strength
"""
)

FLOW_WEEKS = (
    FLOWING
    + """
select
    origin_country_name,
    into_country_name as country_name,
    count(*) as incident_count,
    is_mutual,
    date_trunc('week', occurred_on)::date as week_starts_on
from flowing
where strength in ('asserted', 'disputed')
group by all
order by all
"""
)

FLOW_DAYS = (
    FLOWING
    + """
select
    origin_country_name,
    into_country_name as country_name,
    strength,
    count(*) as incident_count,
    is_mutual,
    occurred_on
from flowing
group by all
order by all
"""
)
