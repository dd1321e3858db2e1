-- One row per claim that says how an incident ended, with the clock time as of which,
-- if its words tell one. The reader's own value stands where it gives one; else the
-- words of the quote, where they speak of one outcome only: some stopped and some not
-- is partial.
with voices as (
    select
        voices.*,
        places.event_family
    from {{ ref("int_incident_voices") }} as voices
    inner join {{ ref("int_incident_places") }} as places
        on voices.incident_id = places.incident_id
    where voices.claim_id is not null and voices.stance in ('assert', 'concede')
),

outcome_words as (
    select
        pattern,
        outcome,
        event_family,
        string_split(kinds, ' ') as kinds,
        string_split(interests, ' ') as interests
    from {{ ref("outcome_words") }}
),

found as (
    select
        voices.claim_id,
        list(distinct outcome_words.outcome) as outcomes
    from voices
    inner join outcome_words
        on
            list_contains(outcome_words.kinds, voices.kind)
            and coalesce(
                list_contains(outcome_words.interests, voices.interest), true
            )
            and coalesce(voices.event_family = outcome_words.event_family, true)
            and regexp_matches(lower(voices.quote), outcome_words.pattern)
    group by voices.claim_id
),

decided as (
    select
        claim_id,
        case
            when
                list_contains(outcomes, 'intercepted')
                and not list_contains(outcomes, 'succeeded')
                then 'intercepted'
            when list_contains(outcomes, 'partial') then 'partial'
            when len(list_filter(outcomes, lambda told: told <> 'ongoing')) = 1
                then list_filter(outcomes, lambda told: told <> 'ongoing')[1]
            when outcomes = ['ongoing'] then 'ongoing'
        end as outcome
    from found
)

select
    voices.incident_id,
    voices.claim_id,
    voices.claimant_actor_id,
    voices.claimant_name,
    voices.claimant_side,
    voices.interest,
    case
        when
            voices.kind = 'outcome'
            and voices.value in (
                'succeeded', 'partial', 'repelled', 'intercepted', 'no_effect',
                'ongoing'
            )
            then voices.value
        else decided.outcome
    end as outcome,
    case when voices.kind = 'outcome' then {{ clock_time_in("voices.quote") }} end
        as outcome_local_time,
    voices.stated_at
from voices
left join decided on voices.claim_id = decided.claim_id
where
    case
        when
            voices.kind = 'outcome'
            and voices.value in (
                'succeeded', 'partial', 'repelled', 'intercepted', 'no_effect',
                'ongoing'
            )
            then true
        else decided.outcome is not null
    end
