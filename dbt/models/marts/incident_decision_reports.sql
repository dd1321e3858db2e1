with decisions as (
    select * from {{ ref("stg_decisions__decisions") }}
),

named as (
    select
        decision_id,
        unnest(report_ids) as report_id,
        'named' as part
    from decisions
    union all
    select
        decision_id,
        unnest(other_report_ids) as report_id,
        'parted_from' as part
    from decisions
)

select
    named.decision_id,
    named.report_id,
    grouped.incident_id,
    named.part,
    grouped.report_id is not null as is_placed
from named
left join {{ ref("int_reports_grouped") }} as grouped
    on named.report_id = grouped.report_id
