with grouped as (
    select * from {{ ref("int_reports_grouped") }}
),

reports as (
    select * from {{ ref("reports") }}
),

precisions as (
    select place_precision, precision_rank from {{ ref("place_precisions") }}
),

-- The most precise report says where, the founding one what.
summed as (
    select
        grouped.incident_id,
        grouped.event_family,
        grouped.region_code,
        any_value(reports.event_type) filter (where grouped.is_founding) as event_type,
        arg_min(
            reports.report_id,
            (precisions.precision_rank, reports.published_at, reports.report_id)
        ) as most_precise_report_id,
        count(*) as report_count,
        count(distinct reports.source_name) as source_count,
        bool_and(grouped.is_machine_feed) as is_machine_feed_only,
        bool_or(reports.is_demo) as is_demo,
        grouped.occurred_on,
        min(reports.published_at) as public_from,
        min(reports.loaded_at) as known_from
    from grouped
    inner join reports on grouped.report_id = reports.report_id
    inner join precisions on reports.place_precision = precisions.place_precision
    group by all
),

crossings as (
    select * from {{ ref("int_incident_crossings") }}
),

fatalities as (
    select * from {{ ref("int_incident_fatalities") }}
),

regions as (
    select region_code, region_name, country_code, country_name
    from {{ ref("regions") }}
)

select
    summed.incident_id,
    coalesce(event_types.event_type_name, 'Use of armed force')
    || ' reported in ' || regions.region_name || ', ' || regions.country_name as title,
    summed.event_family,
    summed.event_type,
    regions.country_code,
    regions.country_name,
    summed.region_code,
    regions.region_name,
    most_precise.place_name,
    most_precise.place_precision,
    crossings.origin_country_code,
    crossings.foreign_party_country_code,
    crossings.cross_border_status,
    crossings.cross_border_basis,
    most_precise.latitude,
    most_precise.longitude,
    fatalities.fatality_count_low,
    fatalities.fatality_count_best,
    fatalities.fatality_count_high,
    summed.report_count,
    summed.source_count,
    summed.is_machine_feed_only,
    summed.is_demo,
    summed.occurred_on,
    summed.occurred_on as occurred_on_earliest,
    summed.occurred_on as occurred_on_latest,
    summed.public_from,
    summed.known_from
from summed
inner join reports as most_precise
    on summed.most_precise_report_id = most_precise.report_id
inner join regions on summed.region_code = regions.region_code
inner join crossings on summed.incident_id = crossings.incident_id
left join {{ ref("event_types") }} as event_types
    on summed.event_type = event_types.event_type
left join fatalities on summed.incident_id = fatalities.incident_id
