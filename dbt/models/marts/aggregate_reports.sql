with placed as (
    select report_id, country_code, region_code, aggregate_reason
    from {{ ref("int_reports_placed") }}
    where
        aggregate_reason is not null
        and report_id not in (
            select grouped.report_id from {{ ref("int_reports_grouped") }} as grouped
        )
),

countries as (
    select country_code, country_name from {{ source("reference", "countries") }}
)

select
    reports.report_id,
    reports.source_name,
    placed.aggregate_reason as reason,
    reports.event_family,
    placed.country_code,
    countries.country_name,
    placed.region_code,
    reports.place_name,
    reports.place_precision,
    reports.fatality_count_low,
    reports.fatality_count_best,
    reports.fatality_count_high,
    reports.is_demo,
    reports.occurred_on_earliest,
    reports.occurred_on_latest,
    reports.published_at
from placed
inner join {{ ref("reports") }} as reports on placed.report_id = reports.report_id
left join countries on placed.country_code = countries.country_code
