{{ config(post_hook="{{ publish_macros(public_as_of_macros()) }}") }}

with judged as (
    select * from {{ ref("int_incidents_judged") }}
),

current_versions as (
    select
        incident_id,
        known_from
    from {{ ref("incident_history") }}
    where known_until is null
)

select {{ incident_columns("judged", "current_versions.known_from") }}
from judged
inner join current_versions on judged.incident_id = current_versions.incident_id
