-- One row per incident, policy and actor that acted or is said to have: whether it is
-- at home where it happened, stands there as a foreign force, or must have come from
-- abroad.
with locations as (
    select * from {{ ref("int_incident_locations") }}
),

acted as (
    select
        incident_id,
        actor_id,
        bool_or(role = 'initiator') as is_initiator,
        true as has_acted
    from {{ ref("int_incident_actors_known") }}
    where has_acted
    group by all
),

said as (
    select distinct grouped.incident_id, statements.value_actor_id as actor_id
    from {{ ref("int_crossing_statements_unioned") }} as statements
    inner join {{ ref("int_reports_grouped") }} as grouped
        on statements.report_id = grouped.report_id
    where statements.value_actor_id is not null
),

named as (
    select
        coalesce(acted.incident_id, said.incident_id) as incident_id,
        coalesce(acted.actor_id, said.actor_id) as actor_id,
        coalesce(acted.is_initiator, false) as is_initiator,
        coalesce(acted.has_acted, false) as has_acted
    from acted
    full outer join said
        on acted.incident_id = said.incident_id and acted.actor_id = said.actor_id
),

placed as (
    select
        named.*,
        locations.policy,
        locations.country_code,
        locations.region_code,
        locations.event_family,
        locations.event_type,
        locations.occurred_on,
        starts_with(named.actor_id, 'state-') as is_state
    from named
    inner join locations on named.incident_id = locations.incident_id
),

based as (
    select
        placed.incident_id,
        placed.policy,
        placed.actor_id,
        bool_or(
            bases.country_code = placed.country_code and bases.base_kind <> 'disputed'
        ) as is_at_home,
        bool_or(
            bases.country_code = placed.country_code and bases.base_kind = 'rear'
        ) as is_hosted,
        min(bases.country_code) filter (
            where bases.base_kind = 'sole' and bases.country_code <> placed.country_code
        ) as sole_country_code,
        min(bases.country_code) filter (
            where
            bases.base_kind = 'disputed'
            and bases.country_code <> placed.country_code
        ) as disputed_country_code,
        list(distinct bases.country_code) filter (
            where bases.base_kind <> 'disputed'
        ) as base_country_codes,
        list(distinct bases.country_code) filter (
            where bases.country_code <> placed.country_code
        ) as other_base_country_codes
    from placed
    inner join {{ ref("int_actor_bases") }} as bases
        on placed.actor_id = bases.actor_id
    where {{ is_within("placed.occurred_on", "bases.base_from", "bases.base_to") }}
    group by all
),

present as (
    select
        placed.incident_id,
        placed.policy,
        placed.actor_id,
        bool_or(presence.presence_kind = 'occupation') as is_occupier,
        -- Who holds a strip of the region fires into it from home as well; whose
        -- aircraft are based there violates nobody's airspace.
        bool_or(
            placed.event_type is distinct from 'airspace_violation'
            and (placed.event_family <> 'indirect_fire' or not presence.is_partial)
            and (placed.event_family <> 'aerial' or presence.has_air_power)
        ) as is_acting_from_here
    from placed
    inner join {{ ref("force_presence") }} as presence
        on
            placed.actor_id = presence.actor_id
            and placed.country_code = presence.country_code
    where
        {{ is_within(
            "placed.occurred_on", "presence.present_from", "presence.present_to"
        ) }}
        and (
            presence.region_codes is null
            or list_contains(
                string_split(presence.region_codes, ' '), placed.region_code
            )
        )
    group by all
),

near as (
    select
        incident_id,
        policy,
        list(distinct neighbour_code) as neighbour_codes
    from {{ ref("int_incident_near_borders") }}
    group by all
),

-- A group with cells in many states comes from its base where that is next door; from
-- afar only where it has no other.
neighbours as (
    select country_code, list(distinct neighbour_code) as neighbour_codes
    from {{ ref("int_country_neighbours") }}
    where gap_km < 50
    group by country_code
),

judged as (
    select
        placed.*,
        based.sole_country_code,
        based.disputed_country_code,
        case when len(based.base_country_codes) = 1 then based.base_country_codes[1] end
            as base_country_code,
        coalesce(based.base_country_codes, []) as base_country_codes,
        coalesce(based.is_at_home, false) as is_at_home,
        coalesce(based.is_hosted, false) as is_hosted,
        coalesce(present.is_acting_from_here, false)
        and not coalesce(based.is_at_home, false) as is_foreign_force,
        coalesce(present.is_occupier, false) as is_occupier,
        present.actor_id is not null as is_standing_here,
        based.sole_country_code is not null
        or list_has_any(
            coalesce(based.base_country_codes, []),
            coalesce(neighbours.neighbour_codes, [])
        ) as is_base_in_reach,
        list_has_any(
            coalesce(based.other_base_country_codes, []),
            coalesce(near.neighbour_codes, [])
        ) as is_based_nearby_too
    from placed
    left join based
        on
            placed.incident_id = based.incident_id
            and placed.policy = based.policy
            and placed.actor_id = based.actor_id
    left join present
        on
            placed.incident_id = present.incident_id
            and placed.policy = present.policy
            and placed.actor_id = present.actor_id
    left join near
        on placed.incident_id = near.incident_id and placed.policy = near.policy
    left join neighbours on placed.country_code = neighbours.country_code
)

select
    incident_id,
    policy,
    actor_id,
    country_code,
    sole_country_code,
    base_country_code,
    base_country_codes,
    disputed_country_code,
    is_state,
    has_acted,
    is_initiator,
    is_at_home,
    is_hosted,
    is_at_home
    and not is_hosted
    and not is_state
    and is_based_nearby_too as is_at_home_on_both_sides,
    is_foreign_force,
    is_occupier,
    is_standing_here,
    is_base_in_reach and not is_at_home and not is_foreign_force as is_abroad,
    occurred_on
from judged
