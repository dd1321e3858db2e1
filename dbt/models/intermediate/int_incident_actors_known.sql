-- One row per incident and actor, with what is known of where the actor is at home and
-- whether any report that may speak of origin names it: a machine feed may not.
with grouped as (
    select report_id, incident_id, country_code, is_machine_feed
    from {{ ref("int_reports_grouped") }}
),

report_actors as (
    select report_id, actor_id, role from {{ ref("int_report_actors_unioned") }}
),

actors as (
    select actor_id, actor_type, home_country_code, base_kind
    from {{ ref("int_actors") }}
)

select
    grouped.incident_id,
    report_actors.actor_id,
    report_actors.role,
    any_value(grouped.country_code) as country_code,
    any_value(actors.actor_type) as actor_type,
    any_value(actors.home_country_code) as home_country_code,
    any_value(actors.base_kind) as base_kind,
    count(*) as report_count,
    bool_or(not grouped.is_machine_feed) as is_evidence
from grouped
inner join report_actors on grouped.report_id = report_actors.report_id
inner join actors on report_actors.actor_id = actors.actor_id
group by grouped.incident_id, report_actors.actor_id, report_actors.role
