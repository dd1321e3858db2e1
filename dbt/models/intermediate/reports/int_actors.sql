-- Listed actors, the state of every country, and any other party that a source whose
-- rows may be published numbers.
with bases as (
    select
        actor_id,
        any_value(country_code) as home_country_code,
        any_value(base_kind) as base_kind
    from {{ ref("actor_bases") }}
    where base_to is null
    group by actor_id
    having count(distinct country_code) = 1
),

listed as (
    select
        listed.actor_id,
        listed.actor_name,
        listed.actor_type,
        coalesce(bases.home_country_code, listed.home_country_code)
            as home_country_code,
        bases.base_kind
    from {{ ref("listed_actors") }} as listed
    left join bases on listed.actor_id = bases.actor_id
),

states as (
    select
        'state-' || lower(country_code) as actor_id,
        'Government and forces of ' || country_name as actor_name,
        'state' as actor_type,
        country_code as home_country_code,
        'state' as base_kind
    from {{ source("reference", "countries") }}
),

named_by_sources as (
    select
        actor_id,
        min(actor_name) as actor_name,
        'unlisted' as actor_type,
        cast(null as varchar) as home_country_code,
        cast(null as varchar) as base_kind
    from ({{ union_of_sources("report_actors") }})
    where
        actor_name is not null
        and report_id in (
            select placed.report_id from {{ ref("int_reports_placed") }} as placed
        )
    group by actor_id
)

select * from listed
union all
select * from states
union all
select * from named_by_sources
