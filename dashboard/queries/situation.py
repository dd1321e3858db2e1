"""What the Situation page asks, its trend and flows apart."""

from dashboard.queries.shared import COUNTRIES

TOTALS = """
, told as (
    select sum(incident_sources.report_count) as report_count
    from scoped
    inner join incident_sources on scoped.incident_id = incident_sources.incident_id
    where
        len($sources::varchar[]) = 0
        or list_contains($sources::varchar[], incident_sources.source_name)
)

select
    count(*) as incident_count,
    count(*) filter (
        where
            is_cross_border
            and boundary_crossed in ('recognised_border', 'line_between_states')
    ) as cross_border_incident_count,
    count(*) filter (where cross_border_status = 'inferred') as inferred_incident_count,
    coalesce((select report_count from told), 0)::bigint as report_count,
    count(distinct region_code) as region_count,
    count(*) filter (
        where place_precision in ('region', 'country', 'unknown')
    ) as imprecise_incident_count,
    sum(fatality_count_low)::bigint as fatality_count_low,
    sum(fatality_count_best)::bigint as fatality_count_best,
    sum(fatality_count_high)::bigint as fatality_count_high,
    count(*) filter (where fatality_count_best is null) as unknown_fatality_incident_count
from scoped
"""

AGGREGATES = """
select
    source_name,
    count(*) as report_count,
    sum(fatality_count_best)::bigint as fatality_count_best
from aggregate_reports
where
    occurred_on_latest >= $since
    and occurred_on_earliest <= $until
    and (
        len($countries::varchar[]) = 0
        or country_code is null
        or list_contains($countries::varchar[], country_code)
    )
    and (
        len($sources::varchar[]) = 0
        or list_contains($sources::varchar[], source_name)
    )
group by source_name
order by source_name
"""

REGIONS = """
select
    region_name,
    country_name,
    count(*) as incident_count,
    sum(fatality_count_best)::bigint as fatality_count_best,
    count(*) filter (where fatality_count_best is null) as unknown_fatality_incident_count
from scoped
where region_code is not null
group by region_code, region_name, country_name
order by incident_count desc, country_name, region_name
limit 10
"""

TOLLS = """
select
    country_name,
    sum(fatality_count_low)::bigint as fatality_count_low,
    sum(fatality_count_best)::bigint as fatality_count_best,
    sum(fatality_count_high)::bigint as fatality_count_high,
    count(*) as incident_count,
    count(*) filter (where fatality_count_best is null) as unknown_fatality_incident_count
from scoped
group by country_code, country_name
order by
    fatality_count_best desc nulls last,
    unknown_fatality_incident_count desc,
    country_name
limit 10
"""

ACTORS = """
select actors.actor_name, incident_actors.role, count(*) as incident_count
from scoped
inner join incident_actors on scoped.incident_id = incident_actors.incident_id
inner join actors on incident_actors.actor_id = actors.actor_id
group by actors.actor_id, actors.actor_name, incident_actors.role
order by incident_count desc, actors.actor_name, incident_actors.role
limit 10
"""

LATEST = f"""
{COUNTRIES}
select
    scoped.title,
    scoped.cross_border_status,
    countries.country_name as origin_country_name,
    scoped.report_count,
    scoped.occurred_on
from scoped
left join countries on scoped.origin_country_code = countries.country_code
order by scoped.occurred_on desc, scoped.public_from desc, scoped.incident_id
limit 10
"""

ROWS = "select * from scoped order by occurred_on, incident_id"

UNPLACED = """
select
    unplaced_reports.reason,
    count(*) as report_count,
    sum(reports.fatality_count_best)
        filter (where reports.coded_by = 'expert')::bigint as fatality_count_best,
    (
        select count(*)
        from reports
        inner join sources on reports.source_name = sources.source_name
        where $has_machine_feeds::boolean or not sources.is_machine_feed
    ) as all_report_count
from unplaced_reports
inner join reports on unplaced_reports.report_id = reports.report_id
inner join sources on reports.source_name = sources.source_name
where $has_machine_feeds::boolean or not sources.is_machine_feed
group by unplaced_reports.reason
order by report_count desc
"""
