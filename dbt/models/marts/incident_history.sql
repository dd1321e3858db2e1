-- Built whole from what was shown before and what this build adds: to build twice, or
-- after a kill, adds the same once.
{{ config(post_hook="{{ publish_macros(as_of_macros()) }}") }}

with judged as (
    select incident_id from {{ ref("int_incidents_judged") }}
),

shown as (
    select * from {{ ref("int_incident_versions_shown") }}
),

begun as (
    select * from {{ ref("int_incident_versions_begun") }}
),

build as (
    {{ build_in_hand("(select max(known_from) from shown)") }}
),

-- A version ends where the next begins, or where nothing is left of its incident.
kept as (
    select
        shown.incident_id,
        shown.version_reason,
        shown.build_id,
        shown.version_number,
        shown.changed_fields,
        {{ listed_fields("shown") }},
        shown.known_from,
        case
            when shown.known_until is not null then shown.known_until
            when begun.incident_id is not null then build.built_at
            when judged.incident_id is null then build.built_at
        end as known_until
    from shown
    cross join build
    left join judged on shown.incident_id = judged.incident_id
    left join begun on shown.incident_id = begun.incident_id
),

added as (
    select
        begun.incident_id,
        begun.version_reason,
        build.build_id,
        begun.version_number,
        begun.changed_fields,
        {{ listed_fields("begun") }},
        build.built_at as known_from,
        cast(null as timestamp) as known_until
    from begun
    cross join build
)

select * from kept
union all
select * from added
