-- One row per incident: the most precise report says where, the founding one what.
with grouped as (
    select * from {{ ref("int_reports_grouped") }}
),

precisions as (
    select place_precision, precision_rank from {{ ref("place_precisions") }}
),

chosen as (
    select
        grouped.incident_id,
        arg_min(
            grouped.report_id,
            (precisions.precision_rank, grouped.published_at, grouped.report_id)
        ) as most_precise_report_id,
        any_value(grouped.event_family) as event_family,
        any_value(grouped.event_type) filter (where grouped.is_founding) as event_type,
        any_value(grouped.country_code) as country_code,
        any_value(grouped.region_code) as region_code,
        any_value(grouped.occurred_on) as occurred_on
    from grouped
    inner join precisions on grouped.place_precision = precisions.place_precision
    group by grouped.incident_id
)

select
    chosen.incident_id,
    chosen.most_precise_report_id,
    grouped.place_key,
    places.disputed_unit_id,
    places.geonames_id,
    chosen.event_family,
    chosen.event_type,
    chosen.country_code,
    chosen.region_code,
    places.place_name,
    places.place_precision,
    places.latitude,
    places.longitude,
    chosen.occurred_on
from chosen
inner join grouped on chosen.most_precise_report_id = grouped.report_id
inner join {{ ref("int_places_located") }} as places
    on grouped.place_key = places.place_key
