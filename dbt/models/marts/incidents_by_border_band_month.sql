-- A crossing stands in a band only where the whole interval of its distance does; the
-- others are counted as not known. Every band of a country over every month: nought
-- where a source covers the whole month, unknown where none does.
with crossed as (
    select
        *,
        cast(date_trunc('month', occurred_on) as date) as month_starts_on
    from {{ ref("incidents") }}
    where
        not is_machine_feed_only
        and cross_border_status not in ('no', 'undetermined')
),

figures as (
    select
        country_code,
        border_distance_band,
        count(*) filter ({{ is_in_default_figure() }}) as incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and dispute_state = 'contested'
        ) as contested_incident_count,
        count(*) filter (where cross_border_status = 'inferred')
            as inferred_incident_count,
        {{ fatality_figures() }},
        cast(sum(report_count) as bigint) as report_count,
        cast(sum(origin_count) as bigint) as origin_count,
        month_starts_on
    from crossed
    group by all
),

bands as (
    select
        country_code,
        unnest([
            '0-20 km', '20-50 km', '50-150 km', '150-400 km', '400 km and more',
            'not_known'
        ]) as border_distance_band
    from crossed
    group by country_code
),

months as (
    select country_code, coverage, month_starts_on
    from {{ ref("int_coverage_by_month") }}
)

select
    bands.country_code,
    bands.border_distance_band,
    months.coverage,
    {% for name in [
        "incident_count", "contested_incident_count", "inferred_incident_count"
    ] %}
        {{ nought_where_covered(name, 'months', 'month_starts_on') }} as {{ name }},
    {% endfor %}
    figures.fatality_count_low,
    figures.fatality_count_best,
    figures.fatality_count_high,
    {% for name in [
        "unknown_fatality_incident_count", "report_count", "origin_count"
    ] %}
        {{ nought_where_covered(name, 'months', 'month_starts_on') }} as {{ name }},
    {% endfor %}
    months.month_starts_on
from bands
inner join months on bands.country_code = months.country_code
left join figures
    on
        bands.country_code = figures.country_code
        and bands.border_distance_band = figures.border_distance_band
        and months.month_starts_on = figures.month_starts_on
