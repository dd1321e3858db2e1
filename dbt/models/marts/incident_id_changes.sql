-- What earlier builds told, and what became in this one of each id that was shown.
with told as (
    select * from {{ source("ops", "incident_id_changes") }}
),

build as (
    {{ build_in_hand("(select max(changed_at) from told)") }}
),

shown as (
    select distinct incident_id from {{ source("ops", "incident_ids") }}
),

moved as (
    select
        *,
        count(*) over (partition by old_incident_id) as part_count,
        count(*) over (partition by new_incident_id) as merged_count
    from {{ ref("int_incident_ids_moved") }}
),

decided as (
    select * from {{ ref("int_incident_ids_decided") }}
),

changed as (
    select
        shown.incident_id as old_incident_id,
        moved.new_incident_id,
        case
            when moved.new_incident_id is null then 'withdrawn'
            when moved.part_count > 1 then 'split'
            when moved.merged_count > 1 then 'merged'
            else 'renamed'
        end as reason
    from shown
    left join moved on shown.incident_id = moved.old_incident_id
    where moved.new_incident_id is distinct from shown.incident_id
)

select
    old_incident_id,
    new_incident_id,
    reason,
    decision_id,
    build_id,
    changed_at
from told
union all
select
    changed.old_incident_id,
    changed.new_incident_id,
    changed.reason,
    decided.decision_id,
    build.build_id,
    build.built_at as changed_at
from changed
cross join build
left join decided
    on
        changed.old_incident_id = decided.old_incident_id
        and changed.new_incident_id = decided.new_incident_id
