{# A model is made anew when the command says so, or when its rules, seeds or reader
   changed since it was built: `ops.models_to_refresh` lists those. #}
{% macro should_full_refresh() %}
    {% set configured = config.get("full_refresh") %}
    {% if configured is not none %}
        {{ return(configured) }}
    {% endif %}
    {{ return(flags.FULL_REFRESH or model.name in models_to_refresh()) }}
{% endmacro %}

{% macro models_to_refresh() %}
    {% if not execute %}
        {{ return([]) }}
    {% endif %}
    {% set listed = adapter.get_relation(target.database, "ops", "models_to_refresh") %}
    {% if listed is none %}
        {{ return([]) }}
    {% endif %}
    {{ return(run_query("select model_name from " ~ listed).columns[0].values()) }}
{% endmacro %}

{# What lies above this model's own mark, which is committed with its rows. #}
{% macro is_above_mark(column="load_id") %}
    {%- if is_incremental() -%}
        {{ column }} > (select coalesce(max(load_id), -1) from {{ this }})
    {%- else -%}
        true
    {%- endif -%}
{% endmacro %}

{# Keys whose newest version left the model's scope are carried this far to replace
   their rows, and dropped in the same transaction. #}
{% macro drop_out_of_scope() %}
    {% if is_incremental() %}
        delete from {{ this }} where not is_in_scope
    {% endif %}
{% endmacro %}

{# Rows of which the parent no longer knows the key, or knows a newer state. #}
{% macro drop_orphans(parent, keys) %}
    {% if is_incremental() %}
        delete from {{ this }} as held
        where not exists (
            select 1 from {{ parent }} as parent
            where {% for key in keys %}
                {%- if not loop.first %} and {% endif -%}
                parent.{{ key }} = held.{{ key }}
            {%- endfor %}
        )
    {% endif %}
{% endmacro %}

{# The keys that this model holds already; none when it is made anew. #}
{% macro held_keys(key) -%}
    {%- if is_incremental() -%}
        select held.{{ key }} from {{ this }} as held
    {%- else -%}
        select null where false
    {%- endif -%}
{%- endmacro %}

{# Distances between states of which nothing is judged to have crossed there any more. #}
{% macro drop_distances_of_no_crossing() %}
    {% if is_incremental() %}
        delete from {{ this }} as held
        where not exists (
            select 1 from {{ ref("int_incident_locations") }} as locations
            inner join {{ ref("int_incident_crossings") }} as crossings
                on
                    locations.incident_id = crossings.incident_id
                    and locations.policy = crossings.policy
            where
                locations.place_key = held.place_key
                and locations.policy = held.policy
                and least(locations.country_code, crossings.origin_country_code)
                = held.country_code_1
                and greatest(locations.country_code, crossings.origin_country_code)
                = held.country_code_2
        )
    {% endif %}
{% endmacro %}
