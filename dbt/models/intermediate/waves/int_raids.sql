-- One row per incident of forces on the ground that came over a border and actor said
-- to have begun it: from where, into which country, on which day, and where, if it is
-- known closely.
select
    places.incident_id,
    actors.actor_id,
    judgements.origin_country_code,
    judgements.country_code,
    case
        when places.place_precision in ('exact', 'settlement', 'district')
            then places.latitude
    end as latitude,
    case
        when places.place_precision in ('exact', 'settlement', 'district')
            then places.longitude
    end as longitude,
    places.occurred_on
from {{ ref("int_incident_places") }} as places
inner join {{ ref("int_incident_judgements") }} as judgements
    on places.incident_id = judgements.incident_id
inner join {{ ref("int_incident_actors_known") }} as actors
    on places.incident_id = actors.incident_id
where
    judgements.policy = 'de_jure'
    and judgements.cross_border_status not in ('no', 'undetermined')
    and judgements.origin_country_code is not null
    and places.event_family = 'ground'
    and actors.role = 'initiator'
    and actors.is_evidence
