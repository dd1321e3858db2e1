-- One row per claim that gives a figure, with its bounds and whose people it is about.
-- A party speaks of those on its own side, unless its words name others or it is they
-- who struck; null where both are named, or nobody's side can be told.
with voices as (
    select * from {{ ref("int_incident_voices") }}
    where
        claim_id is not null
        and kind in ('casualties', 'injuries', 'munitions', 'interception')
        and stance in ('assert', 'concede')
        and {{ is_figure("value") }}
),

words as (
    select
        voices.claim_id,
        bool_or(words.whose = 'enemy') as names_enemy,
        bool_or(words.whose = 'own') as names_own,
        bool_or(words.whose = 'own_of_place') as names_people_there
    from voices
    inner join {{ ref("toll_words") }} as words
        on contains(
            ' ' || {{ words_of("voices.quote") }} || ' ',
            ' ' || words.word || ' '
        )
    group by voices.claim_id
)

select
    voices.incident_id,
    voices.claim_id,
    voices.report_id,
    voices.claimant_actor_id,
    voices.kind,
    voices.value,
    voices.claimant_name,
    voices.claimant_side,
    voices.interest,
    voices.voice_key,
    case
        when voices.kind not in ('casualties', 'injuries') then null
        when voices.interest = 'target'
            then
                case
                    when not coalesce(words.names_enemy, false) then 'target'
                    when not words.names_own and not words.names_people_there
                        then 'initiator'
                end
        when voices.interest = 'initiator'
            then
                case
                    when voices.stance = 'concede' or words.names_own then 'initiator'
                    else 'target'
                end
    end as harmed_side,
    voices.quote,
    {{ figure_low("voices.value") }} as count_low,
    {{ figure_best("voices.value") }} as count_best,
    {{ figure_high("voices.value") }} as count_high,
    voices.stated_at
from voices
left join words on voices.claim_id = words.claim_id
