-- One row per incident, voice, munition and pair of figures that it gave in one report:
-- how many were launched and how many stopped, at its first telling. A quote that names
-- several munitions tells of all of them together. Nothing is added over parts.
with figures as (
    select * from {{ ref("int_claim_figures") }}
    where kind in ('munitions', 'interception')
),

munitions as (
    select
        figures.claim_id,
        any_value(words.munition) as munition
    from figures
    inner join {{ ref("munition_words") }} as words
        on contains(
            ' ' || {{ words_of("figures.quote") }} || ' ',
            ' ' || words.word || ' '
        )
    group by figures.claim_id
    having count(distinct words.munition) = 1
),

told as (
    select
        figures.incident_id,
        figures.report_id,
        figures.voice_key,
        figures.claimant_actor_id,
        munitions.munition,
        figures.claimant_name,
        figures.claimant_side,
        min(figures.claim_id) as claim_id,
        max(figures.count_low) filter (where figures.kind = 'munitions')
            as launched_count_low,
        max(figures.count_high) filter (where figures.kind = 'munitions')
            as launched_count_high,
        max(figures.count_low) filter (where figures.kind = 'interception')
            as intercepted_count_low,
        max(figures.count_high) filter (where figures.kind = 'interception')
            as intercepted_count_high,
        min(figures.stated_at) as stated_at
    from figures
    left join munitions on figures.claim_id = munitions.claim_id
    group by all
),

first_told as (
    select * from told
    qualify row_number() over (
        partition by
            incident_id,
            voice_key,
            munition,
            launched_count_low,
            launched_count_high,
            intercepted_count_low,
            intercepted_count_high
        order by stated_at asc nulls last, claim_id asc
    ) = 1
)

select
    incident_id,
    claim_id,
    report_id,
    claimant_actor_id,
    munition,
    claimant_name,
    claimant_side,
    launched_count_low,
    launched_count_high,
    intercepted_count_low,
    intercepted_count_high,
    row_number() over (
        partition by incident_id, voice_key, munition
        order by stated_at desc nulls last, claim_id asc
    ) = 1 as is_newest,
    stated_at
from first_told
