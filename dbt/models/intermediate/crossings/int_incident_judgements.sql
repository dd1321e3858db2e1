-- One row per incident and policy: everything that is judged of where it happened and
-- who came from where.
select
    locations.incident_id,
    locations.policy,
    locations.disputed_unit_id,
    locations.country_code,
    locations.region_code,
    crossings.origin_country_code,
    crossings.disputed_origin_country_code,
    crossings.foreign_party_country_code,
    boundaries.boundary_crossed,
    directions.direction,
    crossings.cross_border_status,
    types.cross_border_type,
    crossings.cross_border_basis,
    distances.border_distance_band,
    distances.border_distance_km_low,
    distances.border_distance_km_high,
    crossings.is_cross_border,
    crossings.is_foreign_force,
    distances.is_border_area,
    coalesce(boundaries.boundary_crossed = 'line_between_states', false)
        as is_across_line_of_control,
    crossings.is_launched_from_occupied_territory,
    locations.occurred_on
from {{ ref("int_incident_locations") }} as locations
inner join {{ ref("int_incident_crossings") }} as crossings
    on
        locations.incident_id = crossings.incident_id
        and locations.policy = crossings.policy
inner join {{ ref("int_incident_border_distances") }} as distances
    on
        locations.incident_id = distances.incident_id
        and locations.policy = distances.policy
inner join {{ ref("int_incident_boundaries") }} as boundaries
    on
        locations.incident_id = boundaries.incident_id
        and locations.policy = boundaries.policy
left join {{ ref("int_incident_directions") }} as directions
    on
        locations.incident_id = directions.incident_id
        and locations.policy = directions.policy
left join {{ ref("int_incident_crossing_types") }} as types
    on
        locations.incident_id = types.incident_id
        and locations.policy = types.policy
