-- Two rows per incident: to which country its place belongs under each boundary policy.
-- Under `de_jure` that is what the United Nations recognise, under `de_facto` who held
-- the disputed unit on that day.
with places as (
    select * from {{ ref("int_incident_places") }}
),

holders as (
    select unit_id, de_facto_country_code, held_from, held_to
    from {{ ref("disputed_units") }}
),

policies as (
    select unnest(['de_jure', 'de_facto']) as policy
)

select
    places.incident_id,
    policies.policy,
    places.place_key,
    places.disputed_unit_id,
    places.event_family,
    places.event_type,
    case policies.policy
        when 'de_facto'
            then coalesce(holders.de_facto_country_code, places.country_code)
        else places.country_code
    end as country_code,
    places.region_code,
    places.place_precision,
    places.occurred_on
from places
cross join policies
left join holders
    on
        places.disputed_unit_id = holders.unit_id
        and {{ is_within(
            "places.occurred_on", "holders.held_from", "holders.held_to"
        ) }}
