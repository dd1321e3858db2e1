{# What each version in the CTE `versions` changed of the one before. A version has
   report_id, source_name, source_key, version_key (which sorts the versions of a report),
   revised_at and known_from, and the `fields` as they are published. #}
{% macro changes_between(versions, fields) -%}
    select
        report_id,
        source_name,
        source_key,
        'restated' as kind,
        field_name,
        old_value,
        new_value,
        version_key,
        revised_at,
        known_from
    from (
        select
            report_id,
            source_name,
            source_key,
            unnest({{ fields }}) as field_name,
            unnest([
                {%- for field in fields %}
                    cast(before_{{ field }} as varchar){{ "," if not loop.last }}
                {%- endfor %}
            ]) as old_value,
            unnest([
                {%- for field in fields %}
                    cast({{ field }} as varchar){{ "," if not loop.last }}
                {%- endfor %}
            ]) as new_value,
            version_key,
            revised_at,
            known_from
        from (
            select
                *,
                {%- for field in fields %}
                    lag({{ field }}) over same_report as before_{{ field }},
                {%- endfor %}
                lag(version_key) over same_report as before_version_key
            from {{ versions }}
            window same_report as (partition by report_id order by version_key)
        ) as pairs
        where
            before_version_key is not null
            and (
                {%- for field in fields %}
                    {{ "or " if not loop.first -}}
                    {{ field }} is distinct from before_{{ field }}
                {%- endfor %}
            )
    ) as compared
    where old_value is distinct from new_value
{%- endmacro %}

{# The rows of the CTE `changes` as revisions: versions that changed nothing a reader
   would notice are not counted. #}
{% macro revisions_from(changes) -%}
    select
        report_id,
        source_name,
        source_key,
        kind,
        field_name,
        old_value,
        new_value,
        cast(
            dense_rank() over (partition by report_id order by version_key) as integer
        ) as revision_number,
        revised_at,
        known_from
    from {{ changes }}
{%- endmacro %}
