-- One row per incident that is part of a wave: all that share links, directly or over
-- others. Links hold within one day, country and side, so a wave never outgrows those.
-- The id is of the report that was published first of the founding reports.
with recursive

{{ components_of(ref("int_wave_links")) }},

founding as (
    select incident_id, report_id, published_at
    from {{ ref("int_reports_grouped") }}
    where is_founding
),

waves as (
    select
        components.component_key,
        arg_min(
            founding.report_id,
            (founding.published_at is null, founding.published_at, founding.report_id)
        ) as founding_report_id
    from components
    inner join founding on components.incident_id = founding.incident_id
    group by components.component_key
)

select
    components.incident_id,
    {{ wave_id_from("waves.founding_report_id") }} as wave_id
from components
inner join waves on components.component_key = waves.component_key
