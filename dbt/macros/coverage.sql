{# One row per country into or from which something crossed and `week` or `month` between
   the first and the last that any source covers or an incident lies in: whether a source
   that promises to tell of it covers the whole of it, a part, or none does. #}
{% macro coverage_by(period) -%}
    with incidents as (
        select country_code, origin_country_code, occurred_on, cross_border_status
        from {{ ref("incidents") }}
        where not is_machine_feed_only
    ),

    -- What was chosen by hand covers nothing beyond itself.
    spans as (
        select
            coverage.country_code,
            coverage.covers_from,
            least(coverage.covers_until, coverage.settled_until) as covers_until
        from {{ ref("source_coverage") }} as coverage
        inner join {{ ref("sources") }} as sources
            on coverage.source_name = sources.source_name
        where
            not sources.is_machine_feed
            and coverage.expected_lag_hours is not null
            and coverage.covers_from <= coverage.settled_until
    ),

    reach as (
        select min(first_on) as first_on, max(last_on) as last_on
        from (
            select covers_from as first_on, covers_until as last_on from spans
            union all
            select min(occurred_on) as first_on, max(occurred_on) as last_on
            from incidents
        ) as ends
    ),

    periods as (
        select
            cast(begun_on as date) as starts_on,
            cast(begun_on + interval 1 {{ period }} as date) - 1 as ends_on
        from (
            select
                unnest(generate_series(
                    date_trunc('{{ period }}', first_on), last_on, interval 1 {{ period }}
                )) as begun_on
            from reach
        ) as series
    ),

    crossed as (
        select * from incidents
        where cross_border_status not in ('no', 'undetermined')
    ),

    countries as (
        select country_code from crossed
        union
        select origin_country_code as country_code from crossed
        where origin_country_code is not null
    )

    select
        countries.country_code,
        case
            when bool_or(
                spans.covers_from <= periods.starts_on
                and spans.covers_until >= periods.ends_on
            ) then 'full'
            when count(spans.covers_from) > 0 then 'partial'
            else 'none'
        end as coverage,
        periods.starts_on as {{ period }}_starts_on
    from countries
    cross join periods
    left join spans
        on
            countries.country_code
            = coalesce(spans.country_code, countries.country_code)
            and spans.covers_from <= periods.ends_on
            and periods.starts_on <= spans.covers_until
    group by all
{%- endmacro %}

{# A figure of `figures` over the periods of the table `periods`: nought only where a source
   covers the whole of one. #}
{% macro nought_where_covered(name, periods, starts_on) -%}
    case
        when {{ periods }}.coverage = 'full' or figures.{{ starts_on }} is not null
            then coalesce(figures.{{ name }}, 0)
    end
{%- endmacro %}
