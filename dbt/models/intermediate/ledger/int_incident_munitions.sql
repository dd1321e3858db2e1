-- One row per incident, voice, munition and pair of figures that it gave in one report:
-- how many were launched and how many stopped, at its first telling. A quote that names
-- several munitions tells of all of them together. Nothing is added over parts; what is
-- told of a whole wave stands there.
with figures as (
    select * from {{ ref("int_claim_figures") }}
    where
        kind in ('munitions', 'interception')
        and claim_id not in (
            select others.claim_id from {{ ref("int_figures_not_of_place") }} as others
        )
),

munitions as (
    {{ munitions_in("figures") }}
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
        {{ launched_and_stopped() }}
    from figures
    left join munitions on figures.claim_id = munitions.claim_id
    group by all
)

{{ first_tellings("incident_id") }}
