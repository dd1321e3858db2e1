-- Incidents that rest on a machine feed alone are leads: counted apart, in no figure.
with incidents as (
    select * from {{ ref("incidents") }}
),

counted as (
    select * from incidents
    where not is_machine_feed_only
),

days as (
    select
        country_code,
        region_code,
        count(*) filter (where is_machine_feed_only)
            as machine_feed_only_incident_count,
        occurred_on
    from incidents
    group by all
),

figures as (
    select
        region_code,
        {{ incident_figures() }},
        occurred_on
    from counted
    group by all
)

select
    days.country_code,
    days.region_code,
    coalesce(figures.incident_count, 0) as incident_count,
    days.machine_feed_only_incident_count,
    coalesce(figures.cross_border_incident_count, 0)
        as cross_border_incident_count,
    coalesce(figures.claimed_incident_count, 0) as claimed_incident_count,
    coalesce(figures.disputed_incident_count, 0) as disputed_incident_count,
    coalesce(figures.contested_incident_count, 0) as contested_incident_count,
    coalesce(figures.inferred_incident_count, 0) as inferred_incident_count,
    figures.fatality_count_low,
    figures.fatality_count_best,
    figures.fatality_count_high,
    coalesce(figures.unknown_fatality_incident_count, 0)
        as unknown_fatality_incident_count,
    coalesce(figures.report_count, 0) as report_count,
    coalesce(figures.origin_count, 0) as origin_count,
    days.occurred_on
from days
left join figures
    on days.region_code = figures.region_code and days.occurred_on = figures.occurred_on
