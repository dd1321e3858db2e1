"""What crossed, and how surely: the classes that every figure of crossings counts."""

from dashboard.queries.shared import COUNTRIES

# `strength`: asserted and disputed make the default figure, which takes a recognised
# border or a line between states; apart is said to have crossed, but not one of these.
CROSSED = f"""
{COUNTRIES}
, crossed as (
    select
        scoped.*,
        case
            when
                is_cross_border
                and boundary_crossed in ('recognised_border', 'line_between_states')
                then if(cross_border_status = 'disputed', 'disputed', 'asserted')
            when is_cross_border then 'apart'
            else cross_border_status
        end as strength,
        coalesce(cross_border_type, 'unknown') as crossing_type,
        origin_country_code is null
        and coalesce(disputed_origin_country_code <> country_code, false)
            as is_alleged
    from scoped
)
"""

# `said` crossed something; only a part of it crossed what the figure counts.
TOTALS = (
    CROSSED
    + """
select
    count(*) as all_incident_count,
    count(*) filter (where strength in ('asserted', 'disputed')) as incident_count,
    count(*) filter (
        where strength = 'asserted' and cross_border_status = 'established'
    ) as established_incident_count,
    count(*) filter (
        where strength = 'asserted' and cross_border_status = 'claimed'
    ) as claimed_incident_count,
    count(*) filter (where strength = 'disputed') as disputed_incident_count,
    count(*) filter (where strength = 'apart') as apart_incident_count,
    count(*) filter (where strength = 'inferred') as inferred_incident_count,
    count(*) filter (where strength = 'undetermined') as undetermined_incident_count,
    count(*) filter (where strength = 'no') as not_crossing_incident_count,
    count(*) filter (where is_alleged) as alleged_incident_count,
    count(*) filter (where is_cross_border) as said_incident_count,
    count(*) filter (
        where is_cross_border and origin_country_code is null
    ) as unknown_origin_incident_count,
    count(*) filter (
        where strength in ('asserted', 'disputed') and crossing_type = 'unknown'
    ) as unknown_type_incident_count
from crossed
"""
)

TYPE_WEEKS = (
    CROSSED
    + """
select
    concat(crossing_type, ' ', strength) as series,
    count(*) as incident_count,
    date_trunc('week', occurred_on)::date as week_starts_on
from crossed
where
    strength in ('asserted', 'disputed')
    or (strength = 'inferred' and $has_inferred::boolean)
group by all
order by all
"""
)

# In no band: the interval of the distance lies in several, or there is none.
BANDS = (
    CROSSED
    + """
select
    case
        when border_distance_band <> 'not_known'
            then replace(border_distance_band, '-', '–')
        when border_distance_km_high is not null then 'several'
        else 'unknown'
    end as band,
    strength,
    count(*) as incident_count
from crossed
where strength in ('asserted', 'disputed', 'inferred')
group by all
"""
)

REGION_WEEKS = (
    CROSSED
    + """
, top as (
    select
        region_code,
        count(*) filter (where strength <> 'inferred') as said_count,
        count(*) as whole_count
    from crossed
    where
        region_code is not null
        and (
            strength in ('asserted', 'disputed')
            or (strength = 'inferred' and $has_inferred::boolean)
        )
    group by region_code
    order by said_count desc, whole_count desc, region_code
    limit 9
)

select
    crossed.region_code,
    crossed.region_name,
    crossed.country_name,
    crossed.strength,
    count(*) as incident_count,
    top.said_count,
    top.whole_count,
    date_trunc('week', crossed.occurred_on)::date as week_starts_on
from crossed
inner join top on crossed.region_code = top.region_code
where
    crossed.strength in ('asserted', 'disputed')
    or (crossed.strength = 'inferred' and $has_inferred::boolean)
group by all
order by top.said_count desc, top.whole_count desc, crossed.region_code, week_starts_on
"""
)

DECIDED = (
    CROSSED
    + """
select
    crossed.strength,
    crossed.is_alleged,
    crossed.cross_border_status,
    crossed.cross_border_basis,
    crossing_bases.reason,
    count(*) as incident_count,
    coalesce(crossing_bases.precedence, 99) as precedence
from crossed
left join crossing_bases
    on crossed.cross_border_basis = crossing_bases.cross_border_basis
group by all
order by precedence, cross_border_status
"""
)

ROWS = (
    CROSSED
    + """
select * exclude (strength, crossing_type, is_alleged) from crossed
where strength not in ('undetermined', 'no') or is_alleged
order by occurred_on, incident_id
"""
)

STATEMENT_ROWS = (
    CROSSED
    + """
select crossing_statements.*
from crossing_statements
inner join crossed on crossing_statements.incident_id = crossed.incident_id
where crossed.strength not in ('undetermined', 'no') or crossed.is_alleged
order by crossing_statements.report_id, crossing_statements.statement_number
"""
)
