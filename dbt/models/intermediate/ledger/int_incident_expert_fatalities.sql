-- One row per incident that has expert-coded deaths. One expert source's events do not
-- overlap, so its figures add up; those of two sources never do: the higher stands.
with grouped as (
    select report_id, incident_id from {{ ref("int_reports_grouped") }}
),

counted as (
    select
        reports.report_id,
        reports.source_name,
        reports.fatality_count_low,
        reports.fatality_count_best,
        reports.fatality_count_high
    from {{ ref("int_reports_unioned") }} as reports
    inner join {{ source("raw", "sources") }} as sources
        on reports.source_name = sources.source_name
    where sources.coded_by = 'expert' and reports.fatality_count_best is not null
),

by_source as (
    select
        grouped.incident_id,
        counted.source_name,
        sum(counted.fatality_count_low) as fatality_count_low,
        sum(counted.fatality_count_best) as fatality_count_best,
        sum(counted.fatality_count_high) as fatality_count_high
    from grouped
    inner join counted on grouped.report_id = counted.report_id
    group by all
)

select
    incident_id,
    cast(fatality_count_low as bigint) as fatality_count_low,
    cast(fatality_count_best as bigint) as fatality_count_best,
    cast(fatality_count_high as bigint) as fatality_count_high
from by_source
qualify row_number() over (
    partition by incident_id order by fatality_count_best desc, source_name asc
) = 1
