{# The sources that give reports: a new one is one name here and a staging folder. #}
{% macro report_sources() %}
    {{ return(["articles", "gdelt", "ucdp"]) }}
{% endmacro %}

{# Union of `stg_<source>__<entity>` over all sources, by column name. #}
{% macro union_of_sources(entity) %}
    {% for source_name in report_sources() %}
        {% if not loop.first %}union all by name{% endif %}
        select * from {{ ref("stg_" ~ source_name ~ "__" ~ entity) }}
    {% endfor %}
{% endmacro %}
