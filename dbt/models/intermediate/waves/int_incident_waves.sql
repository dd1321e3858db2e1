-- One row per incident that is part of a wave: all that share links, directly or over
-- others. Links hold within one day, country and side, so a wave never outgrows those.
-- The id is of the report that was published first of the founding reports.
with recursive

{{ components_of(ref("int_wave_links")) }},

{{ founded_components() }}

select
    components.incident_id,
    {{ wave_id_from("founded.founding_report_id") }} as wave_id
from components
inner join founded on components.component_key = founded.component_key
