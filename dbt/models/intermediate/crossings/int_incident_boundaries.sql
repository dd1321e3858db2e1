-- One row per incident and policy: what kind of boundary was crossed. Fire within the
-- recognised territory of one state, over the line behind which an occupier stands,
-- crosses a front line and no border.
with crossings as (
    select * from {{ ref("int_incident_crossings") }}
),

locations as (
    select * from {{ ref("int_incident_locations") }}
),

lines as (
    select
        country_code_1,
        country_code_2,
        string_split(region_codes, ' ') as region_codes,
        boundary_kind
    from {{ ref("boundary_lines") }}
),

types as (
    select incident_id, policy, cross_border_type
    from {{ ref("int_incident_crossing_types") }}
),

crossed as (
    select
        crossings.incident_id,
        crossings.policy,
        crossings.cross_border_status,
        crossings.is_occupier,
        crossings.origin_country_code,
        locations.country_code,
        types.cross_border_type,
        min(lines.boundary_kind) as line_kind
    from crossings
    inner join locations
        on
            crossings.incident_id = locations.incident_id
            and crossings.policy = locations.policy
    left join types
        on
            crossings.incident_id = types.incident_id
            and crossings.policy = types.policy
    left join lines
        on
            least(locations.country_code, crossings.origin_country_code)
            = lines.country_code_1
            and greatest(locations.country_code, crossings.origin_country_code)
            = lines.country_code_2
            and (
                lines.region_codes is null
                or list_contains(lines.region_codes, locations.region_code)
            )
    group by all
)

select
    incident_id,
    policy,
    case
        when cross_border_status = 'no' and is_occupier then 'front_line'
        when cross_border_status in ('no', 'undetermined') then null
        when cross_border_type = 'maritime' then 'maritime'
        when origin_country_code is null then 'unknown'
        when origin_country_code = country_code then 'line_between_states'
        else coalesce(line_kind, 'recognised_border')
    end as boundary_crossed
from crossed
