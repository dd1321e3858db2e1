{# What every aggregate of incidents counts. Unknown deaths stay null, never nought. #}
{% macro incident_figures() -%}
    count(*) as incident_count,
        count(*) filter (where cross_border_status = 'inferred') as inferred_incident_count,
        cast(sum(fatality_count_low) as bigint) as fatality_count_low,
        cast(sum(fatality_count_best) as bigint) as fatality_count_best,
        cast(sum(fatality_count_high) as bigint) as fatality_count_high,
        count(*) filter (where fatality_count_best is null)
            as unknown_fatality_incident_count,
        cast(sum(report_count) as bigint) as report_count
{%- endmacro %}
