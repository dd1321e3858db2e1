-- One row per placed report: the incident it belongs to. Reports of one event family,
-- region and day are one incident; its id is that of the founding report, the earliest
-- published that is no machine feed's row, else the earliest of all.
with placed as (
    select * from {{ ref("int_reports_placed") }}
    where unplaced_reason is null and aggregate_reason is null
),

founded as (
    select
        *,
        first_value(report_id) over (
            partition by event_family, region_code, occurred_on
            order by is_machine_feed, published_at nulls last, report_id
        ) as founding_report_id
    from placed
)

select
    report_id,
    {{ incident_id_from("founding_report_id") }} as incident_id,
    {{ incident_id_from("report_id") }} as alias_incident_id,
    place_key,
    source_name,
    event_family,
    event_type,
    country_code,
    region_code,
    place_precision,
    coded_by,
    is_machine_feed,
    report_id = founding_report_id as is_founding,
    occurred_on,
    published_at
from founded
