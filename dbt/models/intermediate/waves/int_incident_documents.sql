-- One row per report of an incident that a text tells, neither a machine feed's nor an
-- expert's row: which text.
select
    grouped.incident_id,
    grouped.report_id,
    case
        when reports.source_name = 'articles' then reports.source_key
        else reports.url
    end as document_key
from {{ ref("int_reports_grouped") }} as grouped
inner join {{ ref("int_reports_unioned") }} as reports
    on grouped.report_id = reports.report_id
where
    not grouped.is_machine_feed
    and grouped.coded_by <> 'expert'
    and coalesce(reports.source_name = 'articles', reports.url is not null)
