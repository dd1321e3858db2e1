"""What the Sources & quality page asks of the published build."""

SOURCES = """
with landed as (
    select source_name, max(landed_at) as last_landed_at
    from row_accounting
    where status = 'loaded'
    group by source_name
),

held as (
    select
        source_name,
        sum(report_count)::bigint as report_count,
        max(covers_until) as covers_until
    from source_coverage
    group by source_name
)

select
    sources.*,
    coalesce(held.report_count, 0) as report_count,
    held.covers_until,
    landed.last_landed_at
from sources
left join landed on sources.source_name = landed.source_name
left join held on sources.source_name = held.source_name
order by sources.source_title
"""

REACH = """
with countries as (
    select country_code, any_value(country_name) as country_name
    from regions
    group by country_code
)

select
    sources.source_title,
    coalesce(countries.country_name, source_coverage.country_code) as country_name,
    source_coverage.report_count,
    source_coverage.covers_from,
    source_coverage.covers_until,
    source_coverage.settled_until
from source_coverage
inner join sources on source_coverage.source_name = sources.source_name
left join countries on source_coverage.country_code = countries.country_code
order by sources.source_title, country_name nulls first
"""

FILES = """
with files as (
    select * from row_accounting
    where
        contains(lower(file_name), lower($words::varchar))
        and ($status::varchar = '' or status = $status::varchar)
)
"""

FILE_TOTALS = (
    FILES
    + """
select
    count(*) as file_count,
    count(*) filter (where status = 'refused') as refused_file_count,
    coalesce(sum(row_count_read), 0)::bigint as row_count_read,
    coalesce(sum(row_count_loaded), 0)::bigint as row_count_loaded,
    coalesce(sum(row_count_unchanged), 0)::bigint as row_count_unchanged,
    coalesce(sum(row_count_rejected), 0)::bigint as row_count_rejected,
    coalesce(sum(row_count_out_of_scope), 0)::bigint as row_count_out_of_scope,
    coalesce(sum(row_count_attribute), 0)::bigint as row_count_attribute
from files
"""
)

FILE_PAGE = (
    FILES
    + """
select * from files
order by status = 'refused' desc, landed_at desc, file_id
limit $limit offset $offset
"""
)

CHECKS = """
select
    gate, table_name, check_name, severity, message, failing_row_count,
    accepted_because, is_success, checked_at
from check_results
order by
    is_success,
    severity = 'warning',
    list_position(['raw_in', 'dbt', 'marts_out'], gate),
    table_name nulls last,
    check_name
"""

UNPLACED = """
with whole as (
    select source_name, count(*) as all_report_count from reports group by source_name
)

select
    sources.source_title,
    unplaced_reports.reason,
    count(*) as report_count,
    any_value(whole.all_report_count) as all_report_count
from unplaced_reports
inner join sources on unplaced_reports.source_name = sources.source_name
inner join whole on unplaced_reports.source_name = whole.source_name
group by sources.source_name, sources.source_title, unplaced_reports.reason
order by report_count desc, sources.source_title, unplaced_reports.reason
"""

AGGREGATES = """
with whole as (
    select source_name, count(*) as all_report_count from reports group by source_name
)

select
    sources.source_title,
    aggregate_reports.reason,
    count(*) as report_count,
    any_value(whole.all_report_count) as all_report_count,
    sum(aggregate_reports.fatality_count_best)::bigint as fatality_count_best
from aggregate_reports
inner join sources on aggregate_reports.source_name = sources.source_name
inner join whole on aggregate_reports.source_name = whole.source_name
group by sources.source_name, sources.source_title, aggregate_reports.reason
order by report_count desc, sources.source_title, aggregate_reports.reason
"""

# A build holds the revisions that were known here before it began.
REVISIONS_BY_BUILD = """
with builds as (
    select build_id, min(finished_at) as until_at
    from pipeline_runs
    where build_id is not null and build_id < (select max(build_id) from build_info)
    group by build_id
    union all
    select build_id, built_at as until_at from build_info
),

last_builds as (
    select
        build_id,
        lag(until_at) over (order by build_id) as since_at,
        until_at
    from builds
    order by build_id desc
    limit 10
)

select
    last_builds.build_id,
    sources.source_title,
    count(distinct report_revisions.report_id) filter (
        where report_revisions.kind = 'restated'
    ) as restated_report_count,
    count(distinct report_revisions.report_id) filter (
        where report_revisions.kind = 'deleted'
    ) as deleted_report_count
from last_builds
inner join report_revisions
    on report_revisions.known_from <= last_builds.until_at
    and (
        last_builds.since_at is null
        or report_revisions.known_from > last_builds.since_at
    )
inner join sources on report_revisions.source_name = sources.source_name
group by last_builds.build_id, sources.source_title
order by last_builds.build_id desc, sources.source_title
"""

NEWEST_REVISIONS = """
select
    sources.source_title,
    report_revisions.source_key,
    report_revisions.kind,
    report_revisions.field_name,
    report_revisions.old_value,
    report_revisions.new_value,
    report_revisions.revised_at,
    report_revisions.known_from
from report_revisions
inner join sources on report_revisions.source_name = sources.source_name
order by
    report_revisions.known_from desc,
    report_revisions.revised_at desc nulls last,
    report_revisions.report_id,
    report_revisions.field_name
limit 50
"""
