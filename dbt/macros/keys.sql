{# A text key of several values; null and empty text stay apart. #}
{% macro hashed(columns) -%}
    md5(concat_ws(chr(31){% for column in columns %}, coalesce(cast({{ column }} as varchar), chr(30)){% endfor %}))
{%- endmacro %}

{# `value` is SQL: the id that a report with this id would give an incident. #}
{% macro incident_id_from(value) -%}
    'inc_' || left(md5({{ value }}), 16)
{%- endmacro %}
