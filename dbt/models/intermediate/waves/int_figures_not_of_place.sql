-- One row per claim of launched or stopped munitions that tells nothing of its incident
-- alone: what it tells is the wave's, or of another incident and stands there (a copy,
-- without a wave). Words that name no place tell of a salvo where the same text counts
-- one.
with scopes as (
    select
        scopes.claim_id,
        scopes.incident_id,
        scopes.figure_key,
        scopes.scope,
        scopes.is_salvo,
        waves.wave_id,
        bool_or(scopes.scope = 'salvo') over (
            partition by scopes.document_key, waves.wave_id
        ) as is_beside_salvo
    from {{ ref("int_figure_scopes") }} as scopes
    left join {{ ref("int_incident_waves") }} as waves
        on scopes.incident_id = waves.incident_id
)

select
    claim_id,
    incident_id,
    figure_key,
    case when scope <> 'copy' then wave_id end as wave_id,
    is_salvo
from scopes
where
    scope = 'copy'
    or (
        wave_id is not null
        and (scope = 'salvo' or (scope = 'unknown' and is_beside_salvo))
    )
