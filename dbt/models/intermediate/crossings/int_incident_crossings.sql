-- One row per incident and policy: whether it crossed, from where, and the rule that
-- decided. What was said comes first, then where those who acted are at home.
with locations as (
    select incident_id, policy, country_code from {{ ref("int_incident_locations") }}
),

stated as (
    select * from {{ ref("int_incident_stated_crossings") }}
),

abroad as (
    select
        incident_id,
        policy,
        bool_or(not is_state or is_initiator) as is_by_base,
        min(origin_country_code) as first_origin,
        max(origin_country_code) as last_origin,
        bool_or(origin_country_code is null) as is_origin_open
    from {{ ref("int_incident_party_origins") }}
    where has_acted and is_base_sole
    group by all
),

parties as (
    select
        incident_id,
        policy,
        bool_or(is_foreign_force) as is_foreign_force,
        bool_or(is_foreign_force and is_occupier) as is_occupier,
        bool_or(is_hosted) as is_hosted,
        bool_and(is_at_home or is_foreign_force) as is_all_there,
        bool_or(is_at_home_on_both_sides) as is_at_home_on_both_sides,
        bool_or(is_initiator and is_abroad and not is_standing_here)
            as is_begun_from_abroad,
        min(disputed_country_code) as disputed_origin_country_code,
        min(upper(actor_id[7:])) filter (where is_state and not is_at_home)
            as first_foreign_state,
        max(upper(actor_id[7:])) filter (where is_state and not is_at_home)
            as last_foreign_state
    from {{ ref("int_incident_parties") }}
    where has_acted
    group by all
),

-- A state named beside the event without a part in it told.
named as (
    select
        known.incident_id,
        locations.policy,
        min(upper(known.actor_id[7:])) as foreign_country_code,
        count(distinct known.actor_id) as state_count
    from {{ ref("int_incident_actors_known") }} as known
    inner join locations on known.incident_id = locations.incident_id
    where
        known.actor_type = 'state'
        and known.is_evidence
        and known.role <> 'target'
        and upper(known.actor_id[7:]) <> locations.country_code
    group by all
),

judged as (
    select
        locations.incident_id,
        locations.policy,
        case
            when
                stated.is_from_here_only
                and not coalesce(parties.is_begun_from_abroad, false)
                then 'stated_launched_here'
            when stated.is_conceded then 'stated_conceded'
            when stated.is_independent and stated.is_asserted
                then 'stated_independently'
            when stated.is_of_origin_side and stated.is_of_location_side
                then 'stated_by_both_sides'
            when stated.is_denied then 'stated_and_denied'
            when stated.is_asserted then 'stated_by_one_side'
            when abroad.is_by_base then 'actor_base'
            when abroad.incident_id is not null then 'source_codes'
            when parties.is_foreign_force then 'foreign_force_operation'
            when parties.is_all_there and parties.is_at_home_on_both_sides
                then 'bases_on_both_sides'
            when parties.is_all_there and parties.is_hosted then 'group_hosted_here'
            when parties.is_all_there then 'actors_at_home'
            when named.incident_id is not null then 'foreign_party_named'
            else 'no_evidence'
        end as cross_border_basis,
        stated.origin_country_code as stated_origin,
        case
            when abroad.first_origin = abroad.last_origin and not abroad.is_origin_open
                then abroad.first_origin
        end as base_origin,
        case
            when parties.first_foreign_state is not null
                then
                    case
                        when parties.first_foreign_state = parties.last_foreign_state
                            then parties.first_foreign_state
                    end
            when named.state_count = 1 then named.foreign_country_code
        end as foreign_party_country_code,
        parties.disputed_origin_country_code,
        coalesce(parties.is_foreign_force, false) as is_foreign_force,
        coalesce(parties.is_occupier, false) as is_occupier,
        coalesce(stated.is_from_here_too, false) as is_from_here_too,
        coalesce(stated.is_from_occupied_unit, false)
            as is_launched_from_occupied_territory
    from locations
    left join stated
        on
            locations.incident_id = stated.incident_id
            and locations.policy = stated.policy
    left join abroad
        on
            locations.incident_id = abroad.incident_id
            and locations.policy = abroad.policy
    left join parties
        on
            locations.incident_id = parties.incident_id
            and locations.policy = parties.policy
    left join named
        on
            locations.incident_id = named.incident_id
            and locations.policy = named.policy
)

select
    judged.incident_id,
    judged.policy,
    case
        when bases.cross_border_status = 'inferred' then judged.base_origin
        when bases.cross_border_status not in ('no', 'undetermined')
            then coalesce(judged.stated_origin, judged.base_origin)
    end as origin_country_code,
    judged.disputed_origin_country_code,
    judged.foreign_party_country_code,
    bases.cross_border_status,
    judged.cross_border_basis,
    bases.cross_border_status in ('established', 'claimed', 'disputed')
        as is_cross_border,
    judged.is_foreign_force,
    judged.is_occupier,
    judged.is_from_here_too,
    judged.is_launched_from_occupied_territory
from judged
inner join {{ ref("crossing_bases") }} as bases
    on judged.cross_border_basis = bases.cross_border_basis
