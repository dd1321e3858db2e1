-- One row per incident and policy that crossed: the type of the crossing, by means and
-- by the side of 40 km from the border on which a strike fell.
with locations as (
    select incident_id, policy, event_type from {{ ref("int_incident_locations") }}
),

types as (
    select * from {{ ref("crossing_types") }}
),

clashing_states as (
    select
        incident_id,
        policy,
        bool_or(is_state and is_abroad) as is_between_states
    from {{ ref("int_incident_parties") }}
    where has_acted
    group by all
)

select
    directions.incident_id,
    directions.policy,
    case
        when directions.direction = 'mutual' and types.mutual_type is not null
            then types.mutual_type
        when clashing_states.is_between_states and types.state_clash_type is not null
            then types.state_clash_type
        when distances.strike_range = 'short' then types.short_range_type
        when distances.strike_range = 'long' then types.long_range_type
        else types.unknown_range_type
    end as cross_border_type
from {{ ref("int_incident_directions") }} as directions
inner join locations
    on
        directions.incident_id = locations.incident_id
        and directions.policy = locations.policy
inner join {{ ref("int_incident_border_distances") }} as distances
    on
        directions.incident_id = distances.incident_id
        and directions.policy = distances.policy
inner join types on locations.event_type = types.event_type
left join clashing_states
    on
        directions.incident_id = clashing_states.incident_id
        and directions.policy = clashing_states.policy
