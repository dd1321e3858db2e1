-- One row per incident: its day, which is the one that experts tell, else the one that
-- most reports tell, machine feeds apart (theirs is the day they heard of it), else the
-- earliest; and the span in which that day is known to lie.
with told as (
    select
        grouped.incident_id,
        grouped.report_id,
        grouped.is_machine_feed,
        grouped.coded_by = 'expert' as is_expert,
        grouped.occurred_on,
        least(reports.occurred_on_earliest, grouped.occurred_on) as first_on,
        greatest(reports.occurred_on_latest, grouped.occurred_on) as last_on
    from {{ ref("int_reports_grouped") }} as grouped
    inner join {{ ref("int_reports_unioned") }} as reports
        on grouped.report_id = reports.report_id
),

days as (
    select
        incident_id,
        occurred_on
    from told
    where occurred_on is not null
    group by incident_id, occurred_on
    qualify row_number() over (
        partition by incident_id
        order by
            bool_or(is_expert) desc,
            bool_and(is_machine_feed) asc,
            count(*) desc,
            occurred_on asc
    ) = 1
)

-- Each span that holds the day is right: the narrowest is known best.
select
    days.incident_id,
    days.occurred_on,
    max(told.first_on) as occurred_on_earliest,
    min(told.last_on) as occurred_on_latest
from days
inner join told on days.incident_id = told.incident_id
where days.occurred_on between told.first_on and told.last_on
group by days.incident_id, days.occurred_on
