{# What is counted of `incidents`, a table or a call of a table macro. Subqueries, for
   DuckDB 1.4.0 and 1.4.1 do not find a CTE inside of a table macro. #}

{# One row per region and day, and one without a region for the salvos of which no place
   is told. Incidents that rest on a machine feed alone are leads:
   counted apart, in no figure. #}
{% macro region_days(incidents) -%}
    select
        days.country_code,
        days.region_code,
        days.machine_feed_only_incident_count,
        {{ incident_figures_or_nought('figures') }},
        days.occurred_on
    from (
        select
            country_code,
            region_code,
            count(*) filter (where is_machine_feed_only)
                as machine_feed_only_incident_count,
            occurred_on
        from {{ incidents }}
        group by all
    ) as days
    left join (
        select
            country_code,
            region_code,
            {{ incident_figures() }},
            occurred_on
        from {{ incidents }}
        where not is_machine_feed_only
        group by all
    ) as figures
        on
            days.country_code = figures.country_code
            and days.region_code is not distinct from figures.region_code
            and days.occurred_on = figures.occurred_on
{%- endmacro %}

{# One row per flow and week in which anything crossed. Where both sides fired, neither is
   the origin: the pair stands in the alphabet's order. #}
{% macro flow_weeks(incidents) -%}
    select
        origin_country_code,
        country_code,
        cross_border_type,
        count(*) filter ({{ is_in_default_figure() }}) as incident_count,
        count(distinct wave_id) filter ({{ is_in_default_figure() }}) as wave_count,
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
    from (
        select
            * replace (
                case
                    when direction = 'mutual'
                        then least(origin_country_code, country_code)
                    else origin_country_code
                end as origin_country_code,
                case
                    when direction = 'mutual'
                        then greatest(origin_country_code, country_code)
                    else country_code
                end as country_code
            ),
            direction = 'mutual' as is_mutual,
            cast(date_trunc('week', occurred_on) as date) as week_starts_on
        from {{ incidents }}
        where
            not is_machine_feed_only
            and origin_country_code is not null
            and cross_border_status not in ('no', 'undetermined')
    ) as crossed
    group by all
{%- endmacro %}
