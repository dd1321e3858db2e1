-- Listed actors, the state of every country, and any other party that a source whose
-- rows may be published numbers.
with listed as (
    select actor_id, actor_name, actor_type, home_country_code, base_kind
    from {{ ref("listed_actors") }}
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
