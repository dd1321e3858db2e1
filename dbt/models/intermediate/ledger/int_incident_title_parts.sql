-- One row per incident of which a party says how it ended, or denies it: who says so,
-- as the end of a title.
with actors as (
    select
        actors.actor_id,
        coalesce(countries.country_name, actors.actor_name) as speaker
    from {{ ref("int_actors") }} as actors
    left join {{ source("reference", "countries") }} as countries
        on actors.actor_id = 'state-' || lower(countries.country_code)
),

outcomes as (
    select
        told.incident_id,
        told.interest,
        actors.speaker,
        case told.outcome
            when 'repelled' then 'repelled'
            when 'intercepted' then 'all intercepted'
            when 'partial' then 'partly intercepted'
            when 'no_effect' then 'without effect'
            when 'succeeded' then 'it succeeded'
            when 'ongoing' then 'not over'
        end as words
    from {{ ref("int_claim_outcomes") }} as told
    inner join actors on told.claimant_actor_id = actors.actor_id
    where told.interest in ('target', 'initiator')
    qualify row_number() over (
        partition by told.incident_id, told.interest
        order by
            told.outcome = 'ongoing' asc,
            told.stated_at desc nulls last,
            told.outcome asc,
            told.claim_id asc
    ) = 1
),

confirmed_outcomes as (
    select distinct incident_id from {{ ref("int_claim_outcomes") }}
    where interest = 'independent'
),

-- Who tells both has more than one voice, and denies only a part.
two_voiced as (
    select incident_id, kind, interest from {{ ref("int_incident_voices") }}
    where stance in ('assert', 'concede')
),

denials as (
    select distinct
        voices.incident_id,
        actors.speaker
    from {{ ref("int_incident_voices") }} as voices
    left join two_voiced
        on
            voices.incident_id = two_voiced.incident_id
            and voices.kind = two_voiced.kind
            and voices.interest = two_voiced.interest
    inner join {{ ref("int_incident_propositions") }} as propositions
        on
            voices.incident_id = propositions.incident_id
            and voices.kind = propositions.kind
    inner join actors on voices.claimant_actor_id = actors.actor_id
    where
        voices.kind in ('occurred', 'crossing', 'perpetrator')
        and voices.stance = 'deny'
        and propositions.state = 'contested'
        and two_voiced.incident_id is null
),

phrases as (
    select
        outcomes.incident_id,
        outcomes.interest = 'initiator' as is_second,
        outcomes.speaker || ' says ' || outcomes.words as phrase
    from outcomes
    left join confirmed_outcomes
        on outcomes.incident_id = confirmed_outcomes.incident_id
    where confirmed_outcomes.incident_id is null
    union all
    select
        incident_id,
        true as is_second,
        string_agg(speaker, ' and ' order by speaker)
        || case when count(*) = 1 then ' denies it' else ' deny it' end as phrase
    from denials
    group by incident_id
)

select
    incident_id,
    string_agg(phrase, ', ' order by is_second, phrase) as phrase
from phrases
group by incident_id
