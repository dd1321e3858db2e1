-- One row per incident, kind and step of the argument over it: each voice's first
-- assertion, denial or concession, and what an independent voice says of it.
with voices as (
    select
        *,
        case
            when interest = 'independent' and stance in ('assert', 'concede')
                then 'independent'
            when stance = 'assert' then 'asserted'
            when stance = 'deny' then 'denied'
            when stance = 'concede' then 'conceded'
        end as step
    from {{ ref("int_incident_voices") }}
    where claim_id is not null and stance in ('assert', 'deny', 'concede')
),

first_said as (
    select * from voices
    qualify row_number() over (
        partition by incident_id, kind, voice_key, step
        order by
            stated_at asc nulls last,
            report_id asc,
            quote_start asc,
            claim_id asc
    ) = 1
)

select
    incident_id,
    claim_id,
    report_id,
    claimant_actor_id,
    kind,
    step,
    claimant_name,
    claimant_side,
    cast(row_number() over (
        partition by incident_id, kind
        order by
            stated_at asc nulls last,
            array_position(['asserted', 'denied', 'conceded', 'independent'], step),
            report_id asc,
            quote_start asc,
            claim_id asc
    ) as integer) as step_number,
    date_diff(
        'minute', min(stated_at) over (partition by incident_id, kind), stated_at
    ) / 60.0 as hours_since_first,
    stated_at
from first_said
