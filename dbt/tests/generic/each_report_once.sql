{# Every report is in exactly one incident, or unplaced, or an aggregate report. #}
{% test each_report_once(model) %}
    select reports.report_id
    from {{ model }} as reports
    left join {{ ref("unplaced_reports") }} as unplaced
        on reports.report_id = unplaced.report_id
    left join {{ ref("aggregate_reports") }} as aggregates
        on reports.report_id = aggregates.report_id
    where
        cast(reports.incident_id is not null as integer)
        + cast(unplaced.report_id is not null as integer)
        + cast(aggregates.report_id is not null as integer) <> 1
{% endtest %}
