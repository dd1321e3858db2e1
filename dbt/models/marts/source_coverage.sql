with reports as (
    select
        source_name,
        count(*) as report_count,
        min(coalesce(occurred_on_earliest, cast(published_at as date))) as covers_from,
        max(coalesce(occurred_on_latest, cast(published_at as date))) as covers_until
    from {{ ref("reports") }}
    group by source_name
),

landings as (
    select source_name, max(landed_at) as last_landed_at
    from {{ ref("row_accounting") }}
    where status = 'loaded'
    group by source_name
),

sources as (
    select source_name, country_code, expected_lag_hours
    from {{ source("raw", "sources") }}
)

select
    reports.source_name,
    sources.country_code,
    sources.expected_lag_hours,
    reports.report_count,
    reports.covers_from,
    reports.covers_until,
    cast(
        landings.last_landed_at - to_hours(sources.expected_lag_hours) as date
    ) - 1 as settled_until,
    landings.last_landed_at
from reports
inner join sources on reports.source_name = sources.source_name
inner join landings on reports.source_name = landings.source_name
where reports.covers_from is not null
