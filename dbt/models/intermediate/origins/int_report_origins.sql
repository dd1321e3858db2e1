-- One row per report of an incident and origin that it rests on, with what kind of
-- origin that is: the widest that any of its reports show.
with parts as (
    select
        parts.*,
        components.component_key,
        'org_'
        || left({{ hashed(["parts.incident_id", "components.component_key"]) }}, 16)
            as origin_id
    from {{ ref("int_report_origin_parts") }} as parts
    inner join {{ ref("int_origin_components") }} as components
        on
            parts.incident_id = components.incident_id
            and parts.part_key = components.part_key
),

-- A statement or a wire makes the origin only where something is shared, or it is the
-- agency's own.
linked as (
    select
        components.incident_id,
        components.component_key,
        min(links.link_name) filter (where starts_with(links.link_key, 'agency:'))
            as agency_name,
        min(links.link_name) filter (where starts_with(links.link_key, 'statement:'))
            as claimant_name
    from {{ ref("int_origin_components") }} as components
    inner join {{ ref("int_report_origin_links") }} as links
        on
            components.incident_id = links.incident_id
            and components.part_key = links.part_key
    group by components.incident_id, components.component_key
),

origins as (
    select
        parts.incident_id,
        parts.component_key,
        case
            when any_value(linked.agency_name) is not null then 'wire'
            when any_value(linked.claimant_name) is not null then 'statement'
            when bool_or(parts.part_kind = 'post') then 'post'
            when bool_or(parts.part_kind = 'publication') then 'publication'
            when bool_or(parts.part_kind = 'document') then 'document'
            else min(parts.part_kind)
        end as origin_kind,
        coalesce(
            any_value(linked.agency_name),
            any_value(linked.claimant_name),
            min(parts.part_name) filter (where parts.part_kind = 'post'),
            min(parts.part_name)
        ) as origin_name
    from parts
    left join linked
        on
            parts.incident_id = linked.incident_id
            and parts.component_key = linked.component_key
    group by parts.incident_id, parts.component_key
)

select distinct
    parts.report_id,
    parts.incident_id,
    parts.origin_id,
    origins.origin_kind,
    origins.origin_name,
    parts.is_machine_feed
from parts
inner join origins
    on
        parts.incident_id = origins.incident_id
        and parts.component_key = origins.component_key
