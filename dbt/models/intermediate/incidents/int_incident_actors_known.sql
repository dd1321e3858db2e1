-- One row per incident, actor and role, with whether any report lets us take the actor
-- for one that acted: a machine feed never does; a state that is named without a role
-- in a text may only have spoken, among the sides that experts code it has not.
with grouped as (
    select report_id, incident_id, coded_by, is_machine_feed
    from {{ ref("int_reports_grouped") }}
),

report_actors as (
    select report_id, actor_id, role from {{ ref("int_report_actors_unioned") }}
),

actors as (
    select actor_id, actor_type from {{ ref("int_actors") }}
)

select
    grouped.incident_id,
    report_actors.actor_id,
    report_actors.role,
    any_value(actors.actor_type) as actor_type,
    count(*) as report_count,
    bool_or(
        not grouped.is_machine_feed
        and (
            report_actors.role = 'initiator'
            or (
                report_actors.role = 'unknown'
                and (actors.actor_type <> 'state' or grouped.coded_by = 'expert')
            )
        )
    ) as has_acted,
    bool_or(not grouped.is_machine_feed) as is_evidence
from grouped
inner join report_actors on grouped.report_id = report_actors.report_id
inner join actors on report_actors.actor_id = actors.actor_id
group by grouped.incident_id, report_actors.actor_id, report_actors.role
