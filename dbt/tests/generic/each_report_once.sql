{# Every report is in exactly one incident that exists, or unplaced, or an aggregate
   report; and none of these knows a report that is not in the model. #}
{% test each_report_once(model) %}
    with told as (
        select reports.report_id
        from {{ model }} as reports
        inner join {{ ref("incidents") }} as incidents
            on reports.incident_id = incidents.incident_id
        union all
        select report_id from {{ ref("unplaced_reports") }}
        union all
        select report_id from {{ ref("aggregate_reports") }}
    ),

    counted as (
        select report_id, count(*) as place_count from told
        group by report_id
    )

    select coalesce(reports.report_id, counted.report_id) as report_id
    from {{ model }} as reports
    full join counted on reports.report_id = counted.report_id
    where reports.report_id is null or counted.place_count is distinct from 1
{% endtest %}
