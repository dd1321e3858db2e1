-- One row per incident. Where: as the most precise report says, a machine feed's only
-- for want of another. What: as the founding report says, unless it tells no means and
-- another does.
with grouped as (
    select
        *,
        coalesce(event_type = 'unspecified_armed_force', true) as is_untold
    from {{ ref("int_reports_grouped") }}
),

precisions as (
    select place_precision, precision_rank from {{ ref("place_precisions") }}
),

chosen as (
    select
        grouped.incident_id,
        arg_min(
            grouped.report_id,
            (
                grouped.region_code is null,
                grouped.is_machine_feed,
                precisions.precision_rank,
                grouped.published_at,
                grouped.report_id
            )
        ) as most_precise_report_id,
        arg_min(
            grouped.report_id,
            (
                grouped.is_machine_feed,
                grouped.is_untold,
                not grouped.is_founding,
                grouped.published_at,
                grouped.report_id
            )
        ) as most_telling_report_id
    from grouped
    inner join precisions on grouped.place_precision = precisions.place_precision
    group by grouped.incident_id
)

select
    chosen.incident_id,
    chosen.most_precise_report_id,
    place.place_key,
    places.disputed_unit_id,
    places.geonames_id,
    told.event_family,
    told.event_type,
    place.country_code,
    place.region_code,
    places.place_name,
    places.place_precision,
    places.latitude,
    places.longitude,
    days.occurred_on,
    days.occurred_on_earliest,
    days.occurred_on_latest
from chosen
inner join grouped as place on chosen.most_precise_report_id = place.report_id
inner join grouped as told on chosen.most_telling_report_id = told.report_id
inner join {{ ref("int_incident_days") }} as days
    on chosen.incident_id = days.incident_id
inner join {{ ref("int_places_located") }} as places
    on place.place_key = places.place_key
