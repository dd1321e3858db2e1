-- One row per country into which something crossed and week between the first and the
-- last that any source covers or an incident lies in: whether a source that promises to
-- tell of it covers the whole week, a part of it, or none does.
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
        select min(occurred_on) as first_on, max(occurred_on) as last_on from incidents
    ) as ends
),

weeks as (
    select
        cast(
            unnest(generate_series(
                date_trunc('week', reach.first_on), reach.last_on, interval 7 days
            )) as date
        ) as week_starts_on
    from reach
),

countries as (
    select country_code from incidents
    where origin_country_code is not null
    union
    select origin_country_code as country_code from incidents
    where origin_country_code is not null
)

select
    countries.country_code,
    case
        when bool_or(
            spans.covers_from <= weeks.week_starts_on
            and spans.covers_until >= weeks.week_starts_on + 6
        ) then 'full'
        when count(spans.covers_from) > 0 then 'partial'
        else 'none'
    end as coverage,
    weeks.week_starts_on
from countries
cross join weeks
left join spans
    on
        countries.country_code = coalesce(spans.country_code, countries.country_code)
        and spans.covers_from <= weeks.week_starts_on + 6
        and weeks.week_starts_on <= spans.covers_until
group by all
