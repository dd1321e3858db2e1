-- One row per incident and policy that crossed: whether both sides did, one, or that is
-- not told.
with crossings as (
    select * from {{ ref("int_incident_crossings") }}
    where cross_border_status not in ('no', 'undetermined')
),

parties as (
    select
        incident_id,
        policy,
        bool_or(is_initiator and is_abroad) as is_begun_abroad,
        bool_or(is_initiator and is_at_home and is_state) as is_begun_at_home
    from {{ ref("int_incident_parties") }}
    where has_acted
    group by all
),

targets as (
    select distinct incident_id from {{ ref("int_incident_actors_known") }}
    where role = 'target' and is_evidence
)

select
    crossings.incident_id,
    crossings.policy,
    case
        when crossings.is_from_here_too then 'mutual'
        when parties.is_begun_abroad and parties.is_begun_at_home then 'mutual'
        when parties.is_begun_abroad then 'one_way'
        when starts_with(crossings.cross_border_basis, 'stated_') then 'one_way'
        when targets.incident_id is not null then 'one_way'
        else 'unknown'
    end as direction
from crossings
left join parties
    on
        crossings.incident_id = parties.incident_id
        and crossings.policy = parties.policy
left join targets on crossings.incident_id = targets.incident_id
