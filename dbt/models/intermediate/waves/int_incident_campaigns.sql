-- One row per incident that is part of a campaign: two raids and more that share links,
-- directly or over others. What goes on for longer than an operation lasts is a front,
-- and none. The id is of the report that was published first of the founding reports.
with recursive

{{ components_of(ref("int_campaign_links")) }},

{{ founded_components() }},

spans as (
    select
        components.component_key,
        max(days.occurred_on) - min(days.occurred_on) as day_count
    from components
    inner join {{ ref("int_incident_days") }} as days
        on components.incident_id = days.incident_id
    group by components.component_key
)

select
    components.incident_id,
    {{ campaign_id_from("founded.founding_report_id") }} as campaign_id
from components
inner join founded on components.component_key = founded.component_key
inner join spans on components.component_key = spans.component_key
where
    founded.incident_count > 1
    and spans.day_count < {{ campaign_longest_days() }}
