"""What every page asks: the scope of its filters, its choices, and how the build stands."""

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
        and (
            len($sources::varchar[]) = 0
            or incident_id in (
                select incident_id from incident_sources
                where list_contains($sources::varchar[], source_name)
            )
        )
)
"""

# Follows `scoped`: the names of origins.
COUNTRIES = """
, countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)
"""

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

SOURCE_TITLES = "select source_name, source_title from sources order by source_name"

IS_DEMO = "select coalesce(bool_or(is_demo), false) as is_demo from build_info"

COVERAGE = """
select
    sources.source_name,
    sources.source_title,
    sources.expected_lag_hours,
    sources.is_lethal_only,
    sources.is_machine_feed,
    min(source_coverage.covers_from) as covers_from,
    max(source_coverage.covers_until) as covers_until,
    min(source_coverage.settled_until) as settled_until
from sources
inner join source_coverage on sources.source_name = source_coverage.source_name
where
    len($countries::varchar[]) = 0
    or source_coverage.country_code is null
    or list_contains($countries::varchar[], source_coverage.country_code)
group by all
order by sources.source_name
"""

LANDINGS = """
select
    source_name,
    max(landed_at) filter (where status = 'loaded') as last_landed_at
from row_accounting
group by source_name
order by source_name
"""

CHECKS = """
select gate, check_name, severity, accepted_because, is_success from check_results
order by is_success, severity, check_name
"""

SOURCES = """
select source_title, publisher, licence, licence_url, citation, is_redistributable
from sources
where
    is_publishable is not false
    and source_name in (select source_name from row_accounting)
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
