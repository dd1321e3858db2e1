{# Every report is in exactly one incident or among the unplaced. #}
{% test each_report_once(model) %}
    select reports.report_id
    from {{ model }} as reports
    left join {{ ref("unplaced_reports") }} as unplaced
        on reports.report_id = unplaced.report_id
    where (reports.incident_id is null) <> (unplaced.report_id is not null)
{% endtest %}
