-- One row per incident of force that reaches from afar and that a text tells of: on
-- which country, on which day, begun by whom.
select
    places.incident_id,
    places.country_code,
    places.region_code,
    sides.side,
    places.region_code is null as is_salvo,
    places.occurred_on
from {{ ref("int_incident_places") }} as places
left join {{ ref("int_incident_sides") }} as sides
    on places.incident_id = sides.incident_id
where
    places.event_type in ({{ strike_types() }})
    and places.incident_id in (
        select documents.incident_id
        from {{ ref("int_incident_documents") }} as documents
    )
