{# What every aggregate of incidents counts. Unknown deaths stay null, never nought. #}
{% macro incident_figures() -%}
    count(*) as incident_count,
        count(distinct wave_id) as wave_count,
        count(*) filter ({{ is_in_default_figure() }}) as cross_border_incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and cross_border_status = 'claimed'
        ) as claimed_incident_count,
        count(*) filter (
            {{ is_in_default_figure() }} and cross_border_status = 'disputed'
        ) as disputed_incident_count,
        count(*) filter (where dispute_state = 'contested') as contested_incident_count,
        count(*) filter (where cross_border_status = 'inferred') as inferred_incident_count,
        {{ fatality_figures() }},
        cast(sum(report_count) as bigint) as report_count,
        cast(sum(origin_count) as bigint) as origin_count
{%- endmacro %}

{# The same, of `figures` joined to rows where nothing may have been counted: nought, and
   no deaths known. #}
{% macro incident_figures_or_nought(figures) -%}
    {% for name in [
        "incident_count", "wave_count", "cross_border_incident_count",
        "claimed_incident_count", "disputed_incident_count", "contested_incident_count",
        "inferred_incident_count", "unknown_fatality_incident_count", "report_count",
        "origin_count"
    ] %}
        coalesce({{ figures }}.{{ name }}, 0) as {{ name }},
    {% endfor %}
    {{ figures }}.fatality_count_low,
    {{ figures }}.fatality_count_best,
    {{ figures }}.fatality_count_high
{%- endmacro %}

{% macro fatality_figures() -%}
    cast(sum(fatality_count_low) as bigint) as fatality_count_low,
        cast(sum(fatality_count_best) as bigint) as fatality_count_best,
        cast(sum(fatality_count_high) as bigint) as fatality_count_high,
        count(*) filter (where fatality_count_best is null)
            as unknown_fatality_incident_count
{%- endmacro %}

{# The default figure of crossings: those that somebody asserts, over a recognised border
   or a line between states. #}
{% macro is_in_default_figure() -%}
    where is_cross_border
            and boundary_crossed in ('recognised_border', 'line_between_states')
{%- endmacro %}
