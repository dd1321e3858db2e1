-- One row per incident and kind of thing that is said of it: by how many, from how many
-- origins, and whether it stands, is contested, or is one party's word.
with voices as (
    select
        *,
        stance in ('assert', 'concede') as asserts,
        interest not in ('report', 'expert', 'independent') as is_party
    from {{ ref("int_incident_voices") }}
),

spoken as (
    select
        incident_id,
        kind,
        count(claim_id) as claim_count,
        count(*) filter (where stance = 'assert') as assertion_count,
        count(*) filter (where stance = 'deny') as denial_count,
        count(*) filter (where stance = 'concede') as concession_count,
        count(*) filter (where stance = 'qualify') as qualification_count,
        count(*) filter (where stance = 'no_comment') as no_comment_count,
        count(distinct voice_key) filter (where asserts) as origin_count,
        count(distinct interest) filter (where asserts) as asserting_interest_count,
        count(distinct interest) filter (where asserts and is_party)
            as asserting_side_count,
        count(distinct interest) filter (where stance = 'deny')
            as denying_interest_count,
        count(distinct interest) filter (where asserts or stance = 'deny')
            as interest_count,
        bool_or(stance = 'deny' and interest = 'independent')
            as is_denied_independently,
        coalesce(
            list_has_any(
                list(interest) filter (where stance = 'concede'),
                list(interest) filter (where stance = 'deny')
            ),
            false
        ) as is_concession_denied,
        min(stated_at) filter (where stance = 'assert') as first_asserted_at,
        min(stated_at) filter (where stance = 'deny') as first_denied_at,
        min(stated_at) filter (where stance = 'concede') as first_conceded_at,
        min(stated_at) filter (where asserts and interest = 'independent')
            as first_independent_at
    from voices
    group by incident_id, kind
),

contradictions as (
    select incident_id, kind from {{ ref("int_proposition_contradictions") }}
),

outcomes as (
    select incident_id from {{ ref("int_incident_outcomes") }}
    where is_outcome_disputed
),

casualties as (
    select incident_id from {{ ref("int_casualty_disputes") }}
)

select
    spoken.incident_id,
    spoken.kind,
    spoken.claim_count,
    spoken.assertion_count,
    spoken.denial_count,
    spoken.concession_count,
    spoken.qualification_count,
    spoken.no_comment_count,
    spoken.origin_count,
    spoken.asserting_side_count,
    spoken.is_denied_independently,
    case
        when spoken.concession_count > 0 and not spoken.is_concession_denied
            then 'conceded'
        when
            contradictions.incident_id is not null
            or (spoken.kind = 'outcome' and outcomes.incident_id is not null)
            or (
                spoken.kind in ('casualties', 'injuries')
                and casualties.incident_id is not null
                and spoken.interest_count > 1
            )
            or (
                spoken.denying_interest_count > 0
                and spoken.asserting_interest_count > 0
                and spoken.interest_count > 1
            )
            then 'contested'
        when spoken.interest_count = 0 then null
        when
            spoken.interest_count = 1
            and (
                spoken.asserting_side_count = 1 or spoken.denying_interest_count > 0
            )
            then 'single_party'
        else 'uncontested'
    end as state,
    spoken.first_asserted_at,
    spoken.first_denied_at,
    spoken.first_conceded_at,
    spoken.first_independent_at
from spoken
left join contradictions
    on
        spoken.incident_id = contradictions.incident_id
        and spoken.kind = contradictions.kind
left join outcomes on spoken.incident_id = outcomes.incident_id
left join casualties on spoken.incident_id = casualties.incident_id
