{# The sources and what each gives: a new one is one line here and a staging folder. #}
{% macro entities_of_sources() %}
    {% set of_reports = ["reports", "report_actors", "file_scopes"] %}
    {% set of_revised = of_reports + ["revisions"] %}
    {{ return({
        "acled": of_reports,
        "articles": of_revised + ["crossing_statements", "claims"],
        "gdelt": of_revised + ["rows_by_day"],
        "gdelt_mentions": ["report_mentions", "file_scopes"],
        "ucdp": of_revised + ["report_origins"],
        "viina": of_revised,
    }) }}
{% endmacro %}

{# Union of `stg_<source>__<entity>` over the sources that give it, by column name. #}
{% macro union_of_sources(entity) %}
    {% set giving = [] %}
    {% for source_name, entities in entities_of_sources().items() if entity in entities %}
        {% do giving.append(source_name) %}
    {% endfor %}
    {% if not giving %}
        select cast(null as varchar) as report_id where false
    {% endif %}
    {% for source_name in giving %}
        {% if not loop.first %}union all by name{% endif %}
        select * from {{ ref("stg_" ~ source_name ~ "__" ~ entity) }}
    {% endfor %}
{% endmacro %}
