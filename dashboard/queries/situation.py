"""Every query of the dashboard; `dashboard.published` alone runs them."""

SCOPED = """
with scoped as (
    select * from incidents
    where
        occurred_on between $since and $until
        and (
            len($countries::varchar[]) = 0
            or list_contains($countries::varchar[], country_code)
        )
        and (
            len($regions::varchar[]) = 0
            or list_contains($regions::varchar[], region_code)
        )
        and (
            len($families::varchar[]) = 0
            or list_contains($families::varchar[], event_family)
        )
        and ($has_machine_feeds::boolean or not is_machine_feed_only)
)
"""

TOTALS = """
select
    count(*) as incident_count,
    count(*) filter (where cross_border_status = 'inferred') as inferred_incident_count,
    coalesce(sum(report_count), 0)::bigint as report_count,
    count(distinct region_code) as region_count,
    sum(fatality_count_low)::bigint as fatality_count_low,
    sum(fatality_count_best)::bigint as fatality_count_best,
    sum(fatality_count_high)::bigint as fatality_count_high,
    count(*) filter (where fatality_count_best is null) as unknown_fatality_incident_count
from scoped
"""

WEEKS = """
select
    event_family,
    count(*) as incident_count,
    date_trunc('week', occurred_on)::date as week_starts_on
from scoped
group by all
order by all
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

ACTORS = """
select actors.actor_name, incident_actors.role, count(*) as incident_count
from scoped
inner join incident_actors on scoped.incident_id = incident_actors.incident_id
inner join actors on incident_actors.actor_id = actors.actor_id
group by actors.actor_id, actors.actor_name, incident_actors.role
order by incident_count desc, actors.actor_name, incident_actors.role
limit 10
"""

LATEST = """
, countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

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

SPAN = """
select
    min(occurred_on) as first_on,
    max(occurred_on) as last_on,
    coalesce(
        max(occurred_on) filter (where not is_machine_feed_only), last_on
    ) as default_until,
    (default_until - interval 1 year + interval 1 day)::date as default_since
from incidents
"""

PLACES = """
select distinct country_code, country_name, region_code, region_name
from incidents
where region_code is not null
order by country_name, region_name, region_code
"""

FAMILIES = "select distinct event_family from incidents"

UNPLACED = """
select
    unplaced_reports.reason,
    count(*) as report_count,
    sum(reports.fatality_count_best)::bigint as fatality_count_best,
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

LANDINGS = """
select sources.source_name, max(row_accounting.landed_at) as last_landed_at
from sources
left join row_accounting
    on sources.source_name = row_accounting.source_name
    and row_accounting.status = 'loaded'
group by sources.source_name
order by sources.source_name
"""

CHECKS = """
select check_name, severity, is_success from check_results
order by is_success, severity, check_name
"""

SOURCES = """
select source_title, publisher, licence, licence_url, citation, is_redistributable
from sources
order by source_title
"""

LAST_RUN = "select * from runs order by started_at desc, rowid desc limit 1"

LAST_JUDGED = """
select build_id, check_name from checks
where
    not is_success
    and severity = 'critical'
    and build_id = (select build_id from checks order by checked_at desc limit 1)
order by check_name
"""
