-- One row per incident and kind that somebody asserts: how good the evidence is. A
-- machine feed never raises it, a party's voices are one, and voices that only one
-- publication carries are no two origins.
with voices as (
    select
        *,
        case
            when interest in ('report', 'expert') then voice_key
            when interest = 'independent' then voice_key
            else 'side:' || interest
        end as party_key
    from {{ ref("int_incident_voices") }}
    where stance in ('assert', 'concede')
),

counted as (
    select
        incident_id,
        kind,
        bool_and(is_machine_feed) as is_machine_only,
        count(distinct party_key) filter (where not is_machine_feed) as party_count,
        count(distinct origin_id) filter (where not is_machine_feed) as origin_count,
        bool_or(stance = 'concede') as is_conceded,
        bool_or(interest = 'independent') as is_independent,
        bool_or(interest = 'initiator') and bool_or(interest = 'target')
            as is_of_both_sides,
        bool_or(interest = 'expert') as is_of_experts
    from voices
    group by incident_id, kind
),

-- Where both sides say that it happened they agree; that both give figures does not.
propositions as (
    select incident_id, kind, state, is_denied_independently
    from {{ ref("int_incident_propositions") }}
)

select
    counted.incident_id,
    counted.kind,
    case
        when counted.is_machine_only then 'machine_only'
        when
            propositions.is_denied_independently
            and not counted.is_independent
            and not counted.is_conceded
            and not counted.is_of_experts
            then 'discounted'
        when
            propositions.state = 'conceded'
            or counted.is_independent
            or (counted.is_of_both_sides and propositions.state <> 'contested')
            then 'confirmed'
        when counted.party_count > 1 and counted.origin_count > 1 then 'fair'
        else 'weak'
    end as evidence_grade
from counted
inner join propositions
    on
        counted.incident_id = propositions.incident_id
        and counted.kind = propositions.kind
