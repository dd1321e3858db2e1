-- One row per report: where and when it stands, or why it cannot be placed.
with reports as (
    select * from {{ ref("int_reports_unioned") }}
),

places as (
    select place_key, country_code, region_code from {{ ref("int_places_located") }}
),

sources as (
    select source_name, is_machine_feed from {{ source("raw", "sources") }}
)

select
    reports.report_id,
    reports.source_name,
    reports.event_family,
    reports.event_type,
    places.country_code,
    places.region_code,
    case
        when reports.event_family is null then 'event_type_unknown'
        when reports.occurred_on_earliest is null then 'day_unknown'
        when reports.occurred_on_earliest <> reports.occurred_on_latest
            then 'span_exceeds_day'
        when places.region_code is null then 'region_unknown'
    end as unplaced_reason,
    reports.load_id,
    sources.is_machine_feed,
    case
        when reports.occurred_on_earliest = reports.occurred_on_latest
            then reports.occurred_on_earliest
    end as occurred_on,
    reports.published_at
from reports
inner join places on reports.place_key = places.place_key
inner join sources on reports.source_name = sources.source_name
