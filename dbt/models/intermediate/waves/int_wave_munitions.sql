-- One row per wave, voice, munition and pair of figures that it gave in one text: how
-- many were launched and how many stopped in all, at its first telling. Nothing is
-- added over the incidents of a wave; a text that tells of several says it once.
with figures as (
    select
        figures.wave_id,
        claims.claim_id,
        claims.report_id,
        claims.claimant_actor_id,
        coalesce(
            'claimant:' || regexp_replace(
                lower(coalesce(claims.claimant_name, claims.claimant_actor_id)),
                '^the ', ''
            ),
            documents.document_key
        ) as voice_key,
        documents.document_key,
        claims.kind,
        claims.claimant_name,
        sides.claimant_side,
        claims.quote,
        {{ figure_low("claims.value") }} as count_low,
        {{ figure_best("claims.value") }} as count_best,
        {{ figure_high("claims.value") }} as count_high,
        claims.stated_at
    from {{ ref("int_figures_not_of_place") }} as figures
    inner join {{ ref("int_claims_unioned") }} as claims
        on figures.claim_id = claims.claim_id
    inner join {{ ref("int_claim_sides") }} as sides
        on claims.claim_id = sides.claim_id
    inner join {{ ref("int_incident_documents") }} as documents
        on claims.report_id = documents.report_id
    where figures.wave_id is not null and {{ is_figure("claims.value") }}
    -- Told with several incidents of the wave, it is said once: of the salvo, if any.
    qualify row_number() over (
        partition by figures.wave_id, figures.figure_key
        order by figures.is_salvo desc, claims.claim_id asc
    ) = 1
),

munitions as (
    {{ munitions_in("figures") }}
),

told as (
    select
        figures.wave_id,
        figures.document_key,
        figures.voice_key,
        figures.claimant_actor_id,
        munitions.munition,
        figures.claimant_name,
        figures.claimant_side,
        arg_min(figures.report_id, figures.claim_id) as report_id,
        {{ launched_and_stopped() }}
    from figures
    left join munitions on figures.claim_id = munitions.claim_id
    group by all
)

{{ first_tellings("wave_id") }}
