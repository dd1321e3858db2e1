-- One row per incident, policy and actor that must have come from abroad: from the only
-- country it is based in, unless its forces also stand in a third one next to the
-- place.
with parties as (
    select
        *,
        coalesce(sole_country_code, base_country_code) as from_country_code
    from {{ ref("int_incident_parties") }}
    where is_abroad
),

adjoining as (
    select country_code, neighbour_code from {{ ref("int_country_neighbours") }}
    where gap_km < 50
),

stood_nearer as (
    select distinct parties.incident_id, parties.policy, parties.actor_id
    from parties
    inner join {{ ref("force_presence") }} as presence
        on parties.actor_id = presence.actor_id
    inner join adjoining
        on
            presence.country_code = adjoining.country_code
            and parties.country_code = adjoining.neighbour_code
    where
        not presence.is_partial
        and {{ is_within(
            "parties.occurred_on", "presence.present_from", "presence.present_to"
        ) }}
),

next_door as (
    select parties.incident_id, parties.policy, parties.actor_id
    from parties
    inner join adjoining
        on
            parties.country_code = adjoining.country_code
            and parties.from_country_code = adjoining.neighbour_code
)

select
    parties.incident_id,
    parties.policy,
    parties.actor_id,
    parties.is_state,
    parties.has_acted,
    parties.is_initiator,
    parties.sole_country_code is not null as is_base_sole,
    case
        when next_door.actor_id is not null or stood_nearer.actor_id is null
            then parties.from_country_code
    end as origin_country_code
from parties
left join stood_nearer
    on
        parties.incident_id = stood_nearer.incident_id
        and parties.policy = stood_nearer.policy
        and parties.actor_id = stood_nearer.actor_id
left join next_door
    on
        parties.incident_id = next_door.incident_id
        and parties.policy = next_door.policy
        and parties.actor_id = next_door.actor_id
