{# Without a load there is nothing to build: say so in one sentence. #}
{% macro require_raw_tables() %}
    {% if execute and flags.WHICH in ("build", "run", "seed", "snapshot", "test") %}
        {% set files = adapter.get_relation(target.database, "raw", "files") %}
        {% if files is none %}
            {{ exceptions.raise_compiler_error(
                "There are no raw tables yet: run `borderlog load` first, then build."
            ) }}
        {% endif %}
    {% endif %}
{% endmacro %}
