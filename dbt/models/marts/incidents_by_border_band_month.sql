-- A crossing stands in a band only where the whole interval of its distance does; the
-- others are counted as not known.
with crossed as (
    select
        *,
        case
            when border_distance_km_high is null then 'not_known'
            when border_distance_km_high <= 20 then '0-20 km'
            when border_distance_km_low >= 20 and border_distance_km_high <= 50
                then '20-50 km'
            when border_distance_km_low >= 50 and border_distance_km_high <= 150
                then '50-150 km'
            when border_distance_km_low >= 150 and border_distance_km_high <= 400
                then '150-400 km'
            when border_distance_km_low >= 400 then '400 km and more'
            else 'not_known'
        end as border_distance_band,
        cast(date_trunc('month', occurred_on) as date) as month_starts_on
    from {{ ref("incidents") }}
    where
        not is_machine_feed_only
        and cross_border_status not in ('no', 'undetermined')
)

select
    country_code,
    border_distance_band,
    count(*) filter ({{ is_in_default_figure() }}) as incident_count,
    count(*) filter (where cross_border_status = 'inferred') as inferred_incident_count,
    {{ fatality_figures() }},
    cast(sum(report_count) as bigint) as report_count,
    month_starts_on
from crossed
group by all
