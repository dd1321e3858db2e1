-- Crossings by origin, place, type and week, every flow over every week: nought where a
-- source covers the whole week, unknown where none does.
with incidents as (
    select * from {{ ref("incidents") }}
    where not is_machine_feed_only and origin_country_code is not null
),

-- Where both sides fired, neither is the origin: the pair stands in the alphabet's
-- order.
crossed as (
    select
        *,
        direction = 'mutual' as is_mutual,
        case
            when direction = 'mutual' then least(origin_country_code, country_code)
            else origin_country_code
        end as from_country_code,
        case
            when direction = 'mutual' then greatest(origin_country_code, country_code)
            else country_code
        end as to_country_code,
        cast(date_trunc('week', occurred_on) as date) as week_starts_on
    from incidents
    where cross_border_status not in ('no', 'undetermined')
),

figures as (
    select
        from_country_code,
        to_country_code,
        cross_border_type,
        count(*) filter ({{ is_in_default_figure() }}) as incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and cross_border_status = 'claimed'
        ) as claimed_incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and cross_border_status = 'disputed'
        ) as disputed_incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and dispute_state = 'contested'
        ) as contested_incident_count,
        count(*) filter (where cross_border_status = 'inferred')
            as inferred_incident_count,
        count(distinct occurred_on) filter ({{ is_in_default_figure() }})
            as conflict_day_count,
        {{ fatality_figures() }},
        cast(sum(report_count) as bigint) as report_count,
        cast(sum(origin_count) as bigint) as origin_count,
        is_mutual,
        week_starts_on
    from crossed
    group by all
),

flows as (
    select distinct from_country_code, to_country_code, cross_border_type, is_mutual
    from figures
),

weeks as (
    select country_code, coverage, week_starts_on from {{ ref("int_coverage_by_week") }}
)

select
    flows.from_country_code as origin_country_code,
    flows.to_country_code as country_code,
    flows.cross_border_type,
    weeks.coverage,
    {% for name in [
        "incident_count", "claimed_incident_count", "disputed_incident_count",
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
inner join weeks on flows.to_country_code = weeks.country_code
left join figures
    on
        flows.from_country_code = figures.from_country_code
        and flows.to_country_code = figures.to_country_code
        and flows.cross_border_type = figures.cross_border_type
        and flows.is_mutual = figures.is_mutual
        and weeks.week_starts_on = figures.week_starts_on
