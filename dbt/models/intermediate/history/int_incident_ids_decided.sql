-- One row per incident that was shown and incident that holds reports of it now, where
-- a person decided so since: the latest such decision.
with placed as (
    select
        grouped.report_id,
        shown.incident_id as old_incident_id,
        grouped.incident_id as new_incident_id
    from {{ ref("int_reports_grouped") }} as grouped
    inner join {{ source("ops", "incident_ids") }} as shown
        on grouped.alias_incident_id = shown.alias_incident_id
),

-- To undo a decision is one to the contrary.
undone as (
    select
        pairs.report_id_left,
        pairs.report_id_right,
        undo.decision_id,
        not pairs.is_same as is_same,
        undo.decided_at
    from {{ ref("stg_decisions__decisions") }} as undo
    inner join {{ ref("int_decision_pairs") }} as pairs
        on undo.undone_decision_id = pairs.decision_id
),

-- What was decided before the build that was shown is in it already.
decided as (
    select pairs.*
    from (
        select * from {{ ref("int_decided_pairs") }}
        union all
        select * from undone
    ) as pairs
    left join {{ source("ops", "published_before") }} as before
        on pairs.decided_at <= before.built_at
    where before.built_at is null
),

pairs as (
    select
        report_id_left as report_id,
        report_id_right as partner_id,
        decision_id,
        is_same,
        decided_at
    from decided
    union all
    select
        report_id_right as report_id,
        report_id_left as partner_id,
        decision_id,
        is_same,
        decided_at
    from decided
)

select
    here.old_incident_id,
    here.new_incident_id,
    arg_max(pairs.decision_id, (pairs.decided_at, pairs.decision_id)) as decision_id
from pairs
inner join placed as here on pairs.report_id = here.report_id
inner join placed as there on pairs.partner_id = there.report_id
where
    pairs.is_same = (here.new_incident_id = there.new_incident_id)
    and pairs.is_same = (here.old_incident_id <> there.old_incident_id)
group by here.old_incident_id, here.new_incident_id
