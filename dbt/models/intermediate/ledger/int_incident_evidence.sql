-- One row per incident: how well it is known that it happened, and whether that it did,
-- that something crossed, or who did it is contested.
with propositions as (
    select incident_id, kind, state from {{ ref("int_incident_propositions") }}
    where kind in ('occurred', 'crossing', 'perpetrator')
),

states as (
    select
        incident_id,
        max(state) filter (where kind = 'occurred') as occurred_state,
        bool_or(state = 'contested') as is_contested,
        bool_or(state = 'conceded') as is_conceded
    from propositions
    group by incident_id
),

grades as (
    select incident_id, evidence_grade from {{ ref("int_proposition_grades") }}
    where kind = 'occurred'
),

judgements as (
    select incident_id, cross_border_status from {{ ref("int_incident_judgements") }}
    where policy = 'de_jure'
),

origins as (
    select incident_id, count(distinct origin_id) as origin_count
    from {{ ref("int_report_origins") }}
    group by incident_id
),

casualties as (
    select incident_id from {{ ref("int_casualty_disputes") }}
)

select
    judgements.incident_id,
    -- A thing that nobody says happened, though somebody denies it, rests on nothing.
    coalesce(grades.evidence_grade, 'weak') as evidence_grade,
    case
        when states.is_contested or judgements.cross_border_status = 'disputed'
            then 'contested'
        when states.is_conceded then 'conceded'
        when states.occurred_state = 'single_party' then 'single_party'
        else 'uncontested'
    end as dispute_state,
    coalesce(outcomes.outcome, 'unknown') as outcome,
    outcomes.outcome_local_time,
    origins.origin_count,
    coalesce(outcomes.is_outcome_disputed, false) as is_outcome_disputed,
    casualties.incident_id is not null as is_casualties_disputed,
    outcomes.outcome_stated_at
from judgements
inner join origins on judgements.incident_id = origins.incident_id
left join states on judgements.incident_id = states.incident_id
left join grades on judgements.incident_id = grades.incident_id
left join {{ ref("int_incident_outcomes") }} as outcomes
    on judgements.incident_id = outcomes.incident_id
left join casualties on judgements.incident_id = casualties.incident_id
