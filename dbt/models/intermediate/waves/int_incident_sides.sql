-- One row per incident of which a report tells who began it: the side that most reports
-- tell.
select
    grouped.incident_id,
    sides.side
from {{ ref("int_reports_grouped") }} as grouped
inner join {{ ref("int_report_sides") }} as sides
    on grouped.report_id = sides.report_id
group by grouped.incident_id, sides.side
qualify row_number() over (
    partition by grouped.incident_id order by count(*) desc, sides.side asc
) = 1
