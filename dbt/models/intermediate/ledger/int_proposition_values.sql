-- One row per incident and kind of which somebody gives a value: the best one. A
-- country for a crossing; of figures the newest of whom is nearest to those counted;
-- else what most interests say, then the newest. What a party says of its enemy's dead
-- comes last.
with said as (
    select
        voices.*,
        coalesce(figures.harmed_side <> figures.interest, false)
        and voices.interest <> 'independent' as is_of_enemy
    from {{ ref("int_incident_voices") }} as voices
    left join {{ ref("int_claim_figures") }} as figures
        on voices.claim_id = figures.claim_id
    where
        voices.value is not null
        and voices.stance in ('assert', 'concede')
        and (
            voices.kind <> 'crossing' or regexp_full_match(voices.value, '[A-Z]{2}')
        )
),

values_told as (
    select
        incident_id,
        kind,
        value,
        kind in ('casualties', 'injuries', 'munitions', 'interception') as is_figure,
        count(distinct interest) as interest_count,
        min(
            case
                when is_of_enemy then 5
                when interest = 'independent' then 1
                when stance = 'concede' then 2
                when interest = 'target' then 3
                else 4
            end
        ) as precedence,
        max(stated_at) as last_stated_at
    from said
    group by incident_id, kind, value
)

select
    incident_id,
    kind,
    value as best_value
from values_told
qualify row_number() over (
    partition by incident_id, kind
    order by
        case when is_figure then precedence end asc,
        case when is_figure then last_stated_at end desc nulls last,
        interest_count desc,
        precedence asc,
        last_stated_at desc nulls last,
        value asc
) = 1
