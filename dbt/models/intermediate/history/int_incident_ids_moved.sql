-- One row per incident that the newest published build showed and incident that holds
-- reports of it now, with how many; a report is told by the id that it would found.
with shown as (
    select
        alias_incident_id,
        incident_id
    from {{ source("ops", "incident_ids") }}
),

grouped as (
    select
        alias_incident_id,
        incident_id
    from {{ ref("int_reports_grouped") }}
)

select
    shown.incident_id as old_incident_id,
    grouped.incident_id as new_incident_id,
    count(*) as report_count
from shown
inner join grouped on shown.alias_incident_id = grouped.alias_incident_id
group by shown.incident_id, grouped.incident_id
