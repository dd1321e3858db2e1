-- One row per claim of how many munitions were launched or stopped: of what it is told.
-- `salvo`: of all that was sent at a country or at several areas · `place`: its words
-- name the incident's own place · `copy`: they name another first, that has the same
-- figure · `unknown`: they name no place.
with words as (
    select
        *,
        is_salvo or coalesce(
            salvo_position < coalesce(place_position, salvo_position + 1), false
        ) as is_of_salvo,
        min(place_position) over (partition by figure_key) as first_place_position
    from {{ ref("int_figure_words") }}
),

strikes as (
    select incident_id from {{ ref("int_strikes") }}
),

judged as (
    select
        words.*,
        strikes.incident_id is not null as is_strike,
        bool_or(strikes.incident_id is not null) over (
            partition by words.figure_key
        ) as is_of_strike
    from words
    left join strikes on words.incident_id = strikes.incident_id
)

select
    claim_id,
    report_id,
    incident_id,
    document_key,
    figure_key,
    case
        when is_of_strike and not is_strike then 'copy'
        when is_of_salvo and (is_salvo or first_place_position is null) then 'salvo'
        when is_of_salvo and salvo_position < first_place_position then 'salvo'
        when first_place_position < coalesce(place_position, first_place_position + 1)
            then 'copy'
        when place_position is not null then 'place'
        else 'unknown'
    end as scope,
    is_salvo
from judged
