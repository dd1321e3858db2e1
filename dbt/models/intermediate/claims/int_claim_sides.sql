-- One row per claim of a report that may be published: for which side of its event the
-- claimant speaks. The event is the incident, or a report that is in none by itself.
with claims as (
    select
        claim_id,
        report_id,
        claimant_actor_id,
        kind,
        value,
        stance,
        claimant_kind,
        case
            when claimant_actor_id is null then claimant_country_code
            when starts_with(claimant_actor_id, 'state-')
                then upper(substr(claimant_actor_id, 7))
        end as state_code
    from {{ ref("int_claims_unioned") }}
),

-- Who is struck is who is there: the holder, whosesoever the place is by right.
locations as (
    select incident_id, country_code
    from {{ ref("int_incident_locations") }}
    where policy = 'de_facto'
),

events as (
    select
        placed.report_id,
        coalesce(grouped.incident_id, placed.report_id) as event_key,
        grouped.incident_id,
        coalesce(locations.country_code, placed.country_code) as country_code,
        placed.is_machine_feed
    from {{ ref("int_reports_placed") }} as placed
    left join {{ ref("int_reports_grouped") }} as grouped
        on placed.report_id = grouped.report_id
    left join locations on grouped.incident_id = locations.incident_id
),

parts as (
    select
        events.event_key,
        report_actors.actor_id,
        report_actors.role
    from {{ ref("int_report_actors_unioned") }} as report_actors
    inner join events on report_actors.report_id = events.report_id
    where not events.is_machine_feed
    union all
    -- Whom somebody says to have done it is asked for their word on it.
    select
        events.event_key,
        claims.value as actor_id,
        'initiator' as role
    from claims
    inner join events on claims.report_id = events.report_id
    where claims.kind = 'perpetrator' and claims.stance in ('assert', 'concede')
),

roles as (
    select
        event_key,
        actor_id,
        bool_or(role = 'initiator') as is_initiator,
        bool_or(role = 'target') as is_target
    from parts
    group by event_key, actor_id
),

compared as (
    select
        claims.claim_id,
        events.incident_id,
        claims.claimant_kind,
        claims.state_code is not null as is_of_state,
        coalesce(roles.is_initiator, false) as is_initiator,
        coalesce(roles.is_target, false) as is_target,
        coalesce(claims.state_code = events.country_code, false) as is_of_place
    from claims
    inner join events on claims.report_id = events.report_id
    left join roles
        on
            events.event_key = roles.event_key
            and claims.claimant_actor_id = roles.actor_id
)

select
    claim_id,
    incident_id,
    case
        when claimant_kind = 'independent' then 'independent'
        when claimant_kind <> 'party' then 'unknown'
        -- Of two that fired at each other, who stands where it fell is the one struck.
        when is_initiator and not (is_target and is_of_place) then 'initiator'
        when is_target or is_of_place then 'target'
        when is_of_state then 'other_state'
        else 'unknown'
    end as claimant_side
from compared
