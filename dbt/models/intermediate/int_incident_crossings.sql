-- One row per incident: what its actors' homes let us infer of a crossing. Nobody's
-- words are read yet, so nothing here is ever more than inferred.
with incidents as (
    select distinct incident_id from {{ ref("int_reports_grouped") }}
),

actors as (
    select * from {{ ref("int_incident_actors_known") }}
    where is_evidence and role <> 'target'
),

weighed as (
    select
        incident_id,
        any_value(country_code) as country_code,
        min(home_country_code) filter (
            where base_kind = 'sole' and home_country_code <> country_code
        ) as first_foreign_base,
        max(home_country_code) filter (
            where base_kind = 'sole' and home_country_code <> country_code
        ) as last_foreign_base,
        min(home_country_code) filter (
            where actor_type = 'state' and home_country_code <> country_code
        ) as first_foreign_state,
        max(home_country_code) filter (
            where actor_type = 'state' and home_country_code <> country_code
        ) as last_foreign_state,
        bool_and(
            coalesce(base_kind in ('sole', 'state'), false)
            and coalesce(home_country_code = country_code, false)
        ) as is_all_at_home
    from actors
    group by all
),

judged as (
    select
        incidents.incident_id,
        case
            when weighed.first_foreign_base = weighed.last_foreign_base
                then weighed.first_foreign_base
        end as origin_country_code,
        case
            when weighed.first_foreign_state = weighed.last_foreign_state
                then weighed.first_foreign_state
        end as foreign_party_country_code,
        case
            when weighed.first_foreign_base is not null then 'actor_base'
            when weighed.first_foreign_state is not null then 'foreign_party_named'
            when weighed.is_all_at_home then 'actors_at_home'
            else 'no_evidence'
        end as cross_border_basis
    from incidents
    left join weighed on incidents.incident_id = weighed.incident_id
)

select
    incident_id,
    origin_country_code,
    foreign_party_country_code,
    case cross_border_basis
        when 'actor_base' then 'inferred'
        when 'actors_at_home' then 'no'
        else 'undetermined'
    end as cross_border_status,
    cross_border_basis
from judged
