with events as (
    select * from {{ ref("stg_acled__events") }}
),

numbers as (
    select code, country_code from {{ source("reference", "country_codes") }}
    where scheme = 'iso_numeric'
),

names as (
    select lower(country_name) as country_name, country_code
    from {{ source("reference", "countries") }}
    union all
    select lower(country_name) as country_name, country_code
    from {{ ref("acled_country_names") }}
),

precisions as (
    select place_precision_code, place_precision
    from {{ ref("acled_place_precisions") }}
),

-- Time precision 2 is a week around the day, 3 the month it lies in.
dated as (
    select
        *,
        case time_precision
            when 1 then event_on
            when 2 then event_on - 3
            else cast(date_trunc('month', event_on) as date)
        end as occurred_on_earliest,
        case time_precision
            when 1 then event_on
            when 2 then event_on + 3
            else last_day(event_on)
        end as occurred_on_latest
    from events
)

select
    {{ hashed(["'acled'", "dated.event_id", "1"]) }} as report_id,
    'acled' as source_name,
    dated.event_id as source_key,
    cast(null as varchar) as headline,
    cast(null as varchar) as quote,
    cast(null as varchar) as url,
    dated.publisher,
    cast(null as varchar) as language,
    cast(null as varchar) as licence,
    dated.event_family,
    dated.event_type,
    -- Kosovo has no number.
    coalesce(numbers.country_code, names.country_code) as hint_country_code,
    cast(null as varchar) as hint_region_code,
    dated.place_name,
    case
        when dated.latitude is null or dated.longitude is null then 'unknown'
        else coalesce(precisions.place_precision, 'unknown')
    end as place_precision,
    dated.latitude,
    dated.longitude,
    cast(null as integer) as fatality_count_low,
    -- ACLED writes 0 also where no source told of deaths: that is unknown.
    nullif(dated.fatality_count, 0) as fatality_count_best,
    cast(null as integer) as fatality_count_high,
    dated.load_id,
    dated.occurred_on_earliest,
    dated.occurred_on_latest,
    dated.published_at,
    dated.loaded_at
from dated
left join numbers on cast(dated.country_number as varchar) = numbers.code
left join names on lower(dated.country_name) = names.country_name
left join precisions on dated.place_precision_code = precisions.place_precision_code
