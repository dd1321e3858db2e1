-- One row per report that may be published: where and when it stands, or why it cannot
-- be placed by itself, or why it is too wide for a day or a place.
with reports as (
    select * from {{ ref("int_reports_unioned") }}
),

places as (
    select place_key, country_code, region_code, place_precision, location_rule
    from {{ ref("int_places_located") }}
),

sources as (
    select source_name, coded_by, is_machine_feed from {{ source("raw", "sources") }}
    where is_publishable
),

located as (
    select
        reports.report_id,
        reports.place_key,
        reports.source_name,
        reports.event_family,
        reports.event_type,
        places.country_code,
        places.region_code,
        places.place_precision,
        places.location_rule,
        sources.coded_by,
        reports.load_id,
        -- A source may tell the day of a span: the night to the 12th is of the 12th.
        reports.occurred_on is null
        and reports.occurred_on_earliest < reports.occurred_on_latest as is_long,
        date_diff('day', reports.occurred_on_earliest, reports.occurred_on_latest)
        < {{ joinable_days() }} as is_joinable_span,
        places.region_code is null
        and places.place_precision in ('country', 'unknown') as is_wide,
        coalesce(reports.is_location_conflict, false)
        or places.location_rule = 'location_conflict' as is_conflict,
        sources.is_machine_feed,
        -- Many munitions at a country, no place of it told.
        coalesce(reports.is_of_many_munitions, false)
        and sources.coded_by <> 'expert'
        and not sources.is_machine_feed
        and reports.event_type in ({{ strike_types() }})
        and places.country_code is not null
        and places.region_code is null
        and places.place_precision = 'country' as is_untold_salvo,
        reports.occurred_on,
        reports.occurred_on_earliest,
        reports.occurred_on_latest,
        reports.published_at
    from reports
    inner join places on reports.place_key = places.place_key
    inner join sources on reports.source_name = sources.source_name
),

-- Only experts sum up: a feed's country centroid is a place unknown, no summary.
judged as (
    select
        *,
        case
            when coded_by <> 'expert' then null
            when is_long and is_wide then 'span_and_place'
            when is_long then 'span_exceeds_day'
            when is_wide then 'place_exceeds_region'
        end as aggregate_reason
    from located
)

select
    report_id,
    place_key,
    source_name,
    event_family,
    event_type,
    country_code,
    region_code,
    place_precision,
    coded_by,
    case
        when aggregate_reason is not null then null
        when event_family is null then 'event_type_unknown'
        when occurred_on_earliest is null then 'day_unknown'
        when is_long then 'span_exceeds_day'
        when is_conflict then 'location_conflict'
        when region_code is null and not is_untold_salvo then 'region_unknown'
    end as unplaced_reason,
    aggregate_reason,
    load_id,
    -- Too vague to stand by itself, it may still tell of an incident that others place.
    coalesce(aggregate_reason, '') not in ('span_and_place', 'place_exceeds_region')
    and event_family is not null
    and country_code is not null
    and is_joinable_span
    and not is_conflict
    and (is_long or region_code is null and not is_untold_salvo) as is_loose,
    is_machine_feed,
    -- A salvo without a place stands as one incident of the country, without a region.
    coalesce(
        is_untold_salvo
        and not is_long
        and not is_conflict
        and occurred_on_earliest is not null,
        false
    ) as is_salvo,
    coalesce(
        occurred_on,
        case
            when occurred_on_earliest = occurred_on_latest then occurred_on_earliest
        end
    ) as occurred_on,
    published_at
from judged
