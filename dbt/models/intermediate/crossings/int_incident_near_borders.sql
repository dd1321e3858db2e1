-- One row per incident, policy and country whose border is near: within some 60 km of a
-- settlement; that of the region where only the district is known.
with locations as (
    select * from {{ ref("int_incident_locations") }}
),

by_settlement as (
    select
        locations.incident_id,
        locations.policy,
        locations.country_code,
        borders.country_code_1,
        borders.country_code_2
    from locations
    inner join {{ ref("int_place_borders") }} as borders
        on
            locations.place_key = borders.place_key
            and locations.policy = borders.policy
),

lines as (
    select distinct
        policy,
        unnest([region_code_1, region_code_2]) as region_code,
        country_code_1,
        country_code_2
    from {{ source("reference", "borders") }}
),

by_region as (
    select
        locations.incident_id,
        locations.policy,
        locations.country_code,
        lines.country_code_1,
        lines.country_code_2
    from locations
    inner join lines
        on
            locations.region_code = lines.region_code
            and locations.policy = lines.policy
    where locations.place_precision = 'district'
),

found as (
    select * from by_settlement
    union
    select * from by_region
)

select
    incident_id,
    policy,
    case
        when country_code_1 = country_code then country_code_2
        else country_code_1
    end as neighbour_code
from found
where country_code in (country_code_1, country_code_2)
