-- One row per incident that is part of a campaign: two raids and more that share links,
-- directly or over others. What goes on for longer than an operation lasts is a front,
-- and none. The id is of the report that was published first of the founding reports.
with recursive

{{ components_of(ref("int_campaign_links")) }},

founding as (
    select incident_id, report_id, published_at
    from {{ ref("int_reports_grouped") }}
    where is_founding
),

campaigns as (
    select
        components.component_key,
        arg_min(
            founding.report_id,
            (founding.published_at is null, founding.published_at, founding.report_id)
        ) as founding_report_id
    from components
    inner join founding on components.incident_id = founding.incident_id
    inner join {{ ref("int_incident_days") }} as days
        on components.incident_id = days.incident_id
    group by components.component_key
    having
        count(*) > 1
        and max(days.occurred_on) - min(days.occurred_on)
        < {{ campaign_longest_days() }}
)

select
    components.incident_id,
    {{ campaign_id_from("campaigns.founding_report_id") }} as campaign_id
from components
inner join campaigns on components.component_key = campaigns.component_key
