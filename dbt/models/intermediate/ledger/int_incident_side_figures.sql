-- One row per incident, kind, voice, side harmed and figure that the voice gave, when
-- it first did; the newest of each voice is marked.
with figures as (
    select * from {{ ref("int_claim_figures") }}
),

first_given as (
    select
        incident_id,
        kind,
        voice_key,
        harmed_side,
        value,
        any_value(count_low) as count_low,
        any_value(count_best) as count_best,
        any_value(count_high) as count_high,
        arg_min(claim_id, (coalesce(stated_at, timestamp '9999-12-31'), claim_id))
            as claim_id
    from figures
    group by incident_id, kind, voice_key, harmed_side, value
)

select
    first_given.incident_id,
    first_given.claim_id,
    figures.report_id,
    figures.claimant_actor_id,
    first_given.kind,
    figures.claimant_side,
    figures.claimant_name,
    figures.interest,
    first_given.voice_key,
    first_given.harmed_side,
    first_given.value,
    first_given.count_low,
    first_given.count_best,
    first_given.count_high,
    row_number() over (
        partition by
            first_given.incident_id,
            first_given.kind,
            first_given.voice_key,
            first_given.harmed_side
        order by
            figures.stated_at desc nulls last,
            coalesce(first_given.count_high, first_given.count_low) desc nulls last,
            first_given.claim_id asc
    ) = 1 as is_newest,
    figures.stated_at
from first_given
inner join figures on first_given.claim_id = figures.claim_id
