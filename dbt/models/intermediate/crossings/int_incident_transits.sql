-- One row per incident over whose way states are said to lie: those overflown.
with locations as (
    select incident_id, country_code from {{ ref("int_incident_locations") }}
    where policy = 'de_jure'
),

crossings as (
    select incident_id, origin_country_code from {{ ref("int_incident_crossings") }}
    where policy = 'de_jure'
)

select
    statements.incident_id,
    string_agg(
        distinct statements.value_country_code, ' '
        order by statements.value_country_code
    ) as transit_country_codes
from {{ ref("int_incident_statements") }} as statements
inner join locations on statements.incident_id = locations.incident_id
inner join crossings on statements.incident_id = crossings.incident_id
where
    statements.kind = 'transit'
    and statements.stance <> 'deny'
    and statements.policy = 'de_jure'
    and statements.value_country_code <> locations.country_code
    and statements.value_country_code is distinct from crossings.origin_country_code
group by statements.incident_id
