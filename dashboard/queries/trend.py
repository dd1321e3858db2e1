"""What the trend of the Situation page asks."""

WEEKS = """
select
    event_family,
    count(*) as incident_count,
    date_trunc('week', occurred_on)::date as week_starts_on
from scoped
group by all
order by all
"""

FEED_WEEKS = """
select
    rows_by_source_day.source_name,
    sum(rows_by_source_day.row_count)::bigint as row_count,
    sum(rows_by_source_day.row_count_in_scope)::bigint as row_count_in_scope,
    date_trunc('week', rows_by_source_day.published_on)::date as week_starts_on
from rows_by_source_day
inner join sources on rows_by_source_day.source_name = sources.source_name
where
    sources.is_machine_feed
    and rows_by_source_day.published_on between $since and $until
    and (
        len($sources::varchar[]) = 0
        or list_contains($sources::varchar[], sources.source_name)
    )
group by rows_by_source_day.source_name, week_starts_on
order by rows_by_source_day.source_name, week_starts_on
"""

REGION_UNKNOWN = """
select
    count(*) as report_count,
    count(*) filter (
        where unplaced_reports.reason = 'region_unknown'
    ) as region_unknown_report_count
from reports
inner join sources on reports.source_name = sources.source_name
left join unplaced_reports on reports.report_id = unplaced_reports.report_id
where
    coalesce(reports.occurred_on_latest, reports.occurred_on) >= $since
    and coalesce(reports.occurred_on_earliest, reports.occurred_on) <= $until
    and ($has_machine_feeds::boolean or not sources.is_machine_feed)
    and (
        len($countries::varchar[]) = 0
        or reports.country_code is null
        or list_contains($countries::varchar[], reports.country_code)
    )
    and (
        len($sources::varchar[]) = 0
        or list_contains($sources::varchar[], reports.source_name)
    )
"""
