with grouped as (
    select
        alias_incident_id,
        incident_id
    from {{ ref("int_reports_grouped") }}
),

successors as (
    select
        old_incident_id,
        new_incident_id
    from {{ ref("int_incident_ids_moved") }}
    qualify row_number() over (
        partition by old_incident_id order by report_count desc, new_incident_id asc
    ) = 1
),

-- The report is gone, its id was shown: it goes where most of its incident went.
gone as (
    select
        shown.alias_incident_id,
        successors.new_incident_id as incident_id
    from {{ source("ops", "incident_ids") }} as shown
    inner join successors on shown.incident_id = successors.old_incident_id
    left join grouped on shown.alias_incident_id = grouped.alias_incident_id
    where grouped.alias_incident_id is null
)

select * from grouped
union all
select * from gone
