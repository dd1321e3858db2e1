-- One row per incident and party that reports rest on: the least of all parties that it
-- is linked to, directly or over others.
with recursive

links as (
    select incident_id, part_key, link_key
    from {{ ref("int_report_origin_links") }}
),

-- Each party beside the least of those that share something with it, both ways.
least_of_links as (
    select
        incident_id,
        part_key,
        min(part_key) over (partition by incident_id, link_key) as least_key
    from links
),

neighbours as (
    select distinct incident_id, part_key, least_key as neighbour_key
    from least_of_links
    where part_key <> least_key
    union
    select distinct incident_id, least_key as part_key, part_key as neighbour_key
    from least_of_links
    where part_key <> least_key
),

reached as (
    select incident_id, part_key, neighbour_key as reached_key
    from neighbours
    union
    select
        reached.incident_id,
        reached.part_key,
        neighbours.neighbour_key as reached_key
    from reached
    inner join neighbours
        on
            reached.incident_id = neighbours.incident_id
            and reached.reached_key = neighbours.part_key
),

parts as (
    select distinct incident_id, part_key
    from {{ ref("int_report_origin_parts") }}
)

select
    parts.incident_id,
    parts.part_key,
    least(parts.part_key, min(reached.reached_key)) as component_key
from parts
left join reached
    on
        parts.incident_id = reached.incident_id
        and parts.part_key = reached.part_key
group by parts.incident_id, parts.part_key
