{# Table macros stand unqualified in the marts file, so that it can be opened under any
   name; DuckDB looks the tables up when it stores them, hence `use`. #}
{% macro publish_macros(macros) %}
    use {{ this.database }}.{{ this.schema }};
    {% for name, body in macros.items() %}
        create or replace macro {{ name }}(ts) as table ({{ body }});
    {% endfor %}
    use {{ target.database }}.{{ target.schema }}
{% endmacro %}

{# What the warehouse knew at `ts`, UTC: as the build in force then had judged it. #}
{% macro as_of_macros() %}
    {% set incidents -%}
        select {{ incident_columns("versions", "versions.known_from") }}
        from incident_history as versions
        where
            versions.known_from <= cast(ts as timestamp)
            and cast(ts as timestamp)
            < coalesce(versions.known_until, timestamp 'infinity')
    {%- endset %}
    {{ return({
        "incidents_as_of": incidents,
        "incidents_by_region_day_as_of": region_days("incidents_as_of(ts)"),
        "cross_border_flows_by_week_as_of": flow_weeks("incidents_as_of(ts)"),
    }) }}
{% endmacro %}

{# What had been published anywhere by `ts`, UTC, judged as today. #}
{% macro public_as_of_macros() %}
    {% set incidents -%}
        select
            incidents.*,
            count(reports.report_id) as public_report_count,
            count(distinct reports.source_name) as public_source_count
        from incidents
        left join reports
            on
                incidents.incident_id = reports.incident_id
                and reports.published_at <= cast(ts as timestamp)
        where incidents.public_from <= cast(ts as timestamp)
        group by all
    {%- endset %}
    {{ return({"incidents_public_as_of": incidents}) }}
{% endmacro %}
