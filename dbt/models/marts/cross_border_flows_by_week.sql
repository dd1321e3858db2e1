-- Crossings by origin, place, type and week, every flow over every week: nought where a
-- source covers the whole week, unknown where none does.
with figures as (
    {{ flow_weeks(ref("incidents")) }}
),

flows as (
    select distinct origin_country_code, country_code, cross_border_type, is_mutual
    from figures
),

weeks as (
    select country_code, coverage, week_starts_on from {{ ref("int_coverage_by_week") }}
)

select
    flows.origin_country_code,
    flows.country_code,
    flows.cross_border_type,
    weeks.coverage,
    {% for name in [
        "incident_count", "wave_count", "claimed_incident_count", "disputed_incident_count",
        "contested_incident_count", "inferred_incident_count", "conflict_day_count",
    ] %}
        {{ nought_where_covered(name, 'weeks', 'week_starts_on') }} as {{ name }},
    {% endfor %}
    figures.fatality_count_low,
    figures.fatality_count_best,
    figures.fatality_count_high,
    {% for name in [
        "unknown_fatality_incident_count", "report_count", "origin_count"
    ] %}
        {{ nought_where_covered(name, 'weeks', 'week_starts_on') }} as {{ name }},
    {% endfor %}
    flows.is_mutual,
    weeks.week_starts_on
from flows
inner join weeks on flows.country_code = weeks.country_code
left join figures
    on
        flows.origin_country_code = figures.origin_country_code
        and flows.country_code = figures.country_code
        and flows.cross_border_type = figures.cross_border_type
        and flows.is_mutual = figures.is_mutual
        and weeks.week_starts_on = figures.week_starts_on
