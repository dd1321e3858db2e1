with versions as (
    select * from {{ ref("incident_history") }}
),

pairs as (
    select
        versions.incident_id,
        versions.build_id,
        versions.version_number,
        versions.changed_fields,
        unnest({{ field_names() }}) as field_name,
        unnest([
            {% for field in incident_fields() %}
                cast(before.{{ field }} as varchar){{ "," if not loop.last }}
            {% endfor %}
        ]) as old_value,
        unnest([
            {% for field in incident_fields() %}
                cast(versions.{{ field }} as varchar){{ "," if not loop.last }}
            {% endfor %}
        ]) as new_value,
        versions.known_from
    from versions
    inner join versions as before
        on
            versions.incident_id = before.incident_id
            and versions.version_number = before.version_number + 1
)

select
    incident_id,
    build_id,
    field_name,
    old_value,
    new_value,
    version_number,
    known_from
from pairs
where list_contains(changed_fields, field_name)
