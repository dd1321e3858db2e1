-- One row per actor and proposition that it asserted, and what became of it: another
-- interest conceded it no earlier, contradicted it, or left it alone.
with voices as (
    select * from {{ ref("int_incident_voices") }}
    where claim_id is not null
),

asserted as (
    select
        incident_id,
        kind,
        claimant_actor_id,
        list(distinct interest) as interests,
        min(stated_at) as first_asserted_at
    from voices
    where claimant_actor_id is not null and stance = 'assert'
    group by incident_id, kind, claimant_actor_id
),

contradictions as (
    select incident_id, kind from {{ ref("int_incident_propositions") }}
    where
        state = 'contested'
        and kind in ('crossing', 'perpetrator', 'outcome', 'casualties', 'injuries')
)

select
    asserted.incident_id,
    asserted.kind,
    asserted.claimant_actor_id,
    coalesce(bool_or(
        voices.stance = 'concede' and voices.stated_at >= asserted.first_asserted_at
    ), false) as is_later_conceded,
    coalesce(bool_or(voices.stance = 'deny'), false)
    or any_value(contradictions.incident_id) is not null as is_contradicted
from asserted
left join voices
    on
        asserted.incident_id = voices.incident_id
        and asserted.kind = voices.kind
        and voices.stance in ('concede', 'deny')
        and voices.claimant_actor_id is distinct from asserted.claimant_actor_id
        and not list_contains(asserted.interests, voices.interest)
left join contradictions
    on
        asserted.incident_id = contradictions.incident_id
        and asserted.kind = contradictions.kind
group by asserted.incident_id, asserted.kind, asserted.claimant_actor_id
