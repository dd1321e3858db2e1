-- One row per incident, policy and statement about the crossing: from where it says
-- that something came, whether that is across, and for which side it speaks.
with statements as (
    select
        grouped.incident_id,
        statements.*,
        grouped.report_id || ':' || statements.statement_number as statement_key
    from {{ ref("int_crossing_statements_unioned") }} as statements
    inner join {{ ref("int_reports_grouped") }} as grouped
        on statements.report_id = grouped.report_id
    where not grouped.is_machine_feed
),

locations as (
    select incident_id, policy, country_code, disputed_unit_id, occurred_on
    from {{ ref("int_incident_locations") }}
),

units as (
    select * from {{ ref("disputed_units") }}
),

-- "Launched from Crimea": the unit that it names, and who held it on that day.
units_of_origin as (
    select
        unit_id,
        de_facto_country_code,
        is_occupied,
        unnest(string_split(region_codes, ' ')) as region_code,
        held_from,
        held_to
    from units
    where region_codes is not null
),

parties as (
    select
        parties.incident_id,
        parties.policy,
        parties.actor_id,
        parties.base_country_codes,
        parties.is_state,
        parties.is_at_home,
        parties.is_foreign_force,
        parties.has_acted,
        parties.is_initiator,
        parties.is_abroad,
        parties.is_standing_here,
        origins.origin_country_code
    from {{ ref("int_incident_parties") }} as parties
    left join {{ ref("int_incident_party_origins") }} as origins
        on
            parties.incident_id = origins.incident_id
            and parties.policy = origins.policy
            and parties.actor_id = origins.actor_id
),

-- A group speaks for the side on whose land it is based, where that is one.
bases as (
    select
        statements.statement_key,
        min(bases.country_code) as country_code
    from statements
    inner join locations on statements.incident_id = locations.incident_id
    inner join {{ ref("int_actor_bases") }} as bases
        on statements.claimant_actor_id = bases.actor_id
    where
        bases.base_kind <> 'disputed'
        and {{ is_within("locations.occurred_on", "bases.base_from", "bases.base_to") }}
    group by statements.statement_key
    having count(distinct bases.country_code) = 1
),

valued as (
    select
        statements.*,
        locations.policy,
        locations.country_code,
        coalesce(statements.claimant_country_code, bases.country_code)
            as claimant_side_code,
        coalesce(origins.is_occupied, false) as is_from_occupied_unit,
        coalesce(parties.is_abroad, false) as is_actor_from_abroad,
        coalesce(parties.is_standing_here, false) as is_actor_standing_here,
        coalesce(parties.has_acted, false) as has_actor_acted,
        case
            when not parties.is_at_home and not parties.is_foreign_force
                then parties.base_country_codes
            else []
        end as actor_base_codes,
        -- Over the line that parts a territory under occupation from its own country.
        here.line_kind = 'line_between_states'
        and here.de_jure_country_code <> here.de_facto_country_code
        and coalesce(origins.unit_id <> here.unit_id, true) as is_over_inner_line,
        case
            when statements.kind not in ('crossing', 'perpetrator') then null
            when
                statements.kind = 'crossing'
                and statements.value_country_code is not null
                then
                    case
                        when locations.policy = 'de_facto'
                            then coalesce(
                                origins.de_facto_country_code,
                                statements.value_country_code
                            )
                        else statements.value_country_code
                    end
            else parties.origin_country_code
        end as origin_country_code
    from statements
    inner join locations on statements.incident_id = locations.incident_id
    left join units as here
        on
            locations.disputed_unit_id = here.unit_id
            and locations.policy = 'de_jure'
            and {{ is_within(
                "locations.occurred_on", "here.held_from", "here.held_to"
            ) }}
    left join units_of_origin as origins
        on
            statements.value_region_code = origins.region_code
            and {{ is_within(
                "locations.occurred_on", "origins.held_from", "origins.held_to"
            ) }}
    left join parties
        on
            statements.incident_id = parties.incident_id
            and locations.policy = parties.policy
            and statements.value_actor_id = parties.actor_id
    left join bases on statements.statement_key = bases.statement_key
)

select
    valued.incident_id,
    valued.policy,
    valued.statement_key,
    valued.kind,
    valued.stance,
    valued.origin_country_code,
    valued.value_country_code,
    valued.value_actor_id,
    valued.claimant_actor_id,
    case
        when valued.claimant_kind <> 'party' then valued.claimant_kind
        when claimants.is_initiator and not claimants.is_state then 'initiator'
        when valued.claimant_side_code = valued.country_code then 'location'
        when claimants.is_initiator then 'initiator'
        else coalesce(valued.claimant_side_code, valued.claimant_actor_id, 'unnamed')
    end as side,
    coalesce(valued.actor_base_codes, []) as actor_base_codes,
    valued.is_from_occupied_unit,
    valued.is_actor_standing_here,
    valued.has_actor_acted,
    case valued.kind
        when 'crossing'
            then
                coalesce(valued.origin_country_code <> valued.country_code, true)
                or coalesce(valued.is_over_inner_line, false)
        when 'perpetrator' then valued.is_actor_from_abroad
        else false
    end as is_of_crossing
from valued
left join parties as claimants
    on
        valued.incident_id = claimants.incident_id
        and valued.policy = claimants.policy
        and valued.claimant_actor_id = claimants.actor_id
